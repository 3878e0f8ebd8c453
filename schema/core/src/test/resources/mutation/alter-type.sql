-- ALTER TYPE: https://www.postgresql.org/docs/current/sql-altertype.html

-- case OWNER TO a composite type
create type address as (street text);
-- after
alter type address owner to alice;
-- report
-- RISKY composite type public.address: owner expected tester, found alice

-- case OWNER TO an enum type
create type severity as enum ('low', 'high');
-- after
alter type severity owner to alice;
-- report
-- RISKY enum public.severity: owner expected tester, found alice

-- case OWNER TO a range type
create type weight_range as range (subtype = double precision);
-- after
alter type weight_range owner to alice;
-- report
-- RISKY range type public.weight_range: owner expected tester, found alice

-- case OWNER TO a base type
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id owner to alice;
-- report
-- RISKY base type public.message_id: owner expected tester, found alice

-- case RENAME TO a composite type
create type address as (street text);
-- after
alter type address rename to place;
-- report
-- BREAKING composite type public.address: expected present, found missing
-- HARMLESS composite type public.place: expected absent, found present

-- case RENAME TO an enum type
create type severity as enum ('low', 'high');
create table message (severity severity);
-- after
alter type severity rename to urgency;
-- report
-- BREAKING column public.message.severity: type expected public.severity, found public.urgency
-- BREAKING enum public.severity: expected present, found missing
-- HARMLESS enum public.urgency: expected absent, found present

-- case RENAME TO a range type
create type weight_range as range (subtype = double precision);
-- after
alter type weight_range rename to mass_range;
-- report
-- HARMLESS range type public.mass_range: expected absent, found present
-- RISKY function public.weight_multirange(public.mass_range): expected absent, found present
-- RISKY function public.weight_multirange(public.mass_range[]): expected absent, found present
-- BREAKING function public.weight_multirange(public.weight_range): expected present, found missing
-- BREAKING function public.weight_multirange(public.weight_range[]): expected present, found missing
-- RISKY range type public.weight_range: expected present, found missing
-- BREAKING function public.weight_range(double precision, double precision): returns expected public.weight_range, found public.mass_range
-- BREAKING function public.weight_range(double precision, double precision, text): returns expected public.weight_range, found public.mass_range
-- RISKY cast "public.mass_range as public.weight_multirange": expected absent, found present
-- RISKY cast "public.weight_range as public.weight_multirange": expected present, found missing

-- case RENAME TO a multirange type
create type weight_range as range (subtype = double precision);
-- after
alter type weight_multirange rename to weight_ranges;
-- report
-- BREAKING function public.weight_multirange(): returns expected public.weight_multirange, found public.weight_ranges
-- BREAKING function public.weight_multirange(public.weight_range): returns expected public.weight_multirange, found public.weight_ranges
-- BREAKING function public.weight_multirange(public.weight_range[]): returns expected public.weight_multirange, found public.weight_ranges
-- RISKY range type public.weight_range: multirange expected public.weight_multirange, found public.weight_ranges
-- RISKY cast "public.weight_range as public.weight_multirange": expected present, found missing
-- RISKY cast "public.weight_range as public.weight_ranges": expected absent, found present

-- case RENAME TO a base type
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id rename to message_key;
-- report
-- RISKY base type public.message_id: expected present, found missing
-- BREAKING function public.message_id_in(cstring): returns expected public.message_id, found public.message_key
-- BREAKING function public.message_id_out(public.message_id): expected present, found missing
-- HARMLESS function public.message_id_out(public.message_key): expected absent, found present
-- HARMLESS base type public.message_key: expected absent, found present

-- case SET SCHEMA of a composite type
create schema archive;
create type address as (street text);
-- after
alter type address set schema archive;
-- report
-- HARMLESS composite type archive.address: expected absent, found present
-- BREAKING composite type public.address: expected present, found missing

