-- COMMENT: https://www.postgresql.org/docs/current/sql-comment.html

-- case ACCESS METHOD
create access method btree2 type index handler bthandler;
-- after
comment on access method btree2 is 'a second b-tree';
-- report
-- HARMLESS access method btree2: comment expected none, found a second b-tree

-- case AGGREGATE
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
comment on aggregate total(integer) is 'adds numbers';
-- report
-- HARMLESS aggregate public.total(integer): comment expected none, found adds numbers

-- case CAST
create type severity as enum ('low', 'high');
create cast (severity as integer) with inout;
-- after
comment on cast (severity as integer) is 'for sorting';
-- report
-- HARMLESS cast "public.severity as integer": comment expected none, found for sorting

-- case COLLATION
create collation bytewise from "C";
-- after
comment on collation bytewise is 'by bytes';
-- report
-- HARMLESS collation public.bytewise: comment expected none, found by bytes

-- case COLUMN of a table
create table message (id bigint);
-- after
comment on column message.id is 'given by the sender';
-- report
-- HARMLESS column public.message.id: comment expected none, found given by the sender

-- case COLUMN of a view
create view message as select 1 as id;
-- after
comment on column message.id is 'always one';
-- report
-- HARMLESS column public.message.id: comment expected none, found always one

-- case COLUMN of a materialized view
create materialized view message as select 1 as id;
-- after
comment on column message.id is 'always one';
-- report
-- HARMLESS column public.message.id: comment expected none, found always one

-- case COLUMN of a composite type
create type address as (street text);
-- after
comment on column address.street is 'with the number';
-- report
-- HARMLESS attribute public.address.street: comment expected none, found with the number

-- case COLUMN of a foreign table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
comment on column message.id is 'given by the archive';
-- report
-- HARMLESS column public.message.id: comment expected none, found given by the archive

-- case CONSTRAINT ON table_name
create table message (id bigint constraint id_positive check (id > 0));
-- after
comment on constraint id_positive on message is 'zero is no message';
-- report
-- HARMLESS constraint public.message.id_positive: comment expected none, found zero is no message

-- case CONSTRAINT ON table_name, a primary key
create table message (id bigint primary key);
-- after
comment on constraint message_pkey on message is 'given by the sender';
-- report
-- HARMLESS constraint public.message.message_pkey: comment expected none, found given by the sender

-- case CONSTRAINT ON table_name, a foreign key
create table message (id bigint primary key, answers bigint references message);
-- after
comment on constraint message_answers_fkey on message is 'the message before it';
-- report
-- HARMLESS constraint public.message.message_answers_fkey: comment expected none, found the message before it

-- case CONSTRAINT ON DOMAIN
create domain address as text constraint has_at check (value like '%@%');
-- after
comment on constraint has_at on domain address is 'as in mail';
-- report
-- HARMLESS constraint public.address.has_at: comment expected none, found as in mail

-- case CONVERSION
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
comment on conversion from_latin is 'for old letters';
-- report
-- HARMLESS conversion public.from_latin: comment expected none, found for old letters

-- case DOMAIN
create domain address as text;
-- after
comment on domain address is 'where to send';
-- report
-- HARMLESS domain public.address: comment expected none, found where to send

-- case EXTENSION
create extension hstore;
-- after
comment on extension hstore is 'tags of messages';
-- report
-- HARMLESS extension hstore: comment expected data type for storing sets of (key, value) pairs, found tags of messages

-- case EVENT TRIGGER
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
comment on event trigger watch is 'notes every change';
-- report
-- HARMLESS event trigger watch: comment expected none, found notes every change

-- case FOREIGN DATA WRAPPER
create foreign data wrapper archive;
-- after
comment on foreign data wrapper archive is 'old messages';
-- report
-- HARMLESS foreign data wrapper archive: comment expected none, found old messages

-- case FOREIGN TABLE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
comment on foreign table message is 'old messages';
-- report
-- HARMLESS foreign table public.message: comment expected none, found old messages

-- case FUNCTION
create function message_count() returns bigint language sql as 'select 1::bigint';
-- after
comment on function message_count() is 'counts messages';
-- report
-- HARMLESS function public.message_count(): comment expected none, found counts messages

