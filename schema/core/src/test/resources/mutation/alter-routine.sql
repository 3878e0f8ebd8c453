-- ALTER ROUTINE: https://www.postgresql.org/docs/current/sql-alterroutine.html

-- case COST of a function
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter routine message_count() cost 12;
-- report
-- HARMLESS function public.message_count(): cost expected default, found 12

-- case IMMUTABLE STRICT SECURITY DEFINER, several actions at once
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
alter routine next_id(bigint) immutable strict security definer;
-- report
-- RISKY function public.next_id(bigint): security expected invoker, found definer
-- RISKY function public.next_id(bigint): strictness expected called on null input, found returns null on null input
-- RISKY function public.next_id(bigint): volatility expected volatile, found immutable

-- case SET configuration_parameter of a procedure
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter routine retry(bigint) set lock_timeout to '1s';
-- report
-- RISKY procedure public.retry(bigint): set expected none, found lock_timeout=1s

-- case RENAME TO an aggregate
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter routine total(integer) rename to grand_total;
-- report
-- HARMLESS aggregate public.grand_total(integer): expected absent, found present
-- RISKY aggregate public.total(integer): expected present, found missing

-- case RENAME TO a function
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter routine message_count rename to count_of_messages;
-- report
-- HARMLESS function public.count_of_messages(): expected absent, found present
-- BREAKING function public.message_count(): expected present, found missing

-- case OWNER TO a procedure
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter routine retry(bigint) owner to bob;
-- report
-- RISKY procedure public.retry(bigint): owner expected tester, found bob

-- case SET SCHEMA of an aggregate
create schema archive;
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter routine total(integer) set schema archive;
-- report
-- HARMLESS aggregate archive.total(integer): expected absent, found present
-- RISKY aggregate public.total(integer): expected present, found missing

-- case DEPENDS ON EXTENSION of a procedure
create extension citext;
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter routine retry(bigint) depends on extension citext;
-- report
-- RISKY procedure public.retry(bigint): depends on extension expected none, found citext