-- case SET SCHEMA of an enum type
create schema archive;
create type severity as enum ('low', 'high');
-- after
alter type severity set schema archive;
-- report
-- HARMLESS enum archive.severity: expected absent, found present
-- BREAKING enum public.severity: expected present, found missing

-- case SET SCHEMA of a range type
create schema archive;
create type weight_range as range (subtype = double precision);
-- after
alter type weight_range set schema archive;
-- report
-- HARMLESS range type archive.weight_range: expected absent, found present
-- RISKY cast "archive.weight_range as public.weight_multirange": expected absent, found present
-- RISKY function public.weight_multirange(archive.weight_range): expected absent, found present
-- RISKY function public.weight_multirange(archive.weight_range[]): expected absent, found present
-- BREAKING function public.weight_multirange(public.weight_range): expected present, found missing
-- BREAKING function public.weight_multirange(public.weight_range[]): expected present, found missing
-- RISKY range type public.weight_range: expected present, found missing
-- BREAKING function public.weight_range(double precision, double precision): returns expected public.weight_range, found archive.weight_range
-- BREAKING function public.weight_range(double precision, double precision, text): returns expected public.weight_range, found archive.weight_range
-- RISKY cast "public.weight_range as public.weight_multirange": expected present, found missing

-- case SET SCHEMA of a base type
create schema archive;
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set schema archive;
-- report
-- HARMLESS base type archive.message_id: expected absent, found present
-- RISKY base type public.message_id: expected present, found missing
-- BREAKING function public.message_id_in(cstring): returns expected public.message_id, found archive.message_id
-- HARMLESS function public.message_id_out(archive.message_id): expected absent, found present
-- BREAKING function public.message_id_out(public.message_id): expected present, found missing

-- case RENAME ATTRIBUTE
create type address as (street text);
-- after
alter type address rename attribute street to road;
-- report
-- RISKY attribute public.address.road: expected absent, found present
-- BREAKING attribute public.address.street: expected present, found missing

-- case RENAME ATTRIBUTE ... CASCADE
create type address as (street text);
create table agent of address;
-- after
alter type address rename attribute street to road cascade;
-- report
-- RISKY attribute public.address.road: expected absent, found present
-- BREAKING attribute public.address.street: expected present, found missing
-- HARMLESS column public.agent.road: expected absent, found present
-- BREAKING column public.agent.street: expected present, found missing

-- case ADD ATTRIBUTE
create type address as (street text);
-- after
alter type address add attribute number integer;
-- report
-- BREAKING attribute public.address.number: expected absent, found present

-- case ADD ATTRIBUTE ... COLLATE
create type address as (street text);
-- after
alter type address add attribute city text collate "C";
-- report
-- BREAKING attribute public.address.city: expected absent, found present

-- case ADD ATTRIBUTE ... CASCADE
create type address as (street text);
create table agent of address;
-- after
alter type address add attribute number integer cascade;
-- report
-- BREAKING attribute public.address.number: expected absent, found present
-- HARMLESS column public.agent.number: expected absent, found present

-- case DROP ATTRIBUTE
create type address as (street text, number integer);
-- after
alter type address drop attribute number;
-- report
-- BREAKING attribute public.address.number: expected present, found missing

-- case DROP ATTRIBUTE ... CASCADE
create type address as (street text, number integer);
create table agent of address;
-- after
alter type address drop attribute number cascade;
-- report
-- BREAKING attribute public.address.number: expected present, found missing
-- BREAKING column public.agent.number: expected present, found missing

-- case ALTER ATTRIBUTE ... TYPE
create type address as (street text, number integer);
-- after
alter type address alter attribute number type bigint;
-- report
-- RISKY attribute public.address.number: type expected integer, found bigint

-- case ALTER ATTRIBUTE ... SET DATA TYPE with another modifier
create type address as (street varchar(40));
-- after
alter type address alter attribute street set data type varchar(80);
-- report
-- RISKY attribute public.address.street: type expected character varying(40), found character varying(80)

