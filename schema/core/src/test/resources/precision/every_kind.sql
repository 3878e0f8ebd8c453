-- One object of every kind. Names in quotes that end with a tilde are replaced by odd ones.
create schema "schema~";
create collation "schema~"."collation~" (provider = libc, locale = 'C');
create type "schema~"."mood~" as enum ('happy~', 'Sad~', 'other~');
create domain "schema~"."domain~" as text collate "schema~"."collation~" default 'default~'
  constraint "domain_check~" check (value in ('default~', 'text~', 'More~'));
create type "schema~"."composite~" as ("attribute~" "schema~"."mood~", "other~" text);
create type "schema~"."range~" as range (subtype = float8, multirange_type_name = "schema~"."multirange~");
create sequence "schema~"."sequence~" increment by 5;
create table "schema~"."parent~" ("key~" bigint primary key, "note~" text);
create table "schema~"."table~" (
  "id~" bigint generated always as identity (sequence name "schema~"."identity~"),
  "parent_key~" bigint not null,
  "mood~" "schema~"."mood~" default 'happy~',
  "domain~" "schema~"."domain~",
  "composite~" "schema~"."composite~",
  "text~" varchar(40) default 'text~' collate "schema~"."collation~",
  "number~" bigserial,
  "length~" integer generated always as (length("text~")) stored,
  "range~" "schema~"."range~",
  constraint "primary_key~" primary key ("id~") include ("mood~"),
  constraint "unique~" unique ("parent_key~", "number~"),
  constraint "check~" check ("number~" between 1 and 10 and "text~" in ('text~', 'More~')),
  constraint "foreign_key~" foreign key ("parent_key~") references "schema~"."parent~" ("key~")
    on delete cascade deferrable,
  constraint "exclude~" exclude using gist ("range~" with &&) where ("number~" > 0));
create index "index~" on "schema~"."table~" ("text~" collate "schema~"."collation~" desc,
  lower("text~"), "number~") include ("mood~") where "text~" <> 'text~';
create index "clustered~" on "schema~"."table~" ("text~");
alter table "schema~"."table~" cluster on "clustered~", replica identity using index "unique~";
alter sequence "schema~"."sequence~" owned by "schema~"."table~"."parent_key~";
create statistics "schema~"."statistics~" on "text~", "number~" from "schema~"."table~";
create statistics "schema~"."expressions~" on lower("text~"), ("number~" + 1)
  from "schema~"."table~";
create table "schema~"."child~" ("own~" integer) inherits ("schema~"."parent~");
create table "schema~"."partitioned~" ("key~" text, "at~" timestamptz default '2024-02-03 04:05+00')
  partition by list (lower("key~"));
create table "schema~"."partition~" partition of "schema~"."partitioned~"
  for values in ('text~', 'More~');
create table "schema~"."ranges~" ("at~" timestamptz) partition by range ("at~");
create table "schema~"."range_partition~" partition of "schema~"."ranges~"
  for values from ('2024-01-01 00:00+00') to ('2024-07-01 00:00+00');
create index "partitioned_index~" on "schema~"."partitioned~" ("key~");
create function "schema~"."function~"("argument~" integer, "default~" text default 'text~',
    out "out~" "schema~"."mood~") language sql immutable set work_mem = '4MB'
  set search_path = "schema~", pg_temp
  as $$ select 'happy~'::"schema~"."mood~" $$;
create function "schema~"."table_function~"("argument~" "schema~"."composite~")
  returns table ("id~" bigint, "text~" text) language sql
  begin atomic select "id~", "text~" from "schema~"."table~" where "text~" <> 'text~'; end;
create procedure "schema~"."procedure~"("argument~" "schema~"."table~") language plpgsql
  as $$ begin perform 'text~'; end $$;
create function "schema~"."state~"("state~" bigint, "value~" "schema~"."mood~") returns bigint
  language sql immutable as 'select 1::bigint';
create aggregate "schema~"."aggregate~"("value~" "schema~"."mood~") (
  sfunc = "schema~"."state~", stype = bigint, initcond = '0');
create function "schema~"."compare~"("schema~"."composite~", "schema~"."composite~")
  returns boolean language sql immutable as 'select true';
create operator "schema~".=~~= (function = "schema~"."compare~",
  leftarg = "schema~"."composite~", rightarg = "schema~"."composite~", commutator = operator("schema~".=~~=));
create operator family "schema~"."family~" using hash;
create operator class "schema~"."class~" for type "schema~"."composite~" using hash
  family "schema~"."family~" as operator 1 "schema~".=~~=;
create function "schema~"."cast~"("schema~"."composite~") returns integer
  language sql immutable as 'select 1';
create cast ("schema~"."composite~" as integer)
  with function "schema~"."cast~"("schema~"."composite~") as assignment;
create conversion "schema~"."conversion~" for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search dictionary "schema~"."dictionary~" (template = pg_catalog.simple, accept = false);
create text search configuration "schema~"."configuration~" (parser = pg_catalog."default");
alter text search configuration "schema~"."configuration~" add mapping for asciiword, word
  with "schema~"."dictionary~", pg_catalog.simple;
