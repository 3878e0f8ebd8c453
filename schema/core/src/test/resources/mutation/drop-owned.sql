-- DROP OWNED: https://www.postgresql.org/docs/current/sql-drop-owned.html

-- case DROP OWNED BY of a table
create table message (id bigint);
alter table message owner to alice;
-- after
drop owned by alice;
-- report
-- BREAKING table public.message: expected present, found missing

-- case DROP OWNED BY of a schema, a type and a function
create schema archive authorization alice;
create type state as enum ('draft', 'sent');
alter type state owner to alice;
create function one() returns integer language sql as 'select 1';
alter function one() owner to alice;
-- after
drop owned by alice;
-- report
-- BREAKING schema archive: expected present, found missing
-- BREAKING function public.one(): expected present, found missing
-- BREAKING enum public.state: expected present, found missing

-- case DROP OWNED BY of a privilege
create table message (id bigint);
grant select, insert on message to alice;
-- after
drop owned by alice;
-- report
-- RISKY table public.message: privileges expected alice: insert, select, found default

-- case DROP OWNED BY of a privilege on a column
create table message (id bigint, body text);
grant update (body) on message to alice;
-- after
drop owned by alice;
-- report
-- RISKY column public.message.body: privileges expected alice: update, found default

-- case DROP OWNED BY of a privilege on a schema and a function
create schema archive;
grant usage on schema archive to alice;
create function one() returns integer language sql as 'select 1';
grant execute on function one() to alice;
-- after
drop owned by alice;
-- report
-- RISKY schema archive: privileges expected alice: usage, found default
-- RISKY function public.one(): privileges expected alice: execute, found default

-- case DROP OWNED BY of default privileges
alter default privileges for role alice in schema public grant select on tables to bob;
-- after
drop owned by alice;
-- report
-- HARMLESS default privileges public.alice(tables): expected present, found missing

-- case DROP OWNED BY of a policy that is for the role only
create table message (id bigint);
create policy readers on message to alice using (true);
-- after
drop owned by alice;
-- report
-- RISKY policy public.message.readers: expected present, found missing

-- case DROP OWNED BY of a policy that is for further roles
create table message (id bigint);
create policy readers on message to alice, bob using (true);
-- after
drop owned by alice;
-- report
-- RISKY policy public.message.readers: roles expected alice, bob, found bob

-- case DROP OWNED BY ... CASCADE of a foreign server with a user mapping
create extension postgres_fdw;
create server other foreign data wrapper postgres_fdw;
alter server other owner to alice;
create user mapping for bob server other;
-- after
drop owned by alice cascade;
-- report
-- RISKY server other: expected present, found missing
-- RISKY user mapping other.bob: expected present, found missing

-- case DROP OWNED BY, several roles
create table message (id bigint);
alter table message owner to alice;
create sequence message_number;
alter sequence message_number owner to bob;
-- after
drop owned by alice, bob;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING sequence public.message_number: expected present, found missing

-- case DROP OWNED BY ... CASCADE
create table message (id bigint);
create view recent_message as select id from message;
alter table message owner to alice;
-- after
drop owned by alice cascade;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP OWNED BY ... RESTRICT
create view recent_message as select 1 as id;
alter view recent_message owner to bob;
-- after
drop owned by bob restrict;
-- report
-- BREAKING view public.recent_message: expected present, found missing
