-- CREATE CAST: https://www.postgresql.org/docs/current/sql-createcast.html

-- case WITH FUNCTION
create type severity as enum ('low', 'high');
create function rank_of(severity) returns integer immutable language sql as 'select 1';
-- after
create cast (severity as integer) with function rank_of(severity);
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH FUNCTION of three arguments
create type severity as enum ('low', 'high');
create function rank_of(severity, integer, boolean) returns integer
  immutable language sql as 'select 1';
-- after
create cast (severity as integer) with function rank_of(severity, integer, boolean);
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH FUNCTION ... AS ASSIGNMENT
create type severity as enum ('low', 'high');
create function rank_of(severity) returns integer immutable language sql as 'select 1';
-- after
create cast (severity as integer) with function rank_of(severity) as assignment;
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH FUNCTION ... AS IMPLICIT
create type severity as enum ('low', 'high');
create function rank_of(severity) returns integer immutable language sql as 'select 1';
-- after
create cast (severity as integer) with function rank_of(severity) as implicit;
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH FUNCTION to the type itself
create type place as (street text);
create function shorten(place, integer) returns place immutable language sql as 'select $1';
-- after
create cast (place as place) with function shorten(place, integer);
-- report
-- RISKY cast "public.place as public.place": expected absent, found present

-- case WITHOUT FUNCTION
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
create cast (message_id as text) without function;
-- report
-- RISKY cast "public.message_id as text": expected absent, found present

-- case WITHOUT FUNCTION AS ASSIGNMENT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
create cast (message_id as text) without function as assignment;
-- report
-- RISKY cast "public.message_id as text": expected absent, found present

-- case WITHOUT FUNCTION AS IMPLICIT
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
create cast (message_id as text) without function as implicit;
-- report
-- RISKY cast "public.message_id as text": expected absent, found present

-- case WITH INOUT
create type severity as enum ('low', 'high');
-- after
create cast (severity as integer) with inout;
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH INOUT AS ASSIGNMENT
create type severity as enum ('low', 'high');
-- after
create cast (severity as integer) with inout as assignment;
-- report
-- RISKY cast "public.severity as integer": expected absent, found present

-- case WITH INOUT AS IMPLICIT
create type severity as enum ('low', 'high');
-- after
create cast (text as severity) with inout as implicit;
-- report
-- RISKY cast "text as public.severity": expected absent, found present
