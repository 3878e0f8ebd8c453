-- ALTER FOREIGN TABLE: https://www.postgresql.org/docs/current/sql-alterforeigntable.html

-- case ADD COLUMN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add column sent timestamptz;
-- report
-- HARMLESS column public.message.sent: expected absent, found present

-- case ADD COLUMN ... COLLATE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add column subject text collate "C";
-- report
-- HARMLESS column public.message.subject: expected absent, found present

-- case ADD COLUMN with a column_constraint
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add column subject text not null default 'hello';
-- report
-- HARMLESS column public.message.subject: expected absent, found present

-- case DROP COLUMN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message drop column body;
-- report
-- BREAKING column public.message.body: expected present, found missing

-- case DROP COLUMN ... CASCADE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create view bodies as select body from message;
-- after
alter foreign table message drop column body cascade;
-- report
-- BREAKING view public.bodies: expected present, found missing
-- BREAKING column public.message.body: expected present, found missing

-- case ALTER COLUMN ... SET DATA TYPE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column id set data type numeric;
-- report
-- RISKY column public.message.id: type expected bigint, found numeric

-- case ALTER COLUMN ... TYPE ... COLLATE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column body type text collate "C";
-- report
-- RISKY column public.message.body: collation expected default, found pg_catalog."C"

-- case ALTER COLUMN ... SET DEFAULT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column body set default 'hello';
-- report
-- RISKY column public.message.body: default expected none, found 'hello'::text

-- case ALTER COLUMN ... DROP DEFAULT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (body text default 'hello') server archive;
-- after
alter foreign table message alter column body drop default;
-- report
-- RISKY column public.message.body: default expected 'hello'::text, found none

-- case ALTER COLUMN ... SET NOT NULL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column id set not null;
-- report
-- BREAKING column public.message.id: expected nullable, found not null

-- case ALTER COLUMN ... DROP NOT NULL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint not null) server archive;
-- after
alter foreign table message alter column id drop not null;
-- report
-- RISKY column public.message.id: expected not null, found nullable

-- case ALTER COLUMN ... SET STATISTICS
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column id set statistics 500;
-- report
-- HARMLESS column public.message.id: statistics target expected default, found 500

