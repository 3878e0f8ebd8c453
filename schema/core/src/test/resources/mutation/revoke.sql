-- REVOKE: https://www.postgresql.org/docs/current/sql-revoke.html

-- case SELECT ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke select on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, maintain, references, trigger, truncate, update

-- case INSERT ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke insert on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, maintain, references, select, trigger, truncate, update

-- case UPDATE ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke update on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, maintain, references, select, trigger, truncate

-- case DELETE ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke delete on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: insert, maintain, references, select, trigger, truncate, update

-- case TRUNCATE ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke truncate on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, maintain, references, select, trigger, update

-- case REFERENCES ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke references on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, maintain, select, trigger, truncate, update

-- case TRIGGER ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke trigger on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, maintain, references, select, truncate, update

-- case (since 17) MAINTAIN ON a table
create table message (id bigint, body text);
grant all on message to bob;
-- after
revoke maintain on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: delete, insert, maintain, references, select, trigger, truncate, update, found bob: delete, insert, references, select, trigger, truncate, update

-- case ALL PRIVILEGES ON a table
create table message (id bigint, body text);
grant select, insert on message to bob;
-- after
revoke all privileges on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: insert, select, found default

-- case SELECT ON a table FROM PUBLIC
create table message (id bigint, body text);
grant select on message to public;
-- after
revoke select on message from public;
-- report
-- RISKY table public.message: privileges expected public: select, found default

-- case DELETE ON a table FROM its owner
create table message (id bigint, body text);
-- after
revoke delete on message from tester;
-- report
-- RISKY table public.message: privileges expected default, found owner: insert, maintain, references, select, trigger, truncate, update

-- case ALL PRIVILEGES ON a table FROM its owner
create table message (id bigint, body text);
-- after
revoke all on message from tester;
-- report
-- RISKY table public.message: privileges expected default, found owner: none

-- case GRANT OPTION FOR
create table message (id bigint, body text);
grant select on message to bob with grant option;
-- after
revoke grant option for select on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: select with grant option, found bob: select

-- case SELECT ON a table CASCADE
create table message (id bigint, body text);
grant select on message to alice with grant option;
set role alice;
grant select on message to bob;
reset role;
-- after
revoke select on message from alice cascade;
-- report
-- RISKY table public.message: privileges expected alice: select with grant option, bob: select, found default

-- case GRANT OPTION FOR ... CASCADE
create table message (id bigint, body text);
grant select on message to alice with grant option;
set role alice;
grant select on message to bob;
reset role;
-- after
revoke grant option for select on message from alice cascade;
-- report
-- RISKY table public.message: privileges expected alice: select with grant option, bob: select, found alice: select

-- case SELECT ON ALL TABLES IN SCHEMA
create table message (id bigint);
create table agent (id bigint);
grant select, insert on message, agent to bob;
-- after
revoke select on all tables in schema public from bob;
-- report
-- RISKY table public.agent: privileges expected bob: insert, select, found bob: insert
-- RISKY table public.message: privileges expected bob: insert, select, found bob: insert

-- case SELECT ON a view
create view message as select 1 as id;
grant select on message to bob;
-- after
revoke select on message from bob;
-- report
-- RISKY view public.message: privileges expected bob: select, found default

