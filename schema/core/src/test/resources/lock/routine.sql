create type pair as (a integer, b text);
create table person (id integer primary key, name text);
create function no_arguments() returns integer language sql as 'select 1';
create function arguments(integer, b text, "Odd one" numeric(3, 1)) returns void language sql as '';
create function out_arguments(a integer, out b integer, inout c text, out d date) language sql
  as 'select 1, c, current_date';
create function variadic_argument(first text, variadic rest integer[]) returns integer language sql as 'select 1';
create function defaults(a integer default 1, b text default 'it''s', c date default now()) returns void
  language sql as '';
create function table_result(n integer) returns table (id integer, name text) language sql stable rows 10
  as 'select id, name from person limit n';
create function set_result() returns setof person language sql stable as 'select * from person';
create function composite_result() returns pair language sql as $$select 1, 'x'$$;
create function polymorphic(anyelement) returns anyarray language sql as 'select array[$1]';
create function overloaded(integer) returns integer language sql as 'select 1';
create function overloaded(text) returns integer language sql as 'select 2';
create function overloaded(integer, text) returns integer language sql as 'select 3';
create function attributes(a integer) returns integer language plpgsql immutable strict security definer
  leakproof parallel safe cost 5 set search_path = public, pg_temp set timezone = 'UTC' set "DateStyle" = 'ISO'
  as $$
begin
  -- A body is kept as it is.
  return a + 1;
end
$$;
create function standard_body(a integer) returns integer language sql immutable return a + 1;
create function mode_names("in" integer, "out" integer, "Variadic" integer) returns integer language sql as 'select 1';
create function empty_body() returns void language sql as '';
create function odd_body() returns text language sql as E'select ''tab\there, return\r\nend ''  \n ';
create procedure a_procedure(a integer, inout b text default 'x') language plpgsql as 'begin b := a; end';
create procedure "Odd procedure"() language sql security definer set work_mem = '4MB' as '';
create function "odd.function"("a.b" integer) returns integer language plpgsql as 'begin return 1; end';
-- Last, because the driver takes all that follows for its body.
create function atomic_body(a integer) returns setof integer language sql
begin atomic
  select p.id from public.person p cross join public.person q where p.id > a;
end;
