-- CREATE FUNCTION: https://www.postgresql.org/docs/current/sql-createfunction.html

-- case LANGUAGE sql AS 'definition'
-- after
create function message_count() returns bigint language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case LANGUAGE plpgsql
-- after
create function next_id(id bigint) returns bigint language plpgsql as $$
begin
  return id + 1;
end
$$;
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case LANGUAGE internal
-- after
create function next_id(bigint) returns bigint language internal as 'int8inc';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case AS 'obj_file', 'link_symbol'
-- after
create function announce() returns trigger
  language c as '$libdir/tcn', 'triggered_change_notification';
-- report
-- HARMLESS function public.announce(): expected absent, found present

-- case an argument without a name
-- after
create function next_id(bigint) returns bigint language sql as 'select $1 + 1';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case argname
-- after
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case argmode OUT
-- after
create function counts(out sent bigint, out failed bigint) language sql as 'select 1, 2';
-- report
-- HARMLESS function public.counts(): expected absent, found present

-- case argmode INOUT
-- after
create function next_id(inout id bigint) language sql as 'select id + 1';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case argmode VARIADIC
-- after
create function tag_count(variadic tags text[]) returns integer
  language sql as 'select cardinality(tags)';
-- report
-- HARMLESS function public.tag_count(text[]): expected absent, found present

-- case DEFAULT default_expr
-- after
create function next_id(id bigint default 1) returns bigint language sql as 'select id + 1';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case RETURNS void
-- after
create function forget(id bigint) returns void language sql as '';
-- report
-- HARMLESS function public.forget(bigint): expected absent, found present

-- case RETURNS SETOF
-- after
create function ids() returns setof bigint language sql as 'values (1::bigint)';
-- report
-- HARMLESS function public.ids(): expected absent, found present

-- case RETURNS TABLE
-- after
create function ids() returns table (id bigint, body text) language sql as 'select 1, null';
-- report
-- HARMLESS function public.ids(): expected absent, found present

-- case RETURNS trigger
-- after
create function note() returns trigger language plpgsql as 'begin return new; end';
-- report
-- HARMLESS function public.note(): expected absent, found present

-- case an overload
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
create function next_id(id integer) returns integer language sql as 'select id + 1';
-- report
-- RISKY function public.next_id(integer): expected absent, found present

-- case TRANSFORM FOR TYPE
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- after
create function worse(severity) returns severity
  transform for type severity
  language plpgsql as 'begin return $1; end';
-- report
-- HARMLESS function public.worse(public.severity): expected absent, found present

-- case WINDOW
-- after
create function message_rank() returns bigint window language internal as 'window_rank';
-- report
-- HARMLESS function public.message_rank(): expected absent, found present

-- case IMMUTABLE
-- after
create function message_count() returns bigint immutable language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case STABLE
-- after
create function message_count() returns bigint stable language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case LEAKPROOF
-- after
create function message_count() returns bigint leakproof language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case STRICT
-- after
create function next_id(id bigint) returns bigint strict language sql as 'select id + 1';
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case SECURITY DEFINER
-- after
create function message_count() returns bigint
  security definer
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case PARALLEL SAFE
-- after
create function message_count() returns bigint
  parallel safe
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case PARALLEL RESTRICTED
-- after
create function message_count() returns bigint
  parallel restricted
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case COST
-- after
create function message_count() returns bigint cost 5000 language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case ROWS
-- after
create function ids() returns setof bigint rows 12 language sql as 'values (1::bigint)';
-- report
-- HARMLESS function public.ids(): expected absent, found present

-- case SUPPORT
-- after
create function ids() returns setof integer
  support generate_series_int4_support
  language sql as 'values (1)';
-- report
-- HARMLESS function public.ids(): expected absent, found present