-- case INDEX
create table message (id bigint);
create index message_id on message (id);
-- after
comment on index message_id is 'for look-ups';
-- report
-- HARMLESS index public.message.message_id: comment expected none, found for look-ups

-- case MATERIALIZED VIEW
create materialized view message as select 1 as id;
-- after
comment on materialized view message is 'filled at night';
-- report
-- HARMLESS materialized view public.message: comment expected none, found filled at night

-- case OPERATOR
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
comment on operator === (text, text) is 'the same text';
-- report
-- HARMLESS operator public."==="(text, text): comment expected none, found the same text

-- case OPERATOR of one operand
create operator !! (rightarg = integer, function = int4abs);
-- after
comment on operator !! (none, integer) is 'without its sign';
-- report
-- HARMLESS operator public."!!"(none, integer): comment expected none, found without its sign

-- case OPERATOR CLASS
create operator class number_ops for type integer using btree as operator 3 =;
-- after
comment on operator class number_ops using btree is 'for numbers';
-- report
-- HARMLESS operator class public.number_ops(btree): comment expected none, found for numbers

-- case OPERATOR FAMILY
create operator family number_family using btree;
-- after
comment on operator family number_family using btree is 'for numbers';
-- report
-- HARMLESS operator family public.number_family(btree): comment expected none, found for numbers

-- case POLICY
create table message (id bigint);
create policy everyone on message using (true);
-- after
comment on policy everyone on message is 'nothing is secret';
-- report
-- HARMLESS policy public.message.everyone: comment expected none, found nothing is secret

-- case LANGUAGE
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
comment on language plmessage is 'a second plpgsql';
-- report
-- HARMLESS language plmessage: comment expected none, found a second plpgsql

-- case PROCEDURE
create procedure retry(id bigint) language plpgsql as 'begin end';
-- after
comment on procedure retry(bigint) is 'sends it again';
-- report
-- HARMLESS procedure public.retry(bigint): comment expected none, found sends it again

-- case PUBLICATION
create publication messages;
-- after
comment on publication messages is 'for the mirror';
-- report
-- HARMLESS publication messages: comment expected none, found for the mirror

-- case ROUTINE
create function next_id(id bigint) returns bigint language sql as 'select id + 1';
-- after
comment on routine next_id(bigint) is 'the id after it';
-- report
-- HARMLESS function public.next_id(bigint): comment expected none, found the id after it

-- case RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
comment on rule keep on message is 'messages stay';
-- report
-- HARMLESS rule public.message.keep: comment expected none, found messages stay

-- case SCHEMA
create schema archive;
-- after
comment on schema archive is 'old messages';
-- report
-- HARMLESS schema archive: comment expected none, found old messages

-- case SEQUENCE
create sequence message_number;
-- after
comment on sequence message_number is 'never goes back';
-- report
-- HARMLESS sequence public.message_number: comment expected none, found never goes back

-- case SERVER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
comment on server archive is 'in the cellar';
-- report
-- HARMLESS server archive: comment expected none, found in the cellar

-- case STATISTICS
create table message (id bigint, answers bigint);
create statistics message_answers on id, answers from message;
-- after
comment on statistics message_answers is 'answers follow messages';
-- report
-- HARMLESS statistics public.message_answers: comment expected none, found answers follow messages

-- case SUBSCRIPTION
create subscription mirror connection 'host=127.0.0.1 port=1' publication messages
  with (connect = false, slot_name = none);
-- after
comment on subscription mirror is 'of all messages';
-- report
-- HARMLESS subscription mirror: comment expected none, found of all messages

-- case TABLE
create table message (id bigint);
-- after
comment on table message is 'what agents say';
-- report
-- HARMLESS table public.message: comment expected none, found what agents say

-- case TABLE of a partition
create table message (id bigint) partition by range (id);
create table message_old partition of message for values from (1) to (100);
-- after
comment on table message_old is 'from before the move';
-- report
-- HARMLESS table public.message_old: comment expected none, found from before the move

-- case TEXT SEARCH CONFIGURATION
create text search configuration bodies (copy = english);
-- after
comment on text search configuration bodies is 'for bodies';
-- report
-- HARMLESS text search configuration public.bodies: comment expected none, found for bodies

