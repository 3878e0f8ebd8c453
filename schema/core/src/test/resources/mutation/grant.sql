-- GRANT: https://www.postgresql.org/docs/current/sql-grant.html

-- case SELECT ON a table
create table message (id bigint, body text);
-- after
grant select on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: select

-- case INSERT ON a table
create table message (id bigint, body text);
-- after
grant insert on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: insert

-- case UPDATE ON a table
create table message (id bigint, body text);
-- after
grant update on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: update

-- case DELETE ON a table
create table message (id bigint, body text);
-- after
grant delete on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: delete

-- case TRUNCATE ON a table
create table message (id bigint, body text);
-- after
grant truncate on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: truncate

-- case REFERENCES ON a table
create table message (id bigint, body text);
-- after
grant references on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: references

-- case TRIGGER ON a table
create table message (id bigint, body text);
-- after
grant trigger on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: trigger

-- case (since 17) MAINTAIN ON a table
create table message (id bigint, body text);
-- after
grant maintain on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: maintain

-- case ALL PRIVILEGES ON a table
create table message (id bigint, body text);
-- after
grant all privileges on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: delete, insert, maintain, references, select, trigger, truncate, update

-- case several privileges ON several tables
create table message (id bigint, body text);
create table agent (id bigint);
-- after
grant select, insert on message, agent to bob;
-- report
-- RISKY table public.agent: privileges expected default, found bob: insert, select
-- RISKY table public.message: privileges expected default, found bob: insert, select

-- case SELECT ON a table TO PUBLIC
create table message (id bigint, body text);
-- after
grant select on message to public;
-- report
-- RISKY table public.message: privileges expected default, found public: select

-- case SELECT ON a table TO several roles
create table message (id bigint, body text);
-- after
grant select on message to alice, bob;
-- report
-- RISKY table public.message: privileges expected default, found alice: select, bob: select

-- case SELECT ON a table WITH GRANT OPTION
create table message (id bigint, body text);
-- after
grant select on message to bob with grant option;
-- report
-- RISKY table public.message: privileges expected default, found bob: select with grant option

-- case WITH GRANT OPTION of a privilege granted before
create table message (id bigint, body text);
grant select on message to bob;
-- after
grant select on message to bob with grant option;
-- report
-- RISKY table public.message: privileges expected bob: select, found bob: select with grant option

-- case SELECT ON a table by a grantee with the grant option
create table message (id bigint, body text);
grant select on message to alice with grant option;
-- after
set role alice;
grant select on message to bob;
reset role;
-- report
-- RISKY table public.message: privileges expected alice: select with grant option, found alice: select with grant option, bob: select

-- case SELECT ON ALL TABLES IN SCHEMA
create table message (id bigint);
create view messages as select id from message;
-- after
grant select on all tables in schema public to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: select
-- RISKY view public.messages: privileges expected default, found bob: select

-- case SELECT ON a view
create view message as select 1 as id;
-- after
grant select on message to bob;
-- report
-- RISKY view public.message: privileges expected default, found bob: select

-- case SELECT ON a materialized view
create materialized view message as select 1 as id;
-- after
grant select on message to bob;
-- report
-- RISKY materialized view public.message: privileges expected default, found bob: select

-- case SELECT ON a foreign table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
grant select on message to bob;
-- report
-- RISKY foreign table public.message: privileges expected default, found bob: select

-- case INSERT ON a partitioned table
create table message (id bigint) partition by range (id);
-- after
grant insert on message to bob;
-- report
-- RISKY table public.message: privileges expected default, found bob: insert

