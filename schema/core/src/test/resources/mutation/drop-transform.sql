-- DROP TRANSFORM: https://www.postgresql.org/docs/current/sql-droptransform.html

-- case DROP TRANSFORM FOR type_name LANGUAGE lang_name
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- after
drop transform for severity language plpgsql;
-- report
-- RISKY transform "public.severity language plpgsql": expected present, found missing

-- case CASCADE to a function
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
create function worse(severity) returns severity
  transform for type severity
  language plpgsql as 'begin return $1; end';
-- after
drop transform for severity language plpgsql cascade;
-- report
-- BREAKING function public.worse(public.severity): expected present, found missing
-- RISKY transform "public.severity language plpgsql": expected present, found missing