-- case ALTER ATTRIBUTE ... TYPE ... COLLATE
create type address as (street text);
-- after
alter type address alter attribute street type text collate "C";
-- report
-- RISKY attribute public.address.street: collation expected default, found pg_catalog."C"

-- case ALTER ATTRIBUTE ... TYPE ... CASCADE
create type address as (street text, number integer);
create table agent of address;
-- after
alter type address alter attribute number type bigint cascade;
-- report
-- RISKY attribute public.address.number: type expected integer, found bigint
-- RISKY column public.agent.number: type expected integer, found bigint

-- case DROP ATTRIBUTE and ADD ATTRIBUTE, the order changes
create type address as (street text, number integer);
-- after
alter type address drop attribute street, add attribute street text;
-- report
-- RISKY attribute public.address.number: after expected street, found first
-- RISKY attribute public.address.street: after expected first, found number

-- case ADD VALUE
create type severity as enum ('low', 'high');
-- after
alter type severity add value 'fatal';
-- report
-- RISKY enum public.severity: labels expected low, high, found low, high, fatal

-- case ADD VALUE ... BEFORE
create type severity as enum ('low', 'high');
-- after
alter type severity add value 'trace' before 'low';
-- report
-- RISKY enum public.severity: labels expected low, high, found trace, low, high

-- case ADD VALUE ... AFTER
create type severity as enum ('low', 'high');
-- after
alter type severity add value 'middle' after 'low';
-- report
-- RISKY enum public.severity: labels expected low, high, found low, middle, high

-- case RENAME VALUE
create type severity as enum ('low', 'high');
-- after
alter type severity rename value 'high' to 'top';
-- report
-- BREAKING enum public.severity: labels expected low, high, found low, top

-- case SET (RECEIVE)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
create function message_id_receive(internal) returns message_id
  language internal stable strict as 'textrecv';
-- after
alter type message_id set (receive = message_id_receive);
-- report
-- RISKY base type public.message_id: receive expected none, found public.message_id_receive(internal)

-- case SET (SEND)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
create function message_id_send(message_id) returns bytea
  language internal stable strict as 'textsend';
-- after
alter type message_id set (send = message_id_send);
-- report
-- RISKY base type public.message_id: send expected none, found public.message_id_send(public.message_id)

-- case SET (SEND = NONE)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create function message_id_send(message_id) returns bytea
  language internal stable strict as 'textsend';
create type message_id (
  input = message_id_in,
  output = message_id_out,
  send = message_id_send
);
-- after
alter type message_id set (send = none);
-- report
-- RISKY base type public.message_id: send expected public.message_id_send(public.message_id), found none

-- case SET (TYPMOD_IN)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (typmod_in = varchartypmodin);
-- report
-- RISKY base type public.message_id: type modifier input expected none, found varchartypmodin(cstring[])

-- case SET (TYPMOD_OUT)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (typmod_out = varchartypmodout);
-- report
-- RISKY base type public.message_id: type modifier output expected none, found varchartypmodout(integer)

-- case SET (ANALYZE)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (analyze = ts_typanalyze);
-- report
-- RISKY base type public.message_id: analyze expected none, found ts_typanalyze(internal)

-- case SET (SUBSCRIPT)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (subscript = jsonb_subscript_handler);
-- report
-- RISKY base type public.message_id: subscript expected none, found jsonb_subscript_handler(internal)

-- case SET (STORAGE = extended)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (storage = extended);
-- report
-- RISKY base type public.message_id: storage expected plain, found extended

-- case SET (STORAGE = external)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (storage = external);
-- report
-- RISKY base type public.message_id: storage expected plain, found external

-- case SET (STORAGE = main)
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
alter type message_id set (storage = main);
-- report
-- RISKY base type public.message_id: storage expected plain, found main
