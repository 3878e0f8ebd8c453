-- ALTER FUNCTION: https://www.postgresql.org/docs/current/sql-alterfunction.html

-- case STRICT
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
alter function next_id(bigint) strict;
-- report
-- RISKY function public.next_id(bigint): strictness expected called on null input, found returns null on null input

-- case CALLED ON NULL INPUT
create function next_id(id bigint) returns bigint strict language sql as 'select id + 1';
-- after
alter function next_id(bigint) called on null input;
-- report
-- RISKY function public.next_id(bigint): strictness expected returns null on null input, found called on null input

-- case IMMUTABLE
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() immutable;
-- report
-- RISKY function public.message_count(): volatility expected volatile, found immutable

-- case STABLE
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() stable;
-- report
-- RISKY function public.message_count(): volatility expected volatile, found stable

-- case VOLATILE
create function message_count() returns bigint stable language sql as 'select 1::bigint';
-- after
alter function message_count() volatile;
-- report
-- RISKY function public.message_count(): volatility expected stable, found volatile

-- case LEAKPROOF
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() leakproof;
-- report
-- RISKY function public.message_count(): leakproof expected no, found yes

-- case NOT LEAKPROOF
create function message_count() returns bigint leakproof language sql as 'select 1::bigint';
-- after
alter function message_count() not leakproof;
-- report
-- RISKY function public.message_count(): leakproof expected yes, found no

-- case SECURITY DEFINER
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() security definer;
-- report
-- RISKY function public.message_count(): security expected invoker, found definer

-- case SECURITY INVOKER
create function message_count() returns bigint
  security definer
  language sql as 'select 1::bigint';
-- after
alter function message_count() security invoker;
-- report
-- RISKY function public.message_count(): security expected definer, found invoker

-- case PARALLEL SAFE
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() parallel safe;
-- report
-- RISKY function public.message_count(): parallel expected unsafe, found safe

-- case PARALLEL RESTRICTED
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() parallel restricted;
-- report
-- RISKY function public.message_count(): parallel expected unsafe, found restricted

-- case PARALLEL UNSAFE
create function message_count() returns bigint
  parallel safe
  language sql as 'select 1::bigint';
-- after
alter function message_count() parallel unsafe;
-- report
-- RISKY function public.message_count(): parallel expected safe, found unsafe

-- case COST
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() cost 5000;
-- report
-- HARMLESS function public.message_count(): cost expected default, found 5000

-- case ROWS
create function ids() returns setof bigint language sql as 'values (1::bigint)';
-- after
alter function ids() rows 12;
-- report
-- HARMLESS function public.ids(): rows expected default, found 12

-- case SUPPORT
create function ids() returns setof integer language sql as 'values (1)';
-- after
alter function ids() support generate_series_int4_support;
-- report
-- RISKY function public.ids(): support expected none, found generate_series_int4_support

-- case SET configuration_parameter TO
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() set work_mem to '8MB';
-- report
-- RISKY function public.message_count(): set expected none, found work_mem=8MB

-- case SET configuration_parameter TO another value
create function message_count() returns bigint
  set work_mem to '8MB'
  language sql as 'select 1::bigint';
-- after
alter function message_count() set work_mem to '16MB';
-- report
-- RISKY function public.message_count(): set expected work_mem=8MB, found work_mem=16MB

-- case SET configuration_parameter FROM CURRENT
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() set statement_timeout from current;
-- report
-- RISKY function public.message_count(): set expected none, found statement_timeout=0

-- case SET configuration_parameter TO DEFAULT
create function message_count() returns bigint
  set work_mem to '8MB'
  language sql as 'select 1::bigint';
-- after
alter function message_count() set work_mem to default;
-- report
-- RISKY function public.message_count(): set expected work_mem=8MB, found none

-- case RESET configuration_parameter
create function message_count() returns bigint
  set work_mem to '8MB'
  set statement_timeout to '5s'
  language sql as 'select 1::bigint';
-- after
alter function message_count() reset work_mem;
-- report
-- RISKY function public.message_count(): set expected statement_timeout=5s, work_mem=8MB, found statement_timeout=5s

-- case RESET ALL
create function message_count() returns bigint
  set work_mem to '8MB'
  set statement_timeout to '5s'
  language sql as 'select 1::bigint';
-- after
alter function message_count() reset all;
-- report
-- RISKY function public.message_count(): set expected statement_timeout=5s, work_mem=8MB, found none

-- case RENAME TO
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() rename to count_of_messages;
-- report
-- HARMLESS function public.count_of_messages(): expected absent, found present
-- BREAKING function public.message_count(): expected present, found missing

-- case OWNER TO
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() owner to alice;
-- report
-- RISKY function public.message_count(): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() set schema archive;
-- report
-- HARMLESS function archive.message_count(): expected absent, found present
-- BREAKING function public.message_count(): expected present, found missing

-- case DEPENDS ON EXTENSION
create extension hstore;
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
alter function message_count() depends on extension hstore;
-- report
-- RISKY function public.message_count(): depends on extension expected none, found hstore

-- case NO DEPENDS ON EXTENSION
create extension hstore;
create function message_count() returns bigint language sql as 'select 1::bigint';
alter function message_count() depends on extension hstore;
-- after
alter function message_count() no depends on extension hstore;
-- report
-- RISKY function public.message_count(): depends on extension expected hstore, found none
