-- ALTER INDEX: https://www.postgresql.org/docs/current/sql-alterindex.html

-- case RENAME TO
create table message (id bigint);
create index message_id on message (id);
-- after
alter index message_id rename to message_number;
-- report
-- HARMLESS index public.message.message_id: expected present, found missing
-- HARMLESS index public.message.message_number: expected absent, found present

-- case IF EXISTS ... RENAME TO of the index of a constraint
create table message (id bigint constraint message_key primary key);
-- after
alter index if exists message_key rename to message_pk;
-- report
-- RISKY constraint public.message.message_key: expected present, found missing
-- HARMLESS constraint public.message.message_pk: expected absent, found present

-- case ATTACH PARTITION
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create index message_id on only message (id);
create index north_id on message_north (id);
-- after
alter index message_id attach partition north_id;
-- report
-- HARMLESS index public.message.message_id: validity expected invalid, found valid
-- HARMLESS index public.message_north.north_id: partition of expected none, found public.message_id

-- case ATTACH PARTITION, one of two (the index stays invalid)
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create table message_south partition of message for values in ('south');
create index message_id on only message (id);
create index north_id on message_north (id);
-- after
alter index message_id attach partition north_id;
-- report
-- HARMLESS index public.message_north.north_id: partition of expected none, found public.message_id

-- case DEPENDS ON EXTENSION
create extension hstore;
create table message (id bigint);
create index message_id on message (id);
-- after
alter index message_id depends on extension hstore;
-- report
-- RISKY index public.message.message_id: depends on extension expected none, found hstore

-- case NO DEPENDS ON EXTENSION
create extension hstore;
create table message (id bigint);
create index message_id on message (id);
alter index message_id depends on extension hstore;
-- after
alter index message_id no depends on extension hstore;
-- report
-- RISKY index public.message.message_id: depends on extension expected hstore, found none

-- case SET ( storage_parameter )
create table message (id bigint);
create index message_id on message (id);
-- after
alter index message_id set (fillfactor = 70);
-- report
-- HARMLESS index public.message.message_id: options expected none, found fillfactor=70

-- case SET ( storage_parameter ) in place of another value
create table message (labels text[]);
create index message_labels on message using gin (labels) with (fastupdate = off);
-- after
alter index message_labels set (fastupdate = on);
-- report
-- HARMLESS index public.message.message_labels: options expected fastupdate=off, found fastupdate=on

-- case RESET ( storage_parameter )
create table message (id bigint);
create index message_id on message (id) with (fillfactor = 70, deduplicate_items = off);
-- after
alter index message_id reset (fillfactor);
-- report
-- HARMLESS index public.message.message_id: options expected deduplicate_items=off, fillfactor=70, found deduplicate_items=off

-- case ALTER COLUMN ... SET STATISTICS
create table message (body text, id bigint);
create index message_length on message (id, length(body));
-- after
alter index message_length alter column 2 set statistics 800;
-- report
-- RISKY index public.message.message_length: statistics targets expected none, found 2: 800

-- case ALTER COLUMN ... SET STATISTICS -1
create table message (body text);
create index message_length on message (length(body));
alter index message_length alter column 1 set statistics 800;
-- after
alter index message_length alter column 1 set statistics -1;
-- report
-- RISKY index public.message.message_length: statistics targets expected 1: 800, found none

-- case ALTER COLUMN ... SET STATISTICS of the index of a constraint
create table message (body text, constraint message_body exclude using btree (lower(body) with =));
-- after
alter index message_body alter column 1 set statistics 500;
-- report
-- RISKY constraint public.message.message_body: index statistics targets expected none, found 1: 500

-- case DEPENDS ON EXTENSION of the index of a constraint
create extension pg_trgm;
create table message (id bigint primary key);
-- after
alter index message_pkey depends on extension pg_trgm;
-- report
-- RISKY constraint public.message.message_pkey: index depends on extension expected none, found pg_trgm