-- case TEXT SEARCH DICTIONARY
create text search dictionary plain (template = simple);
-- after
comment on text search dictionary plain is 'changes nothing';
-- report
-- HARMLESS text search dictionary public.plain: comment expected none, found changes nothing

-- case TEXT SEARCH PARSER
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
comment on text search parser words is 'splits at spaces';
-- report
-- HARMLESS text search parser public.words: comment expected none, found splits at spaces

-- case TEXT SEARCH TEMPLATE
create text search template lowered (lexize = dsimple_lexize);
-- after
comment on text search template lowered is 'lower case';
-- report
-- HARMLESS text search template public.lowered: comment expected none, found lower case

-- case TRANSFORM
create type severity as enum ('low', 'high');
create function severity_from_sql(internal) returns internal
  language internal immutable strict as 'prsd_lextype';
create transform for severity language plpgsql (
  from sql with function severity_from_sql(internal)
);
-- after
comment on transform for severity language plpgsql is 'by its rank';
-- report
-- HARMLESS transform "public.severity language plpgsql": comment expected none, found by its rank

-- case TRIGGER
create table message (id bigint);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
comment on trigger noted on message is 'notes every message';
-- report
-- HARMLESS trigger public.message.noted: comment expected none, found notes every message

-- case TYPE, a composite type
create type address as (street text);
-- after
comment on type address is 'where to send';
-- report
-- HARMLESS composite type public.address: comment expected none, found where to send

-- case TYPE, an enum type
create type severity as enum ('low', 'high');
-- after
comment on type severity is 'how bad it is';
-- report
-- HARMLESS enum public.severity: comment expected none, found how bad it is

-- case TYPE, a range type
create type weight_range as range (subtype = double precision);
-- after
comment on type weight_range is 'from light to heavy';
-- report
-- HARMLESS range type public.weight_range: comment expected none, found from light to heavy

-- case TYPE, a base type
create type message_id;
create function message_id_in(cstring) returns message_id
  language internal immutable strict as 'textin';
create function message_id_out(message_id) returns cstring
  language internal immutable strict as 'textout';
create type message_id (input = message_id_in, output = message_id_out);
-- after
comment on type message_id is 'an opaque key';
-- report
-- HARMLESS base type public.message_id: comment expected none, found an opaque key

-- case VIEW
create view message as select 1 as id;
-- after
comment on view message is 'only one';
-- report
-- HARMLESS view public.message: comment expected none, found only one

-- case IS another text
create table message (id bigint);
comment on table message is 'what agents say';
-- after
comment on table message is 'what agents write';
-- report
-- HARMLESS table public.message: comment expected what agents say, found what agents write

-- case IS another text, only white space
create table message (id bigint);
comment on table message is 'what agents say';
-- after
comment on table message is 'what agents say ';
-- report
-- HARMLESS table public.message: comment expected what agents say, found what agents say

-- case IS a text of several lines
create table message (id bigint);
-- after
comment on table message is 'what agents say,
and when -- ''quoted'' \ and all';
-- report
-- HARMLESS table public.message: comment expected none, found what agents say,\u{a}and when -- 'quoted' \\ and all

-- case IS NULL
create table message (id bigint);
comment on table message is 'what agents say';
-- after
comment on table message is null;
-- report
-- HARMLESS table public.message: comment expected what agents say, found none

-- case IS NULL of a column
create table message (id bigint);
comment on column message.id is 'given by the sender';
-- after
comment on column message.id is null;
-- report
-- HARMLESS column public.message.id: comment expected given by the sender, found none

-- case IS NULL of an extension
create extension hstore;
-- after
comment on extension hstore is null;
-- report
-- HARMLESS extension hstore: comment expected data type for storing sets of (key, value) pairs, found none

-- case INDEX of a constraint
create table message (id bigint primary key);
-- after
comment on index message_pkey is 'the messages in order';
-- report
-- HARMLESS constraint public.message.message_pkey: index comment expected none, found the messages in order

-- case TYPE, the row type of a table
create table message (id bigint);
-- after
comment on type message is 'a message as one value';
-- report
-- HARMLESS table public.message: row type comment expected none, found a message as one value