-- case SET configuration_parameter TO
-- after
create function message_count() returns bigint
  set work_mem to '8MB'
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case SET configuration_parameter to a list
-- after
create function message_count() returns bigint
  set search_path to public, pg_temp
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case SET configuration_parameter FROM CURRENT
-- after
create function message_count() returns bigint
  set statement_timeout from current
  language sql as 'select 1::bigint';
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case sql_body RETURN
-- after
create function next_id(id bigint) returns bigint return id + 1;
-- report
-- HARMLESS function public.next_id(bigint): expected absent, found present

-- case sql_body BEGIN ATOMIC
create table message (id bigint);
-- after
create function message_count() returns bigint
begin atomic
  select count(*) from message;
end;
-- report
-- HARMLESS function public.message_count(): expected absent, found present

-- case OR REPLACE the definition
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  language sql as 'select 2::bigint';
-- report
-- RISKY function public.message_count(): body expected select 1::bigint, found select 2::bigint

-- case OR REPLACE white space in the definition
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  language sql as 'select  1::bigint';
-- report
-- RISKY function public.message_count(): body expected select 1::bigint, found select 1::bigint

-- case OR REPLACE the definition by a sql_body
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint return 1::bigint;
-- report
-- RISKY function public.message_count(): body expected select 1::bigint, found none
-- RISKY function public.message_count(): sql body expected none, found RETURN (1)::bigint

-- case OR REPLACE the sql_body
create function message_count() returns bigint return 1::bigint;
-- after
create or replace function message_count() returns bigint return 2::bigint;
-- report
-- RISKY function public.message_count(): sql body expected RETURN (1)::bigint, found RETURN (2)::bigint

-- case OR REPLACE LANGUAGE
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  language plpgsql as 'begin return 1; end';
-- report
-- RISKY function public.message_count(): body expected select 1::bigint, found begin return 1; end
-- RISKY function public.message_count(): language expected sql, found plpgsql

-- case OR REPLACE the link_symbol
create function next_id(bigint) returns bigint language internal as 'int8inc';
-- after
create or replace function next_id(bigint) returns bigint language internal as 'int8up';
-- report
-- RISKY function public.next_id(bigint): body expected int8inc, found int8up

-- case OR REPLACE, an argument gets a name
create function next_id(bigint) returns bigint language sql as 'select $1 + 1';
-- after
create or replace function next_id(id bigint) returns bigint language sql as 'select $1 + 1';
-- report
-- BREAKING function public.next_id(bigint): arguments expected bigint, found id bigint

-- case OR REPLACE, an argument gets a DEFAULT
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
create or replace function next_id(id bigint default 0) returns bigint
  language sql as 'select id + 1';
-- report
-- HARMLESS function public.next_id(bigint): defaults expected none, found 0

-- case OR REPLACE, another DEFAULT
create function next_id(id bigint default 1) returns bigint language sql as 'select id + 1';
-- after
create or replace function next_id(id bigint default 2) returns bigint
  language sql as 'select id + 1';
-- report
-- RISKY function public.next_id(bigint): defaults expected 1, found 2

-- case OR REPLACE with VOLATILE
create function message_count() returns bigint immutable language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  volatile
  language sql as 'select 1::bigint';
-- report
-- RISKY function public.message_count(): volatility expected immutable, found volatile

-- case OR REPLACE with CALLED ON NULL INPUT
create function next_id(id bigint) returns bigint strict language sql as 'select id + 1';
-- after
create or replace function next_id(id bigint) returns bigint
  called on null input
  language sql as 'select id + 1';
-- report
-- RISKY function public.next_id(bigint): strictness expected returns null on null input, found called on null input

-- case OR REPLACE without SET
create function message_count() returns bigint
  set work_mem to '8MB'
  language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  language sql as 'select 1::bigint';
-- report
-- RISKY function public.message_count(): set expected work_mem=8MB, found none

-- case OR REPLACE without SECURITY DEFINER
create function message_count() returns bigint
  security definer
  language sql as 'select 1::bigint';
-- after
create or replace function message_count() returns bigint
  language sql as 'select 1::bigint';
-- report
-- RISKY function public.message_count(): security expected definer, found invoker
