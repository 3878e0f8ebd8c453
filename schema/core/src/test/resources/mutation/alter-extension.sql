-- ALTER EXTENSION: https://www.postgresql.org/docs/current/sql-alterextension.html

-- case UPDATE TO
create extension hstore version '1.6';
-- after
alter extension hstore update to '1.7';
-- report
-- RISKY extension hstore: version expected 1.6, found 1.7

-- case UPDATE
create extension hstore version '1.4';
-- after
alter extension hstore update;
-- report
-- RISKY extension hstore: version expected 1.4, found 1.8

-- case SET SCHEMA
create schema archive;
create extension hstore;
-- after
alter extension hstore set schema archive;
-- report
-- RISKY extension hstore: schema expected public, found archive

-- case ADD ACCESS METHOD
create extension hstore;
create access method btree2 type index handler bthandler;
-- after
alter extension hstore add access method btree2;
-- report
-- RISKY access method btree2: expected present, found missing

-- case ADD AGGREGATE
create extension hstore;
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter extension hstore add aggregate total(integer);
-- report
-- RISKY aggregate public.total(integer): expected present, found missing

-- case ADD CAST
create extension hstore;
create type severity as enum ('low', 'high');
create cast (severity as integer) with inout;
-- after
alter extension hstore add cast (severity as integer);
-- report
-- RISKY cast "public.severity as integer": expected present, found missing

-- case ADD COLLATION
create extension hstore;
create collation bytewise from "C";
-- after
alter extension hstore add collation bytewise;
-- report
-- RISKY collation public.bytewise: expected present, found missing

-- case ADD CONVERSION
create extension hstore;
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
alter extension hstore add conversion from_latin;
-- report
-- RISKY conversion public.from_latin: expected present, found missing

-- case ADD DOMAIN
create extension hstore;
create domain address as text;
-- after
alter extension hstore add domain address;
-- report
-- HARMLESS domain public.address: expected present, found missing

-- case ADD EVENT TRIGGER
create extension hstore;
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
alter extension hstore add event trigger watch;
-- report
-- RISKY event trigger watch: expected present, found missing

-- case ADD FOREIGN DATA WRAPPER
create extension hstore;
create foreign data wrapper archive;
-- after
alter extension hstore add foreign data wrapper archive;
-- report
-- RISKY foreign data wrapper archive: expected present, found missing

-- case ADD FOREIGN TABLE
create extension hstore;
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint) server archive;
-- after
alter extension hstore add foreign table message;
-- report
-- BREAKING foreign table public.message: expected present, found missing

-- case ADD FUNCTION
create extension hstore;
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter extension hstore add function message_count();
-- report
-- BREAKING function public.message_count(): expected present, found missing

-- case ADD MATERIALIZED VIEW
create extension hstore;
create materialized view message as select 1 as id;
-- after
alter extension hstore add materialized view message;
-- report
-- BREAKING materialized view public.message: expected present, found missing

-- case ADD OPERATOR
create extension hstore;
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter extension hstore add operator === (text, text);
-- report
-- RISKY operator public."==="(text, text): expected present, found missing

-- case ADD OPERATOR CLASS
create extension hstore;
create operator class number_ops for type integer using btree as operator 3 =;
-- after
alter extension hstore add operator class number_ops using btree;
-- report
-- RISKY operator class public.number_ops(btree): expected present, found missing

-- case ADD OPERATOR FAMILY
create extension hstore;
create operator family number_family using btree;
-- after
alter extension hstore add operator family number_family using btree;
-- report
-- RISKY operator family public.number_family(btree): expected present, found missing

-- case ADD LANGUAGE
create extension hstore;
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
alter extension hstore add language plmessage;
-- report
-- RISKY language plmessage: expected present, found missing

-- case ADD PROCEDURE
create extension hstore;
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
alter extension hstore add procedure retry(bigint);
-- report
-- BREAKING procedure public.retry(bigint): expected present, found missing

-- case ADD ROUTINE
create extension hstore;
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
alter extension hstore add routine next_id(bigint);
-- report
-- BREAKING function public.next_id(bigint): expected present, found missing

-- case ADD SCHEMA
create extension hstore;
create schema archive;
create table archive.message (id bigint);
-- after
alter extension hstore add schema archive;
-- report
-- BREAKING schema archive: expected present, found missing

-- case ADD SEQUENCE
create extension hstore;
create sequence message_number;
-- after
alter extension hstore add sequence message_number;
-- report
-- BREAKING sequence public.message_number: expected present, found missing

-- case ADD SERVER
create extension hstore;
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
alter extension hstore add server archive;
-- report
-- RISKY server archive: expected present, found missing

-- case ADD TABLE
create extension hstore;
create table message (id bigint primary key);
-- after
alter extension hstore add table message;
-- report
-- BREAKING table public.message: expected present, found missing

-- case ADD TEXT SEARCH CONFIGURATION
create extension hstore;
create text search configuration bodies (copy = english);
-- after
alter extension hstore add text search configuration bodies;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing

-- case ADD TEXT SEARCH DICTIONARY
create extension hstore;
create text search dictionary plain (template = simple);
-- after
alter extension hstore add text search dictionary plain;
-- report
-- RISKY text search dictionary public.plain: expected present, found missing

-- case ADD TEXT SEARCH PARSER
create extension hstore;
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
alter extension hstore add text search parser words;
-- report
-- RISKY text search parser public.words: expected present, found missing

-- case ADD TEXT SEARCH TEMPLATE
create extension hstore;
create text search template lowered (lexize = dsimple_lexize);
-- after
alter extension hstore add text search template lowered;
-- report
-- RISKY text search template public.lowered: expected present, found missing

-- case ADD TRANSFORM
create extension hstore;
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- after
alter extension hstore add transform for severity language plpgsql;
-- report
-- RISKY transform "public.severity language plpgsql": expected present, found missing

-- case ADD TYPE
create extension hstore;
create type severity as enum ('low', 'high');
-- after
alter extension hstore add type severity;
-- report
-- BREAKING enum public.severity: expected present, found missing

-- case ADD VIEW
create extension hstore;
create view message as select 1 as id;
-- after
alter extension hstore add view message;
-- report
-- BREAKING view public.message: expected present, found missing

-- case DROP FUNCTION
create extension hstore;
-- after
alter extension hstore drop function akeys(hstore);
-- report
-- HARMLESS function public.akeys(public.hstore): expected absent, found present

-- case DROP OPERATOR
create extension hstore;
-- after
alter extension hstore drop operator -> (hstore, text);
-- report
-- RISKY operator public."->"(public.hstore, text): expected absent, found present

-- case DROP CAST
create extension hstore;
-- after
alter extension hstore drop cast (text[] as hstore);
-- report
-- RISKY cast "text[] as public.hstore": expected absent, found present

-- case DROP OPERATOR CLASS
create extension hstore;
-- after
alter extension hstore drop operator class hash_hstore_ops using hash;
-- report
-- RISKY operator class public.hash_hstore_ops(hash): expected absent, found present

-- case DROP TYPE
create extension hstore;
-- after
alter extension hstore drop type ghstore;
-- report
-- HARMLESS base type public.ghstore: expected absent, found present

-- case DROP TABLE
create extension hstore;
create table message (id bigint);
alter extension hstore add table message;
-- after
alter extension hstore drop table message;
-- report
-- HARMLESS table public.message: expected absent, found present

-- case DROP FOREIGN DATA WRAPPER
create extension postgres_fdw;
-- after
alter extension postgres_fdw drop foreign data wrapper postgres_fdw;
-- report
-- HARMLESS foreign data wrapper postgres_fdw: expected absent, found present