-- case SELECT (column_name)
create table message (id bigint, body text);
-- after
grant select (body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: select

-- case INSERT (column_name)
create table message (id bigint, body text);
-- after
grant insert (body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: insert

-- case UPDATE (column_name)
create table message (id bigint, body text);
-- after
grant update (body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: update

-- case REFERENCES (column_name)
create table message (id bigint, body text);
-- after
grant references (body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: references

-- case ALL PRIVILEGES (column_name)
create table message (id bigint, body text);
-- after
grant all privileges (body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: insert, references, select, update

-- case SELECT (column_name) of several columns
create table message (id bigint, body text);
-- after
grant select (id, body) on message to bob;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: select
-- RISKY column public.message.id: privileges expected default, found bob: select

-- case UPDATE (column_name) WITH GRANT OPTION
create table message (id bigint, body text);
-- after
grant update (body) on message to bob with grant option;
-- report
-- RISKY column public.message.body: privileges expected default, found bob: update with grant option

-- case SELECT (column_name) TO PUBLIC
create table message (id bigint, body text);
-- after
grant select (id) on message to public;
-- report
-- RISKY column public.message.id: privileges expected default, found public: select

-- case USAGE ON SEQUENCE
create sequence message_number;
-- after
grant usage on sequence message_number to bob;
-- report
-- RISKY sequence public.message_number: privileges expected default, found bob: usage

-- case SELECT ON SEQUENCE
create sequence message_number;
-- after
grant select on sequence message_number to bob;
-- report
-- RISKY sequence public.message_number: privileges expected default, found bob: select

-- case UPDATE ON SEQUENCE
create sequence message_number;
-- after
grant update on sequence message_number to bob;
-- report
-- RISKY sequence public.message_number: privileges expected default, found bob: update

-- case ALL PRIVILEGES ON SEQUENCE
create sequence message_number;
-- after
grant all privileges on sequence message_number to bob;
-- report
-- RISKY sequence public.message_number: privileges expected default, found bob: select, update, usage

-- case USAGE ON SEQUENCE WITH GRANT OPTION
create sequence message_number;
-- after
grant usage on sequence message_number to bob with grant option;
-- report
-- RISKY sequence public.message_number: privileges expected default, found bob: usage with grant option

-- case USAGE ON ALL SEQUENCES IN SCHEMA
create sequence message_number;
create table message (id bigserial);
-- after
grant usage on all sequences in schema public to bob;
-- report
-- RISKY sequence public.message_id_seq: privileges expected default, found bob: usage
-- RISKY sequence public.message_number: privileges expected default, found bob: usage

-- case USAGE ON DOMAIN
create domain address as text;
-- after
grant usage on domain address to bob;
-- report
-- RISKY domain public.address: privileges expected default, found bob: usage

-- case USAGE ON DOMAIN WITH GRANT OPTION
create domain address as text;
-- after
grant usage on domain address to bob with grant option;
-- report
-- RISKY domain public.address: privileges expected default, found bob: usage with grant option

-- case ALL PRIVILEGES ON FOREIGN DATA WRAPPER
create foreign data wrapper archive;
-- after
grant all on foreign data wrapper archive to public;
-- report
-- RISKY foreign data wrapper archive: privileges expected default, found public: usage

-- case USAGE ON FOREIGN DATA WRAPPER
create foreign data wrapper archive;
-- after
grant usage on foreign data wrapper archive to bob;
-- report
-- RISKY foreign data wrapper archive: privileges expected default, found bob: usage

-- case USAGE ON FOREIGN DATA WRAPPER WITH GRANT OPTION
create foreign data wrapper archive;
-- after
grant usage on foreign data wrapper archive to bob with grant option;
-- report
-- RISKY foreign data wrapper archive: privileges expected default, found bob: usage with grant option

-- case USAGE ON FOREIGN SERVER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
grant usage on foreign server archive to bob;
-- report
-- RISKY server archive: privileges expected default, found bob: usage

-- case USAGE ON FOREIGN SERVER TO PUBLIC
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
grant usage on foreign server archive to public;
-- report
-- RISKY server archive: privileges expected default, found public: usage

-- case USAGE ON FOREIGN SERVER WITH GRANT OPTION
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
grant usage on foreign server archive to bob with grant option;
-- report
-- RISKY server archive: privileges expected default, found bob: usage with grant option

-- case EXECUTE ON FUNCTION
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
grant execute on function message_count() to bob;
-- report
-- RISKY function public.message_count(): privileges expected default, found bob: execute

-- case EXECUTE ON FUNCTION WITH GRANT OPTION
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
grant execute on function message_count() to bob with grant option;
-- report
-- RISKY function public.message_count(): privileges expected default, found bob: execute with grant option

-- case EXECUTE ON FUNCTION, an aggregate
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
grant execute on function total(integer) to bob;
-- report
-- RISKY aggregate public.total(integer): privileges expected default, found bob: execute

-- case EXECUTE ON PROCEDURE
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
grant execute on procedure retry(bigint) to bob;
-- report
-- RISKY procedure public.retry(bigint): privileges expected default, found bob: execute

-- case EXECUTE ON PROCEDURE WITH GRANT OPTION
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
grant execute on procedure retry(bigint) to bob with grant option;
-- report
-- RISKY procedure public.retry(bigint): privileges expected default, found bob: execute with grant option

-- case EXECUTE ON ROUTINE
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
grant execute on routine next_id(bigint) to bob;
-- report
-- RISKY function public.next_id(bigint): privileges expected default, found bob: execute

-- case EXECUTE ON ALL FUNCTIONS IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
grant execute on all functions in schema public to bob;
-- report
-- RISKY function public.message_count(): privileges expected default, found bob: execute

-- case EXECUTE ON ALL PROCEDURES IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
grant execute on all procedures in schema public to bob;
-- report
-- RISKY procedure public.retry(bigint): privileges expected default, found bob: execute

-- case EXECUTE ON ALL ROUTINES IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
grant execute on all routines in schema public to bob;
-- report
-- RISKY function public.message_count(): privileges expected default, found bob: execute
-- RISKY procedure public.retry(bigint): privileges expected default, found bob: execute

-- case USAGE ON LANGUAGE
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language plmessage handler plmessage_call;
-- after
grant usage on language plmessage to bob;
-- report
-- RISKY language plmessage: privileges expected default, found bob: usage

-- case USAGE ON LANGUAGE WITH GRANT OPTION
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language plmessage handler plmessage_call;
-- after
grant usage on language plmessage to bob with grant option;
-- report
-- RISKY language plmessage: privileges expected default, found bob: usage with grant option

-- case CREATE ON SCHEMA
create schema archive;
-- after
grant create on schema archive to bob;
-- report
-- RISKY schema archive: privileges expected default, found bob: create

-- case USAGE ON SCHEMA
create schema archive;
-- after
grant usage on schema archive to bob;
-- report
-- RISKY schema archive: privileges expected default, found bob: usage

-- case ALL PRIVILEGES ON SCHEMA
create schema archive;
-- after
grant all privileges on schema archive to bob;
-- report
-- RISKY schema archive: privileges expected default, found bob: create, usage

-- case CREATE ON SCHEMA TO PUBLIC
create schema archive;
-- after
grant create on schema archive to public;
-- report
-- RISKY schema archive: privileges expected default, found public: create

-- case USAGE ON SCHEMA WITH GRANT OPTION
create schema archive;
-- after
grant usage on schema archive to bob with grant option;
-- report
-- RISKY schema archive: privileges expected default, found bob: usage with grant option

-- case USAGE ON TYPE
create type severity as enum ('low', 'high');
-- after
grant usage on type severity to bob;
-- report
-- RISKY enum public.severity: privileges expected default, found bob: usage

-- case USAGE ON TYPE, a composite type
create type address as (street text);
-- after
grant usage on type address to bob;
-- report
-- RISKY composite type public.address: privileges expected default, found bob: usage

-- case USAGE ON TYPE WITH GRANT OPTION
create type severity as enum ('low', 'high');
-- after
grant usage on type severity to bob with grant option;
-- report
-- RISKY enum public.severity: privileges expected default, found bob: usage with grant option

-- case USAGE ON TYPE, the row type of a table
create table message (id bigint);
-- after
grant usage on type message to bob;
-- report
-- RISKY table public.message: row type privileges expected default, found bob: usage

-- case USAGE ON LANGUAGE, one of PostgreSQL
-- after
grant usage on language plpgsql to bob;
-- report
-- RISKY language plpgsql: privileges expected default, found bob: usage
