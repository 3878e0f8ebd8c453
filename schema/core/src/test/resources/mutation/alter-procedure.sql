-- ALTER PROCEDURE: https://www.postgresql.org/docs/current/sql-alterprocedure.html

-- case SECURITY DEFINER
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) security definer;
-- report
-- RISKY procedure public.retry(bigint): security expected invoker, found definer

-- case SECURITY INVOKER
create procedure retry(id bigint) security definer language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) security invoker;
-- report
-- RISKY procedure public.retry(bigint): security expected definer, found invoker

-- case SET configuration_parameter TO
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) set work_mem to '8MB';
-- report
-- RISKY procedure public.retry(bigint): set expected none, found work_mem=8MB

-- case SET configuration_parameter FROM CURRENT
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) set statement_timeout from current;
-- report
-- RISKY procedure public.retry(bigint): set expected none, found statement_timeout=0

-- case RESET configuration_parameter
create procedure retry(id bigint)
  set work_mem to '8MB'
  set statement_timeout to '5s'
  language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) reset work_mem;
-- report
-- RISKY procedure public.retry(bigint): set expected statement_timeout=5s, work_mem=8MB, found statement_timeout=5s

-- case RESET ALL
create procedure retry(id bigint) set work_mem to '8MB' language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) reset all;
-- report
-- RISKY procedure public.retry(bigint): set expected work_mem=8MB, found none

-- case RENAME TO
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) rename to resend;
-- report
-- HARMLESS procedure public.resend(bigint): expected absent, found present
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case OWNER TO
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) owner to alice;
-- report
-- RISKY procedure public.retry(bigint): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) set schema archive;
-- report
-- HARMLESS procedure archive.retry(bigint): expected absent, found present
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case DEPENDS ON EXTENSION
create extension hstore;
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter procedure retry(bigint) depends on extension hstore;
-- report
-- RISKY procedure public.retry(bigint): depends on extension expected none, found hstore

-- case NO DEPENDS ON EXTENSION
create extension hstore;
create procedure retry(id bigint) language plpgsql as 'begin end';
alter procedure retry(bigint) depends on extension hstore;
-- after
alter procedure retry(bigint) no depends on extension hstore;
-- report
-- RISKY procedure public.retry(bigint): depends on extension expected hstore, found none