-- case SELECT (column_name)
create table message (id bigint, body text);
grant all (body) on message to bob;
-- after
revoke select (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: insert, references, select, update, found bob: insert, references, update

-- case INSERT (column_name)
create table message (id bigint, body text);
grant all (body) on message to bob;
-- after
revoke insert (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: insert, references, select, update, found bob: references, select, update

-- case UPDATE (column_name)
create table message (id bigint, body text);
grant all (body) on message to bob;
-- after
revoke update (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: insert, references, select, update, found bob: insert, references, select

-- case REFERENCES (column_name)
create table message (id bigint, body text);
grant all (body) on message to bob;
-- after
revoke references (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: insert, references, select, update, found bob: insert, select, update

-- case ALL PRIVILEGES (column_name)
create table message (id bigint, body text);
grant select (body), update (body) on message to bob;
-- after
revoke all privileges (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: select, update, found default

-- case GRANT OPTION FOR ... (column_name)
create table message (id bigint, body text);
grant update (body) on message to bob with grant option;
-- after
revoke grant option for update (body) on message from bob;
-- report
-- RISKY column public.message.body: privileges expected bob: update with grant option, found bob: update

-- case SELECT ON a table with privileges of columns
create table message (id bigint, body text);
grant select on message to bob;
grant select (body) on message to bob;
-- after
revoke select on message from bob;
-- report
-- RISKY table public.message: privileges expected bob: select, found default
-- RISKY column public.message.body: privileges expected bob: select, found default

-- case USAGE ON SEQUENCE
create sequence message_number;
grant all on sequence message_number to bob;
-- after
revoke usage on sequence message_number from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: select, update, usage, found bob: select, update

-- case SELECT ON SEQUENCE
create sequence message_number;
grant all on sequence message_number to bob;
-- after
revoke select on sequence message_number from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: select, update, usage, found bob: update, usage

-- case UPDATE ON SEQUENCE
create sequence message_number;
grant all on sequence message_number to bob;
-- after
revoke update on sequence message_number from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: select, update, usage, found bob: select, usage

-- case ALL PRIVILEGES ON SEQUENCE
create sequence message_number;
grant usage on sequence message_number to bob;
-- after
revoke all privileges on sequence message_number from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: usage, found default

-- case GRANT OPTION FOR ... ON SEQUENCE
create sequence message_number;
grant usage on sequence message_number to bob with grant option;
-- after
revoke grant option for usage on sequence message_number from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: usage with grant option, found bob: usage

-- case USAGE ON ALL SEQUENCES IN SCHEMA
create sequence message_number;
grant usage on sequence message_number to bob;
-- after
revoke usage on all sequences in schema public from bob;
-- report
-- RISKY sequence public.message_number: privileges expected bob: usage, found default

-- case USAGE ON DOMAIN FROM PUBLIC, its default
create domain address as text;
-- after
revoke usage on domain address from public;
-- report
-- RISKY domain public.address: privileges expected default, found public: none

-- case USAGE ON DOMAIN
create domain address as text;
grant usage on domain address to bob;
-- after
revoke usage on domain address from bob;
-- report
-- RISKY domain public.address: privileges expected bob: usage, found default

-- case USAGE ON FOREIGN DATA WRAPPER
create foreign data wrapper archive;
grant usage on foreign data wrapper archive to bob;
-- after
revoke usage on foreign data wrapper archive from bob;
-- report
-- RISKY foreign data wrapper archive: privileges expected bob: usage, found default

-- case GRANT OPTION FOR ... ON FOREIGN DATA WRAPPER
create foreign data wrapper archive;
grant usage on foreign data wrapper archive to bob with grant option;
-- after
revoke grant option for usage on foreign data wrapper archive from bob;
-- report
-- RISKY foreign data wrapper archive: privileges expected bob: usage with grant option, found bob: usage

-- case USAGE ON FOREIGN SERVER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
grant usage on foreign server archive to bob;
-- after
revoke usage on foreign server archive from bob;
-- report
-- RISKY server archive: privileges expected bob: usage, found default

-- case GRANT OPTION FOR ... ON FOREIGN SERVER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
grant usage on foreign server archive to bob with grant option;
-- after
revoke grant option for usage on foreign server archive from bob;
-- report
-- RISKY server archive: privileges expected bob: usage with grant option, found bob: usage

-- case EXECUTE ON FUNCTION FROM PUBLIC, its default
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
revoke execute on function message_count() from public;
-- report
-- RISKY function public.message_count(): privileges expected default, found public: none

-- case EXECUTE ON FUNCTION
create function message_count() returns bigint language sql as 'select 1::bigint';
grant execute on function message_count() to bob;
-- after
revoke execute on function message_count() from bob;
-- report
-- RISKY function public.message_count(): privileges expected bob: execute, found default

-- case EXECUTE ON FUNCTION FROM its owner
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
revoke execute on function message_count() from tester;
-- report
-- RISKY function public.message_count(): privileges expected default, found owner: none

-- case GRANT OPTION FOR ... ON FUNCTION
create function message_count() returns bigint language sql as 'select 1::bigint';
grant execute on function message_count() to bob with grant option;
-- after
revoke grant option for execute on function message_count() from bob;
-- report
-- RISKY function public.message_count(): privileges expected bob: execute with grant option, found bob: execute

-- case EXECUTE ON PROCEDURE FROM PUBLIC, its default
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
revoke execute on procedure retry(bigint) from public;
-- report
-- RISKY procedure public.retry(bigint): privileges expected default, found public: none

-- case EXECUTE ON PROCEDURE
create procedure retry(id bigint) language plpgsql as 'begin end';
grant execute on procedure retry(bigint) to bob;
-- after
revoke execute on procedure retry(bigint) from bob;
-- report
-- RISKY procedure public.retry(bigint): privileges expected bob: execute, found default

-- case EXECUTE ON ROUTINE
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
revoke execute on routine next_id(bigint) from public;
-- report
-- RISKY function public.next_id(bigint): privileges expected default, found public: none

-- case EXECUTE ON ALL FUNCTIONS IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
revoke execute on all functions in schema public from public;
-- report
-- RISKY function public.message_count(): privileges expected default, found public: none

-- case EXECUTE ON ALL PROCEDURES IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
revoke execute on all procedures in schema public from public;
-- report
-- RISKY procedure public.retry(bigint): privileges expected default, found public: none

-- case EXECUTE ON ALL ROUTINES IN SCHEMA
create function message_count() returns bigint language sql as 'select 1::bigint';
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
revoke execute on all routines in schema public from public;
-- report
-- RISKY function public.message_count(): privileges expected default, found public: none
-- RISKY procedure public.retry(bigint): privileges expected default, found public: none

-- case USAGE ON LANGUAGE FROM PUBLIC, its default
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language plmessage handler plmessage_call;
-- after
revoke usage on language plmessage from public;
-- report
-- RISKY language plmessage: privileges expected default, found public: none

-- case USAGE ON LANGUAGE
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language plmessage handler plmessage_call;
grant usage on language plmessage to bob;
-- after
revoke usage on language plmessage from bob;
-- report
-- RISKY language plmessage: privileges expected bob: usage, found default

-- case CREATE ON SCHEMA
create schema archive;
grant all on schema archive to bob;
-- after
revoke create on schema archive from bob;
-- report
-- RISKY schema archive: privileges expected bob: create, usage, found bob: usage

-- case USAGE ON SCHEMA
create schema archive;
grant all on schema archive to bob;
-- after
revoke usage on schema archive from bob;
-- report
-- RISKY schema archive: privileges expected bob: create, usage, found bob: create

-- case ALL PRIVILEGES ON SCHEMA
create schema archive;
grant usage on schema archive to bob;
-- after
revoke all privileges on schema archive from bob;
-- report
-- RISKY schema archive: privileges expected bob: usage, found default

-- case GRANT OPTION FOR ... ON SCHEMA
create schema archive;
grant usage on schema archive to bob with grant option;
-- after
revoke grant option for usage on schema archive from bob;
-- report
-- RISKY schema archive: privileges expected bob: usage with grant option, found bob: usage

-- case USAGE ON SCHEMA public FROM PUBLIC
-- after
revoke usage on schema public from public;
-- report
-- RISKY schema public: privileges expected default, found public: none

-- case USAGE ON TYPE FROM PUBLIC, its default
create type severity as enum ('low', 'high');
-- after
revoke usage on type severity from public;
-- report
-- RISKY enum public.severity: privileges expected default, found public: none

-- case USAGE ON TYPE
create type severity as enum ('low', 'high');
grant usage on type severity to bob;
-- after
revoke usage on type severity from bob;
-- report
-- RISKY enum public.severity: privileges expected bob: usage, found default

-- case GRANT OPTION FOR ... ON TYPE
create type severity as enum ('low', 'high');
grant usage on type severity to bob with grant option;
-- after
revoke grant option for usage on type severity from bob;
-- report
-- RISKY enum public.severity: privileges expected bob: usage with grant option, found bob: usage

-- case USAGE ON TYPE FROM PUBLIC, the row type of a view
create view message as select 1 as id;
-- after
revoke usage on type message from public;
-- report
-- RISKY view public.message: row type privileges expected default, found public: none

-- case USAGE ON LANGUAGE FROM PUBLIC, one of PostgreSQL
-- after
revoke usage on language sql from public;
-- report
-- RISKY language sql: privileges expected default, found public: none
