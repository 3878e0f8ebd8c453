-- DROP FUNCTION: https://www.postgresql.org/docs/current/sql-dropfunction.html

-- case DROP FUNCTION name ()
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
drop function message_count();
-- report
-- BREAKING function public.message_count(): expected present, found missing

-- case DROP FUNCTION name, one of two overloads
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
create function next_id(id integer) returns integer language sql as 'select id + 1';
-- after
drop function next_id(integer);
-- report
-- HARMLESS function public.next_id(integer): expected present, found missing

-- case DROP several functions
create function message_count() returns bigint language sql as 'select 1::bigint';
create function ids() returns setof bigint language sql as 'values (1::bigint)';
-- after
drop function message_count, ids;
-- report
-- BREAKING function public.ids(): expected present, found missing
-- BREAKING function public.message_count(): expected present, found missing

-- case CASCADE to a trigger
create table message (id bigint);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
drop function note() cascade;
-- report
-- RISKY trigger public.message.noted: expected present, found missing
-- BREAKING function public.note(): expected present, found missing

-- case CASCADE to a column default
create function next_id() returns bigint language sql as 'select 1::bigint';
create table message (id bigint default next_id());
-- after
drop function next_id() cascade;
-- report
-- RISKY column public.message.id: default expected public.next_id(), found none
-- BREAKING function public.next_id(): expected present, found missing
