-- CREATE PROCEDURE: https://www.postgresql.org/docs/current/sql-createprocedure.html

-- case LANGUAGE sql AS 'definition'
-- after
create procedure retry() language sql as '';
-- report
-- HARMLESS procedure public.retry(): expected absent, found present

-- case LANGUAGE plpgsql
-- after
create procedure retry(id bigint) language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case argmode OUT
-- after
create procedure retry(id bigint, out count bigint) language plpgsql as 'begin count := id; end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case argmode INOUT
-- after
create procedure retry(inout id bigint) language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case argmode VARIADIC
-- after
create procedure retry(variadic ids bigint[]) language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint[]): expected absent, found present

-- case DEFAULT default_expr
-- after
create procedure retry(id bigint default 1) language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case TRANSFORM FOR TYPE
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- after
create procedure retry(severity)
  transform for type severity
  language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(public.severity): expected absent, found present

-- case SECURITY DEFINER
-- after
create procedure retry(id bigint) security definer language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case SET configuration_parameter TO
-- after
create procedure retry(id bigint) set work_mem to '8MB' language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case SET configuration_parameter FROM CURRENT
-- after
create procedure retry(id bigint)
  set statement_timeout from current
  language plpgsql as 'begin end';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case AS 'obj_file', 'link_symbol'
-- after
create procedure retry(id bigint) language c as '$libdir/tcn', 'triggered_change_notification';
-- report
-- HARMLESS procedure public.retry(bigint): expected absent, found present

-- case sql_body BEGIN ATOMIC
create table message (id bigint);
-- after
create procedure forget(id bigint)
begin atomic
  delete from message m where m.id = forget.id;
end;
-- report
-- HARMLESS procedure public.forget(bigint): expected absent, found present

-- case OR REPLACE the definition
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
create or replace procedure retry(id bigint) language plpgsql as 'begin commit; end';
-- report
-- RISKY procedure public.retry(bigint): body expected begin end, found begin commit; end

-- case OR REPLACE the name of an argument
create procedure retry(bigint) language plpgsql as 'begin end';
-- after
create or replace procedure retry(id bigint) language plpgsql as 'begin end';
-- report
-- BREAKING procedure public.retry(bigint): arguments expected bigint, found id bigint
