-- CREATE SCHEMA: https://www.postgresql.org/docs/current/sql-createschema.html

-- case CREATE SCHEMA schema_name
-- after
create schema archive;
-- report
-- HARMLESS schema archive: expected absent, found present

-- case CREATE SCHEMA schema_name AUTHORIZATION
-- after
create schema archive authorization alice;
-- report
-- HARMLESS schema archive: expected absent, found present

-- case CREATE SCHEMA AUTHORIZATION role_specification
-- after
create schema authorization bob;
-- report
-- HARMLESS schema bob: expected absent, found present

-- case CREATE SCHEMA with a table
-- after
create schema archive
  create table message (id bigint primary key);
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS table archive.message: expected absent, found present

-- case CREATE SCHEMA with a view
-- after
create schema archive
  create table message (id bigint)
  create view recent_message as select id from message;
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS table archive.message: expected absent, found present
-- HARMLESS view archive.recent_message: expected absent, found present

-- case CREATE SCHEMA with an index
-- after
create schema archive
  create table message (body text)
  create index message_body on message (body);
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS table archive.message: expected absent, found present

-- case CREATE SCHEMA with a sequence
-- after
create schema archive authorization alice
  create sequence message_number;
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS sequence archive.message_number: expected absent, found present

-- case CREATE SCHEMA with a trigger
-- after
create schema archive
  create table message (id bigint)
  create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS table archive.message: expected absent, found present

-- case CREATE SCHEMA with a grant
-- after
create schema archive
  create table message (id bigint)
  grant select on message to bob;
-- report
-- HARMLESS schema archive: expected absent, found present
-- HARMLESS table archive.message: expected absent, found present

-- case CREATE SCHEMA IF NOT EXISTS schema_name
-- after
create schema if not exists "Archive 2025";
-- report
-- HARMLESS schema "Archive 2025": expected absent, found present

-- case CREATE SCHEMA IF NOT EXISTS schema_name AUTHORIZATION
-- after
create schema if not exists releases authorization current_user;
-- report
-- HARMLESS schema releases: expected absent, found present

-- case CREATE SCHEMA IF NOT EXISTS AUTHORIZATION role_specification
-- after
create schema if not exists authorization alice;
-- report
-- HARMLESS schema alice: expected absent, found present