create view "schema~"."view~" ("id~", "text~") with (security_barrier) as
  select t."id~", t."text~" || 'text~' from "schema~"."table~" t
  join "schema~"."parent~" p on p."key~" = t."parent_key~" where t."text~" like 'More~';
create view "schema~"."plain_view~" as
  select "key~", "note~" as "renamed~" from "schema~"."parent~" where "key~" in (1, 2);
create materialized view "schema~"."materialized~" as
  select "key~", count(*) as "count~" from "schema~"."parent~" group by 1;
create unique index "materialized_index~" on "schema~"."materialized~" ("key~");
create rule "rule~" as on update to "schema~"."plain_view~"
  where new."key~" > 0 and new."renamed~" <> 'text~'
  do instead update "schema~"."parent~" set "note~" = new."renamed~" where "key~" = old."key~";
create rule "nothing~" as on delete to "schema~"."view~" do instead nothing;
create rule "several~" as on insert to "schema~"."view~" do instead (
  insert into "schema~"."parent~" ("key~") values (1); notify "channel~");
create function "schema~"."trigger_function~"() returns trigger language plpgsql
  as $$ begin return new; end $$;
create trigger "trigger~" before insert or update of "text~", "number~" on "schema~"."table~"
  for each row when (new."text~" <> 'text~')
  execute function "schema~"."trigger_function~"('text~', 'More~', '');
create trigger "transition~" after update on "schema~"."parent~"
  referencing old table as "old~" new table as "new~"
  for each statement execute function "schema~"."trigger_function~"();
create constraint trigger "constraint_trigger~" after insert on "schema~"."table~"
  from "schema~"."parent~" deferrable for each row
  execute function "schema~"."trigger_function~"();
create function "schema~"."event_function~"() returns event_trigger language plpgsql
  as $$ begin end $$;
create event trigger "event_trigger~" on sql_drop when tag in ('DROP TABLE', 'DROP INDEX')
  execute function "schema~"."event_function~"();
alter event trigger "event_trigger~" disable;
alter table "schema~"."table~" enable row level security;
create policy "policy~" on "schema~"."table~" for update to "role~", "Some role~"
  using ("text~" in ('text~', 'More~')) with check ("number~" > 0);
create foreign data wrapper "wrapper~" options ("wrapper_option~" 'text~', "Zeta~" 'More~');
create server "server~" type 'type~' version 'version~' foreign data wrapper "wrapper~"
  options ("server_option~" 'text~', "Zeta~" 'More~');
create user mapping for "role~" server "server~" options ("user_option~" 'text~');
create foreign table "schema~"."foreign~" (
  "id~" integer options ("column_option~" 'text~', "Zeta~" 'More~')) server "server~"
  options ("table_option~" 'text~', "Zeta~" 'More~');
create publication "publication~" for table "schema~"."parent~";
create subscription "subscription~" connection 'dbname=nowhere' publication "publication~", "Zeta~"
  with (connect = false, slot_name = none);
create function "schema~"."handler~"() returns language_handler language c
  as '$libdir/plpgsql', 'plpgsql_call_handler';
create language "language~" handler "schema~"."handler~";
create type "schema~"."base~";
create function "schema~"."in~"(cstring) returns "schema~"."base~"
  language internal immutable strict as 'int4in';
create function "schema~"."out~"("schema~"."base~") returns cstring
  language internal immutable strict as 'int4out';
create type "schema~"."base~" (input = "schema~"."in~", output = "schema~"."out~", like = integer,
  default = 'text~');
create function "schema~"."from~"(internal) returns internal
  language internal immutable strict as 'textlen';
create transform for "schema~"."base~" language sql
  (from sql with function "schema~"."from~"(internal));
create text search parser "schema~"."parser~" (start = prsd_start, gettoken = prsd_nexttoken,
  end = prsd_end, lextypes = prsd_lextype);
create text search template "schema~"."template~" (lexize = dsimple_lexize);
create text search dictionary "schema~"."own_dictionary~" (template = "schema~"."template~");
create access method "method~" type table handler heap_tableam_handler;
comment on table "schema~"."table~" is 'text~';
comment on column "schema~"."table~"."text~" is 'More~';
comment on constraint "check~" on "schema~"."table~" is 'text~';
comment on function "schema~"."function~"(integer, text) is 'text~';
comment on trigger "trigger~" on "schema~"."table~" is 'text~';
grant usage on schema "schema~" to "role~", "Some role~" with grant option;
grant select, insert on "schema~"."table~" to "role~", "Some role~";
grant update ("text~") on "schema~"."table~" to "role~", "Some role~";
grant execute on function "schema~"."function~"(integer, text) to "role~", "Some role~";
alter default privileges in schema "schema~" grant select on tables to "role~", "Some role~";
alter view "schema~"."view~" owner to "role~";