-- case ALTER COLUMN ... SET (attribute_option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column id set (n_distinct = 40);
-- report
-- HARMLESS column public.message.id: options expected none, found n_distinct=40

-- case ALTER COLUMN ... RESET (attribute_option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
alter foreign table message alter column id set (n_distinct = 40);
-- after
alter foreign table message alter column id reset (n_distinct);
-- report
-- HARMLESS column public.message.id: options expected n_distinct=40, found none

-- case ALTER COLUMN ... SET STORAGE PLAIN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column body set storage plain;
-- report
-- HARMLESS column public.message.body: storage expected default, found plain

-- case ALTER COLUMN ... SET STORAGE EXTERNAL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column body set storage external;
-- report
-- HARMLESS column public.message.body: storage expected default, found external

-- case ALTER COLUMN ... SET STORAGE MAIN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column body set storage main;
-- report
-- HARMLESS column public.message.body: storage expected default, found main

-- case ALTER COLUMN ... SET STORAGE EXTENDED
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
alter foreign table message alter column body set storage plain;
-- after
alter foreign table message alter column body set storage extended;
-- report
-- HARMLESS column public.message.body: storage expected plain, found default

-- case (since 16) ALTER COLUMN ... SET STORAGE DEFAULT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
alter foreign table message alter column body set storage main;
-- after
alter foreign table message alter column body set storage default;
-- report
-- HARMLESS column public.message.body: storage expected main, found default

-- case ALTER COLUMN ... OPTIONS (ADD option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message alter column id options (add column_name 'number');
-- report
-- RISKY column public.message.id: foreign options expected none, found column_name=number

-- case ALTER COLUMN ... OPTIONS (SET option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint options (column_name 'number')) server archive;
-- after
alter foreign table message alter column id options (set column_name 'key');
-- report
-- RISKY column public.message.id: foreign options expected column_name=number, found column_name=key

-- case ALTER COLUMN ... OPTIONS (DROP option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint options (column_name 'number')) server archive;
-- after
alter foreign table message alter column id options (drop column_name);
-- report
-- RISKY column public.message.id: foreign options expected column_name=number, found none

-- case ADD table_constraint
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add constraint id_positive check (id > 0);
-- report
-- RISKY constraint public.message.id_positive: expected absent, found present

-- case ADD table_constraint NOT VALID
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add constraint id_positive check (id > 0) not valid;
-- report
-- RISKY constraint public.message.id_positive: expected absent, found present

-- case ADD table_constraint NO INHERIT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add constraint id_positive check (id > 0) no inherit;
-- report
-- RISKY constraint public.message.id_positive: expected absent, found present

-- case (since 18) ADD CONSTRAINT constraint_name NOT NULL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message add constraint has_id not null id;
-- report
-- BREAKING column public.message.id: expected nullable, found not null

-- case VALIDATE CONSTRAINT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
alter foreign table message add constraint id_positive check (id > 0) not valid;
-- after
alter foreign table message validate constraint id_positive;
-- report
-- HARMLESS constraint public.message.id_positive: validation expected not valid, found valid

-- case DROP CONSTRAINT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint check (id > 0)) server archive;
-- after
alter foreign table message drop constraint message_id_check;
-- report
-- RISKY constraint public.message.message_id_check: expected present, found missing

-- case DISABLE TRIGGER trigger_name
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
alter foreign table message disable trigger noted;
-- report
-- RISKY trigger public.message.noted: enabled expected origin, found disabled

-- case DISABLE TRIGGER ALL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
alter foreign table message disable trigger all;
-- report
-- RISKY trigger public.message.noted: enabled expected origin, found disabled

-- case ENABLE TRIGGER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
alter foreign table message disable trigger noted;
-- after
alter foreign table message enable trigger noted;
-- report
-- RISKY trigger public.message.noted: enabled expected disabled, found origin

-- case ENABLE REPLICA TRIGGER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
alter foreign table message enable replica trigger noted;
-- report
-- RISKY trigger public.message.noted: enabled expected origin, found replica

-- case ENABLE ALWAYS TRIGGER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted before insert on message for each row execute function note();
-- after
alter foreign table message enable always trigger noted;
-- report
-- RISKY trigger public.message.noted: enabled expected origin, found always

-- case INHERIT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create table letter (id bigint, body text);
-- after
alter foreign table message inherit letter;
-- report
-- RISKY foreign table public.message: parents expected none, found public.letter

-- case NO INHERIT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table letter (id bigint, body text);
create foreign table message () inherits (letter) server archive;
-- after
alter foreign table message no inherit letter;
-- report
-- RISKY foreign table public.message: parents expected public.letter, found none
-- RISKY column public.message.body: origin expected inherited, found none
-- RISKY column public.message.id: origin expected inherited, found none

-- case OWNER TO
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message owner to alice;
-- report
-- RISKY foreign table public.message: owner expected tester, found alice

-- case OPTIONS (ADD option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message options (add file 'messages.csv');
-- report
-- RISKY foreign table public.message: options expected none, found file=messages.csv

-- case OPTIONS (SET option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint) server archive options (file 'messages.csv');
-- after
alter foreign table message options (set file 'letters.csv');
-- report
-- RISKY foreign table public.message: options expected file=messages.csv, found file=letters.csv

-- case OPTIONS (DROP option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint) server archive options (file 'messages.csv');
-- after
alter foreign table message options (drop file);
-- report
-- RISKY foreign table public.message: options expected file=messages.csv, found none

-- case RENAME TO
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message rename to letter;
-- report
-- HARMLESS foreign table public.letter: expected absent, found present
-- BREAKING foreign table public.message: expected present, found missing

-- case RENAME COLUMN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message rename column body to content;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- HARMLESS column public.message.content: expected absent, found present

-- case SET SCHEMA
create schema archive;
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
alter foreign table message set schema archive;
-- report
-- HARMLESS foreign table archive.message: expected absent, found present
-- BREAKING foreign table public.message: expected present, found missing

-- case DETACH PARTITION ... CONCURRENTLY that was interrupted
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (id bigint, region text) partition by list (region);
create foreign table message_north partition of message for values in ('north') server archive;
-- after
set allow_system_table_mods = on;
update pg_inherits set inhdetachpending = true where inhrelid = 'message_north'::regclass;
reset allow_system_table_mods;
-- report
-- RISKY foreign table public.message_north: detach expected none, found pending
