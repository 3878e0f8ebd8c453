-- CREATE TRANSFORM: https://www.postgresql.org/docs/current/sql-createtransform.html

-- case FROM SQL WITH FUNCTION
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
-- after
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- report
-- HARMLESS transform "public.severity language plpgsql": expected absent, found present

-- case TO SQL WITH FUNCTION
create type severity as enum ('low', 'high');
create function severity_to_sql(internal) returns severity
  language internal immutable strict as 'enum_recv';
-- after
create transform for severity language plpgsql (
  to sql with function severity_to_sql(internal)
);
-- report
-- HARMLESS transform "public.severity language plpgsql": expected absent, found present

-- case FROM SQL and TO SQL
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create function severity_to_sql(internal) returns severity
  language internal immutable strict as 'enum_recv';
-- after
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal),
  to sql with function severity_to_sql(internal)
);
-- report
-- HARMLESS transform "public.severity language plpgsql": expected absent, found present

-- case OR REPLACE
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
create function severity_to_sql(internal) returns severity
  language internal immutable strict as 'enum_recv';
-- after
create or replace transform for severity language plpgsql (
  to sql with function severity_to_sql(internal)
);
-- report
-- RISKY transform "public.severity language plpgsql": from sql expected public.severity_from_sql(internal), found none
-- RISKY transform "public.severity language plpgsql": to sql expected none, found public.severity_to_sql(internal)
