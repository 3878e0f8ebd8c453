-- DROP SCHEMA: https://www.postgresql.org/docs/current/sql-dropschema.html

-- case DROP SCHEMA
create schema archive;
-- after
drop schema archive;
-- report
-- BREAKING schema archive: expected present, found missing

-- case DROP SCHEMA IF EXISTS
create schema archive authorization alice;
-- after
drop schema if exists archive;
-- report
-- BREAKING schema archive: expected present, found missing

-- case DROP SCHEMA, several names
create schema archive;
create schema history;
-- after
drop schema archive, history;
-- report
-- BREAKING schema archive: expected present, found missing
-- BREAKING schema history: expected present, found missing

-- case DROP SCHEMA ... CASCADE
create schema archive;
create table archive.message (id bigint);
create view recent_message as select id from archive.message;
-- after
drop schema archive cascade;
-- report
-- BREAKING schema archive: expected present, found missing
-- BREAKING table archive.message: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP SCHEMA ... CASCADE to the type of a column
create schema kinds;
create type kinds.state as enum ('draft', 'sent');
create table message (id bigint, state kinds.state);
-- after
drop schema kinds cascade;
-- report
-- BREAKING schema kinds: expected present, found missing
-- BREAKING enum kinds.state: expected present, found missing
-- BREAKING column public.message.state: expected present, found missing

-- case DROP SCHEMA ... RESTRICT
create schema archive;
comment on schema archive is 'what is no longer used';
-- after
drop schema archive restrict;
-- report
-- BREAKING schema archive: expected present, found missing
