-- REASSIGN OWNED: https://www.postgresql.org/docs/current/sql-reassign-owned.html

-- case REASSIGN OWNED BY ... TO of a table
create table message (id bigint);
alter table message owner to alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY table public.message: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of a table with an index, a sequence and privileges
create table message (id bigserial primary key);
alter table message owner to alice;
grant select on message to bob;
-- after
reassign owned by alice to bob;
-- report
-- RISKY table public.message: owner expected alice, found bob
-- RISKY table public.message: privileges expected bob: select, found default
-- RISKY sequence public.message_id_seq: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of a schema
create schema archive authorization alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY schema archive: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of views
create view recent_message as select 1 as id;
alter view recent_message owner to alice;
create materialized view busy_agent as select 1 as agent_id;
alter materialized view busy_agent owner to alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY materialized view public.busy_agent: owner expected alice, found bob
-- RISKY view public.recent_message: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of a function and a type
create function one() returns integer language sql as 'select 1';
alter function one() owner to alice;
create type state as enum ('draft', 'sent');
alter type state owner to alice;
create domain address as text;
alter domain address owner to alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY domain public.address: owner expected alice, found bob
-- RISKY function public.one(): owner expected alice, found bob
-- RISKY enum public.state: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of statistics, a collation and a text search configuration
create table message (region text, city text);
create statistics message_place on region, city from message;
alter statistics message_place owner to alice;
create collation plain from "C";
alter collation plain owner to alice;
create text search configuration letters (copy = simple);
alter text search configuration letters owner to alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY text search configuration public.letters: owner expected alice, found bob
-- RISKY statistics public.message_place: owner expected alice, found bob
-- RISKY collation public.plain: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO of a foreign server
create extension postgres_fdw;
create server other foreign data wrapper postgres_fdw;
alter server other owner to alice;
-- after
reassign owned by alice to bob;
-- report
-- RISKY server other: owner expected alice, found bob

-- case REASSIGN OWNED BY ... TO CURRENT_USER
create sequence message_number;
alter sequence message_number owner to alice;
-- after
reassign owned by alice to current_user;
-- report
-- RISKY sequence public.message_number: owner expected alice, found tester

-- case REASSIGN OWNED BY, several roles
create table message (id bigint);
alter table message owner to alice;
create table agent (id bigint);
alter table agent owner to bob;
-- after
reassign owned by alice, bob to session_user;
-- report
-- RISKY table public.agent: owner expected bob, found tester
-- RISKY table public.message: owner expected alice, found tester
