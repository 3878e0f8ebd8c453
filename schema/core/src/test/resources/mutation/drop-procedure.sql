-- DROP PROCEDURE: https://www.postgresql.org/docs/current/sql-dropprocedure.html

-- case DROP PROCEDURE name
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
drop procedure retry(bigint);
-- report
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case DROP several procedures
create procedure retry(id bigint) language plpgsql as 'begin end';
create procedure resend() language plpgsql as 'begin end';
-- after
drop procedure retry, resend;
-- report
-- BREAKING procedure public.resend(): expected present, found missing
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case DROP PROCEDURE name, one of two overloads
create procedure retry(id bigint) language plpgsql as 'begin end';
create procedure retry(id integer) language plpgsql as 'begin end';
-- after
drop procedure retry(integer);
-- report
-- HARMLESS procedure public.retry(integer): expected present, found missing
