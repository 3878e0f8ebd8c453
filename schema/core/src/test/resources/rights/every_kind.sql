-- One object at least of every kind, in a schema that nobody but its owner may use.
create schema billing;
comment on schema billing is 'invoices';
set search_path = billing;
create extension pg_trgm;
create type severity as enum ('low', 'high');
create domain amount as numeric(10, 2) default 0 constraint positive check (value >= 0);
create type address as (street text, town text collate "C");
create type span as range (subtype = numeric);
create type code;
create function code_in(cstring) returns code language internal immutable strict as 'textin';
create function code_out(code) returns cstring language internal immutable strict as 'textout';
create type code (input = code_in, output = code_out, like = text);
create collation german (provider = icu, locale = 'de');
create sequence number owned by none;
create table invoice (
  id integer generated always as identity primary key,
  severity severity not null default 'low'::severity,
  amount amount,
  gross numeric generated always as (amount * 1.19) stored,
  sent_to address,
  note text collate german check (note <> ''),
  deleted boolean not null default false
);
create table line (
  invoice_id integer references invoice,
  position integer default nextval('number'),
  unique (invoice_id, position)
) partition by range (position);
create table line_low partition of line for values from (0) to (100);
create index invoice_note on invoice (lower(note)) where not deleted;
create statistics invoice_note_amount on lower(note), (amount + 1) from invoice;
create view open_invoice as select i.id, i.amount from invoice i where not i.deleted;
create materialized view total as select sum(i.amount) from invoice i;
create rule invoice_no_delete as on delete to invoice where old.deleted do instead nothing;
alter table invoice enable row level security;
create policy own on invoice to public using (note = current_user) with check (amount > 0);
create function sum_of(severity, add integer default 1 + 1) returns bigint language sql
  return (select count(*) + $2 from billing.invoice i where i.severity = $1);
create procedure tidy() language sql as 'delete from billing.invoice';
create aggregate total(integer) (sfunc = int4pl, stype = integer);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on invoice for each row
  when (old.note is distinct from new.note) execute function touch();
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger noted on ddl_command_end when tag in ('CREATE TABLE')
  execute function noted();
alter event trigger noted disable;
create function same(severity, severity) returns boolean language sql immutable
  as 'select $1 = $2';
create operator ==== (leftarg = severity, rightarg = severity, function = same);
create operator class severity_ops for type severity using hash as operator 1 ====;
create cast (severity as bigint) with function sum_of(severity, integer);
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search parser words (
  start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype
);
create text search template plain (lexize = dsimple_lexize, init = dsimple_init);
create text search dictionary plain (template = plain, accept = false);
create text search configuration letters (parser = words);
alter text search configuration letters add mapping for asciiword with plain;
create foreign data wrapper archive options (folder 'invoices');
create server archive foreign data wrapper archive options (host 'archive', password 'secret');
create user mapping for public server archive options (user 'clerk', password 'secret');
create foreign table archived (id integer options (name 'number')) server archive
  options (file 'a');
create publication invoices for table invoice, line;
create subscription mirror connection 'host=127.0.0.1 port=1 password=secret'
  publication invoices with (connect = false, slot_name = none);
create function pl_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language pl handler pl_call;
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
create access method btree2 type index handler bthandler;
grant select (id, note) on invoice to pg_monitor;
comment on column invoice.note is 'to the customer';
alter default privileges in schema billing grant select on tables to pg_monitor;
reset search_path;
