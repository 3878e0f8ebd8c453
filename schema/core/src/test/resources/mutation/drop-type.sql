-- DROP TYPE: https://www.postgresql.org/docs/current/sql-droptype.html

-- case DROP a composite type
create type address as (street text);
-- after
drop type address;
-- report
-- BREAKING composite type public.address: expected present, found missing

-- case DROP an enum type
create type severity as enum ('low', 'high');
-- after
drop type severity;
-- report
-- BREAKING enum public.severity: expected present, found missing

-- case DROP a range type
create type weight_range as range (subtype = double precision);
-- after
drop type weight_range;
-- report
-- BREAKING function public.weight_multirange(): expected present, found missing
-- BREAKING function public.weight_multirange(public.weight_range): expected present, found missing
-- BREAKING function public.weight_multirange(public.weight_range[]): expected present, found missing
-- RISKY range type public.weight_range: expected present, found missing
-- BREAKING function public.weight_range(double precision, double precision): expected present, found missing
-- BREAKING function public.weight_range(double precision, double precision, text): expected present, found missing
-- RISKY cast "public.weight_range as public.weight_multirange": expected present, found missing

-- case DROP a base type with its functions, CASCADE
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
drop type message_id cascade;
-- report
-- RISKY base type public.message_id: expected present, found missing
-- BREAKING function public.message_id_in(cstring): expected present, found missing
-- BREAKING function public.message_id_out(public.message_id): expected present, found missing

-- case DROP a shell type
create type message_id;
-- after
drop type message_id;
-- report
-- RISKY base type public.message_id: expected present, found missing

-- case DROP several types
create type severity as enum ('low', 'high');
create type address as (street text);
-- after
drop type severity, address;
-- report
-- BREAKING composite type public.address: expected present, found missing
-- BREAKING enum public.severity: expected present, found missing

-- case CASCADE to a column
create type severity as enum ('low', 'high');
create table message (id bigint, severity severity);
-- after
drop type severity cascade;
-- report
-- BREAKING column public.message.severity: expected present, found missing
-- BREAKING enum public.severity: expected present, found missing

-- case CASCADE to a function
create type severity as enum ('low', 'high');
create function worst() returns severity language sql as $$select 'high'::severity$$;
-- after
drop type severity cascade;
-- report
-- BREAKING enum public.severity: expected present, found missing
-- BREAKING function public.worst(): expected present, found missing

-- case CASCADE to a typed table
create type address as (street text);
create table agent of address;
-- after
drop type address cascade;
-- report
-- BREAKING composite type public.address: expected present, found missing
-- BREAKING table public.agent: expected present, found missing
