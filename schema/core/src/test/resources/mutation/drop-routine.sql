-- DROP ROUTINE: https://www.postgresql.org/docs/current/sql-droproutine.html

-- case DROP ROUTINE a function
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
drop routine message_count();
-- report
-- BREAKING function public.message_count(): expected present, found missing

-- case DROP ROUTINE a procedure
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
drop routine retry(bigint);
-- report
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case DROP ROUTINE an aggregate
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
drop routine total(integer);
-- report
-- RISKY aggregate public.total(integer): expected present, found missing

-- case CASCADE to a view
create function message_count() returns bigint language sql as 'select 1::bigint';
create view counts as select message_count();
-- after
drop routine message_count cascade;
-- report
-- BREAKING view public.counts: expected present, found missing
-- BREAKING function public.message_count(): expected present, found missing
