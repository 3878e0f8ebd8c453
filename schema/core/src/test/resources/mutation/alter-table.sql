-- ALTER TABLE: https://www.postgresql.org/docs/current/sql-altertable.html

-- case ADD COLUMN
create table message (id bigint);
-- after
alter table message add column body text;
-- report
-- HARMLESS column public.message.body: expected absent, found present

-- case ADD COLUMN IF NOT EXISTS
create table message (id bigint);
-- after
alter table message add column if not exists sent_at timestamp with time zone;
-- report
-- HARMLESS column public.message.sent_at: expected absent, found present

-- case ADD COLUMN of a type with a modifier
create table message (id bigint);
-- after
alter table message add column fee numeric(12, 4);
-- report
-- HARMLESS column public.message.fee: expected absent, found present

-- case ADD COLUMN of an array type
create table message (id bigint);
-- after
alter table message add column labels text[];
-- report
-- HARMLESS column public.message.labels: expected absent, found present

-- case ADD COLUMN of a domain
create domain address as text check (value like '%@%');
create table message (id bigint);
-- after
alter table message add column sender address;
-- report
-- HARMLESS column public.message.sender: expected absent, found present

-- case ADD COLUMN of type bigserial
create table message (body text);
-- after
alter table message add column id bigserial;
-- report
-- HARMLESS column public.message.id: expected absent, found present
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case ADD COLUMN ... COLLATE
create table message (id bigint);
-- after
alter table message add column body text collate "C";
-- report
-- HARMLESS column public.message.body: expected absent, found present

-- case (since 16) ADD COLUMN ... STORAGE
create table message (id bigint);
-- after
alter table message add column body text storage external;
-- report
-- HARMLESS column public.message.body: expected absent, found present

-- case ADD COLUMN ... COMPRESSION
create table message (id bigint);
-- after
alter table message add column body text compression pglz;
-- report
-- HARMLESS column public.message.body: expected absent, found present

-- case ADD COLUMN ... NOT NULL
create table message (id bigint);
-- after
alter table message add column body text not null;
-- report
-- BREAKING column public.message.body: expected absent, found present

-- case (since 18) ADD COLUMN ... CONSTRAINT ... NOT NULL NO INHERIT
create table message (id bigint);
-- after
alter table message add column body text constraint body_given not null no inherit;
-- report
-- BREAKING column public.message.body: expected absent, found present

-- case ADD COLUMN ... CHECK
create table message (id bigint);
-- after
alter table message add column body text check (length(body) < 1000);
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- RISKY constraint public.message.message_body_check: expected absent, found present

-- case ADD COLUMN ... CONSTRAINT ... CHECK ... NO INHERIT
create table message (id bigint);
-- after
alter table message add column body text constraint body_short check (length(body) < 1000) no inherit;
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- RISKY constraint public.message.body_short: expected absent, found present

-- case (since 18) ADD COLUMN ... CHECK ... NOT ENFORCED
create table message (id bigint);
-- after
alter table message add column body text check (length(body) < 1000) not enforced;
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- RISKY constraint public.message.message_body_check: expected absent, found present

-- case ADD COLUMN ... DEFAULT constant
create table message (id bigint);
insert into message values (1);
-- after
alter table message add column priority integer default 5;
-- report
-- HARMLESS column public.message.priority: expected absent, found present

-- case ADD COLUMN ... DEFAULT volatile expression
create table message (id bigint);
-- after
alter table message add column received_at timestamptz default clock_timestamp();
-- report
-- HARMLESS column public.message.received_at: expected absent, found present

-- case ADD COLUMN ... GENERATED ALWAYS AS ... STORED
create table message (body text);
-- after
alter table message add column body_length integer generated always as (length(body)) stored;
-- report
-- HARMLESS column public.message.body_length: expected absent, found present

-- case (since 18) ADD COLUMN ... GENERATED ALWAYS AS ... VIRTUAL
create table message (body text);
-- after
alter table message add column body_length integer generated always as (length(body)) virtual;
-- report
-- HARMLESS column public.message.body_length: expected absent, found present

-- case ADD COLUMN ... GENERATED ALWAYS AS IDENTITY
create table message (body text);
-- after
alter table message add column id bigint generated always as identity;
-- report
-- HARMLESS column public.message.id: expected absent, found present
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case ADD COLUMN ... GENERATED BY DEFAULT AS IDENTITY ( sequence_options )
create table message (body text);
-- after
alter table message add column id integer generated by default as identity (start with 100 increment by 10);
-- report
-- HARMLESS column public.message.id: expected absent, found present
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case ADD COLUMN ... UNIQUE
create table message (id bigint);
-- after
alter table message add column token uuid unique;
-- report
-- HARMLESS column public.message.token: expected absent, found present
-- RISKY constraint public.message.message_token_key: expected absent, found present

-- case (since 15) ADD COLUMN ... UNIQUE NULLS NOT DISTINCT
create table message (id bigint);
-- after
alter table message add column token uuid unique nulls not distinct;
-- report
-- HARMLESS column public.message.token: expected absent, found present
-- RISKY constraint public.message.message_token_key: expected absent, found present

-- case ADD COLUMN ... PRIMARY KEY
create table message (body text);
-- after
alter table message add column id bigint primary key;
-- report
-- BREAKING column public.message.id: expected absent, found present
-- RISKY constraint public.message.message_pkey: expected absent, found present

-- case ADD COLUMN ... REFERENCES
create table agent (id bigint primary key);
create table message (id bigint);
-- after
alter table message add column agent_id bigint references agent;
-- report
-- HARMLESS column public.message.agent_id: expected absent, found present
-- RISKY constraint public.message.message_agent_id_fkey: expected absent, found present

-- case ADD COLUMN ... REFERENCES ... ON DELETE ... ON UPDATE ... DEFERRABLE INITIALLY DEFERRED
create table agent (id bigint primary key);
create table message (id bigint);
-- after
alter table message
  add column agent_id bigint references agent (id) on delete cascade on update cascade deferrable initially deferred;
-- report
-- HARMLESS column public.message.agent_id: expected absent, found present
-- RISKY constraint public.message.message_agent_id_fkey: expected absent, found present

-- case ADD COLUMN to a table with a child
create table message (id bigint);
create table urgent_message () inherits (message);
-- after
alter table message add column body text;
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- HARMLESS column public.urgent_message.body: expected absent, found present

-- case ADD COLUMN to a partitioned table
create table message (id bigint, sent_on date) partition by range (sent_on);
create table message_2025 partition of message for values from ('2025-01-01') to ('2026-01-01');
-- after
alter table message add column body text;
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- HARMLESS column public.message_2025.body: expected absent, found present

-- case ADD COLUMN that a child has already
create table message (id bigint);
create table urgent_message (body text) inherits (message);
-- after
alter table message add column body text;
-- report
-- HARMLESS column public.message.body: expected absent, found present

-- case ADD COLUMN, several actions
create table message (id bigint);
-- after
alter table message add column subject text, add column body text, alter column id set not null;
-- report
-- HARMLESS column public.message.body: expected absent, found present
-- BREAKING column public.message.id: expected nullable, found not null
-- HARMLESS column public.message.subject: expected absent, found present

-- case ADD COLUMN in place of a dropped one (order of columns)
create table message (id bigint, subject text, body text);
-- after
alter table message drop column subject, add column subject text;
-- report
-- HARMLESS column public.message.body: after expected subject, found id
-- HARMLESS column public.message.subject: after expected id, found body

-- case DROP COLUMN
create table message (id bigint, body text);
-- after
alter table message drop column body;
-- report
-- BREAKING column public.message.body: expected present, found missing

-- case DROP COLUMN IF EXISTS
create table message (id bigint, subject text, body text);
-- after
alter table message drop column if exists subject;
-- report
-- BREAKING column public.message.subject: expected present, found missing

-- case DROP COLUMN with an index and a check
create table message (id bigint, body text check (body <> ''));
create index message_body on message (body);
-- after
alter table message drop column body;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- RISKY constraint public.message.message_body_check: expected present, found missing
-- RISKY index public.message.message_body: expected present, found missing

-- case DROP COLUMN with its identity sequence
create table message (id bigint generated always as identity, body text);
-- after
alter table message drop column id;
-- report
-- BREAKING column public.message.id: expected present, found missing
-- BREAKING sequence public.message_id_seq: expected present, found missing

-- case DROP COLUMN ... CASCADE
create table message (id bigint, body text);
create view recent_message as select id, body from message;
-- after
alter table message drop column body cascade;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP COLUMN of a table with a child
create table message (id bigint, body text);
create table urgent_message () inherits (message);
-- after
alter table message drop column body;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- BREAKING column public.urgent_message.body: expected present, found missing

-- case ONLY ... DROP COLUMN
create table message (id bigint, body text);
create table urgent_message () inherits (message);
-- after
alter table only message drop column body;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- RISKY column public.urgent_message.body: origin expected inherited, found none

-- case SET DATA TYPE
create table message (id integer);
-- after
alter table message alter column id set data type bigint;
-- report
-- RISKY column public.message.id: type expected integer, found bigint

-- case TYPE with a longer length
create table message (subject varchar(100));
-- after
alter table message alter column subject type varchar(200);
-- report
-- RISKY column public.message.subject: type expected character varying(100), found character varying(200)

-- case TYPE without a length
create table message (subject varchar(100));
-- after
alter table message alter column subject type varchar;
-- report
-- RISKY column public.message.subject: type expected character varying(100), found character varying

-- case TYPE with another scale
create table message (fee numeric(12, 2));
-- after
alter table message alter column fee type numeric(12, 4);
-- report
-- RISKY column public.message.fee: type expected numeric(12,2), found numeric(12,4)

-- case TYPE with another precision of time
create table message (sent_at timestamptz);
-- after
alter table message alter column sent_at type timestamptz(3);
-- report
-- RISKY column public.message.sent_at: type expected timestamp with time zone, found timestamp(3) with time zone

-- case TYPE with other interval fields
create table message (lifetime interval);
-- after
alter table message alter column lifetime type interval day to second;
-- report
-- BREAKING column public.message.lifetime: type expected interval, found interval day to second

-- case TYPE with a time zone
create table message (sent_at timestamp);
-- after
alter table message alter column sent_at type timestamp with time zone;
-- report
-- RISKY column public.message.sent_at: type expected timestamp without time zone, found timestamp with time zone

-- case TYPE of an element to an array
create table message (label text);
-- after
alter table message alter column label type text[] using array[label];
-- report
-- BREAKING column public.message.label: type expected text, found text[]

-- case TYPE to a domain
create domain address as text;
create table message (sender text);
-- after
alter table message alter column sender type address;
-- report
-- RISKY column public.message.sender: type expected text, found public.address

-- case TYPE to a type of the same name in another schema
create schema archive;
create type state as enum ('draft', 'sent');
create type archive.state as enum ('draft', 'sent');
create table message (state state);
-- after
alter table message alter column state type archive.state using state::text::archive.state;
-- report
-- BREAKING column public.message.state: type expected public.state, found archive.state

-- case TYPE ... COLLATE
create table message (body text);
-- after
alter table message alter column body type text collate "C";
-- report
-- RISKY column public.message.body: collation expected default, found pg_catalog."C"

-- case TYPE ... USING
create table message (priority text);
-- after
alter table message alter column priority type integer using length(priority);
-- report
-- BREAKING column public.message.priority: type expected text, found integer

-- case TYPE of an indexed column
create table message (id integer, subject varchar(100), check (subject <> ''));
create index message_subject on message (subject varchar_pattern_ops);
-- after
alter table message alter column subject type text;
-- report
-- RISKY column public.message.subject: type expected character varying(100), found text
-- RISKY constraint public.message.message_subject_check: check expected ((subject)::text <> ''::text), found (subject <> ''::text)

-- case TYPE of an identity column
create table message (id integer generated always as identity);
-- after
alter table message alter column id type bigint;
-- report
-- RISKY column public.message.id: type expected integer, found bigint
-- RISKY sequence public.message_id_seq: type expected integer, found bigint

-- case TYPE of a table with a child
create table message (id integer);
create table urgent_message () inherits (message);
-- after
alter table message alter column id type bigint;
-- report
-- RISKY column public.message.id: type expected integer, found bigint
-- RISKY column public.urgent_message.id: type expected integer, found bigint

-- case SET DEFAULT
create table message (priority integer);
-- after
alter table message alter column priority set default 5;
-- report
-- RISKY column public.message.priority: default expected none, found 5

-- case SET DEFAULT in place of another
create table message (priority integer default 5);
-- after
alter table message alter column priority set default 7;
-- report
-- RISKY column public.message.priority: default expected 5, found 7

-- case SET DEFAULT null over the default of a domain
create domain level as integer default 5;
create table message (priority level);
-- after
alter table message alter column priority set default null;
-- report
-- RISKY column public.message.priority: default expected none, found NULL::integer

-- case SET DEFAULT nextval
create sequence message_id;
create table message (id bigint);
-- after
alter table message alter column id set default nextval('message_id');
-- report
-- RISKY column public.message.id: default expected none, found nextval('public.message_id'::regclass)

-- case SET DEFAULT of a table with a child
create table message (priority integer);
create table urgent_message () inherits (message);
-- after
alter table message alter column priority set default 5;
-- report
-- RISKY column public.message.priority: default expected none, found 5
-- RISKY column public.urgent_message.priority: default expected none, found 5

-- case ONLY ... SET DEFAULT
create table message (priority integer);
create table urgent_message () inherits (message);
-- after
alter table only message alter column priority set default 5;
-- report
-- RISKY column public.message.priority: default expected none, found 5

-- case DROP DEFAULT
create table message (priority integer default 5);
-- after
alter table message alter column priority drop default;
-- report
-- RISKY column public.message.priority: default expected 5, found none

-- case SET NOT NULL
create table message (body text);
-- after
alter table message alter column body set not null;
-- report
-- BREAKING column public.message.body: expected nullable, found not null

-- case SET NOT NULL of a table with a child
create table message (body text);
create table urgent_message () inherits (message);
-- after
alter table message alter column body set not null;
-- report
-- BREAKING column public.message.body: expected nullable, found not null
-- BREAKING column public.urgent_message.body: expected nullable, found not null

-- case DROP NOT NULL
create table message (body text not null);
-- after
alter table message alter column body drop not null;
-- report
-- RISKY column public.message.body: expected not null, found nullable

-- case (since 17) SET EXPRESSION AS
create table message (body text, body_length integer generated always as (length(body)) stored);
-- after
alter table message alter column body_length set expression as (octet_length(body));
-- report
-- RISKY column public.message.body_length: expression expected length(body), found octet_length(body)

-- case DROP EXPRESSION
create table message (body text, body_length integer generated always as (length(body)) stored);
-- after
alter table message alter column body_length drop expression;
-- report
-- RISKY column public.message.body_length: expression expected length(body), found none
-- RISKY column public.message.body_length: generated expected stored, found none

-- case DROP EXPRESSION IF EXISTS
create table message (body text, digest text generated always as (md5(body)) stored not null);
-- after
alter table message alter column digest drop expression if exists;
-- report
-- RISKY column public.message.digest: expression expected md5(body), found none
-- RISKY column public.message.digest: generated expected stored, found none

-- case ADD GENERATED ALWAYS AS IDENTITY
create table message (id bigint not null);
-- after
alter table message alter column id add generated always as identity;
-- report
-- BREAKING column public.message.id: identity expected none, found always
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case ADD GENERATED BY DEFAULT AS IDENTITY
create table message (id bigint not null);
-- after
alter table message alter column id add generated by default as identity;
-- report
-- HARMLESS column public.message.id: identity expected none, found by default
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case ADD GENERATED ALWAYS AS IDENTITY ( sequence_options )
create table message (id bigint not null);
-- after
alter table message alter column id
  add generated always as identity (start with 1000 increment by 10 maxvalue 90000 cache 20 cycle);
-- report
-- BREAKING column public.message.id: identity expected none, found always
-- HARMLESS sequence public.message_id_seq: expected absent, found present

-- case SET GENERATED ALWAYS
create table message (id bigint generated by default as identity);
-- after
alter table message alter column id set generated always;
-- report
-- BREAKING column public.message.id: identity expected by default, found always

-- case SET GENERATED BY DEFAULT
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set generated by default;
-- report
-- HARMLESS column public.message.id: identity expected always, found by default

-- case SET INCREMENT BY
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set increment by 10;
-- report
-- RISKY sequence public.message_id_seq: increment expected 1, found 10

-- case SET MINVALUE
create table message (id bigint generated always as identity (start with 100));
-- after
alter table message alter column id set minvalue 50 restart with 100;
-- report
-- RISKY sequence public.message_id_seq: minimum expected default, found 50

-- case SET NO MINVALUE
create table message (id bigint generated always as identity (minvalue 50));
-- after
alter table message alter column id set no minvalue;
-- report
-- RISKY sequence public.message_id_seq: minimum expected 50, found default
-- RISKY sequence public.message_id_seq: start expected default, found 50

-- case SET MAXVALUE
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set maxvalue 1000000;
-- report
-- RISKY sequence public.message_id_seq: maximum expected default, found 1000000

-- case SET NO MAXVALUE
create table message (id bigint generated always as identity (maxvalue 1000000));
-- after
alter table message alter column id set no maxvalue;
-- report
-- RISKY sequence public.message_id_seq: maximum expected 1000000, found default

-- case SET START WITH
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set start with 1000;
-- report
-- RISKY sequence public.message_id_seq: start expected default, found 1000

-- case SET CACHE
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set cache 50;
-- report
-- HARMLESS sequence public.message_id_seq: cache expected 1, found 50

-- case SET CYCLE
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set cycle;
-- report
-- RISKY sequence public.message_id_seq: cycle expected no cycle, found cycle

-- case SET NO CYCLE
create table message (id bigint generated always as identity (cycle));
-- after
alter table message alter column id set no cycle;
-- report
-- RISKY sequence public.message_id_seq: cycle expected cycle, found no cycle

-- case SET GENERATED ... SET sequence_option
create table message (id bigint generated always as identity);
-- after
alter table message alter column id set generated by default set increment by 2 set cache 10;
-- report
-- HARMLESS column public.message.id: identity expected always, found by default
-- HARMLESS sequence public.message_id_seq: cache expected 1, found 10
-- RISKY sequence public.message_id_seq: increment expected 1, found 2

-- case DROP IDENTITY
create table message (id bigint generated always as identity);
-- after
alter table message alter column id drop identity;
-- report
-- BREAKING column public.message.id: identity expected always, found none
-- BREAKING sequence public.message_id_seq: expected present, found missing

-- case DROP IDENTITY IF EXISTS
create table message (id smallint generated by default as identity primary key);
-- after
alter table message alter column id drop identity if exists;
-- report
-- BREAKING column public.message.id: identity expected by default, found none
-- BREAKING sequence public.message_id_seq: expected present, found missing

-- case SET STATISTICS integer
create table message (body text);
-- after
alter table message alter column body set statistics 500;
-- report
-- HARMLESS column public.message.body: statistics target expected default, found 500

-- case SET STATISTICS 0
create table message (body text);
-- after
alter table message alter column body set statistics 0;
-- report
-- HARMLESS column public.message.body: statistics target expected default, found 0

-- case SET STATISTICS -1
create table message (body text);
alter table message alter column body set statistics 250;
-- after
alter table message alter column body set statistics -1;
-- report
-- HARMLESS column public.message.body: statistics target expected 250, found default

-- case (since 17) SET STATISTICS DEFAULT
create table message (body text);
alter table message alter column body set statistics 500;
-- after
alter table message alter column body set statistics default;
-- report
-- HARMLESS column public.message.body: statistics target expected 500, found default

-- case ALTER COLUMN SET ( n_distinct )
create table message (agent_id bigint);
-- after
alter table message alter column agent_id set (n_distinct = 40);
-- report
-- HARMLESS column public.message.agent_id: options expected none, found n_distinct=40

-- case ALTER COLUMN SET ( n_distinct_inherited )
create table message (agent_id bigint);
-- after
alter table message alter column agent_id set (n_distinct_inherited = -0.5);
-- report
-- HARMLESS column public.message.agent_id: options expected none, found n_distinct_inherited=-0.5

-- case ALTER COLUMN SET in place of another value
create table message (agent_id bigint);
alter table message alter column agent_id set (n_distinct = 40, n_distinct_inherited = 60);
-- after
alter table message alter column agent_id set (n_distinct = 50);
-- report
-- HARMLESS column public.message.agent_id: options expected n_distinct=40, n_distinct_inherited=60, found n_distinct=50, n_distinct_inherited=60

-- case ALTER COLUMN RESET
create table message (agent_id bigint);
alter table message alter column agent_id set (n_distinct = 40, n_distinct_inherited = 60);
-- after
alter table message alter column agent_id reset (n_distinct);
-- report
-- HARMLESS column public.message.agent_id: options expected n_distinct=40, n_distinct_inherited=60, found n_distinct_inherited=60

-- case SET STORAGE PLAIN
create table message (body text);
-- after
alter table message alter column body set storage plain;
-- report
-- HARMLESS column public.message.body: storage expected default, found plain

-- case SET STORAGE EXTERNAL
create table message (body text);
-- after
alter table message alter column body set storage external;
-- report
-- HARMLESS column public.message.body: storage expected default, found external

-- case SET STORAGE EXTENDED
create table message (body text);
alter table message alter column body set storage external;
-- after
alter table message alter column body set storage extended;
-- report
-- HARMLESS column public.message.body: storage expected external, found default

-- case SET STORAGE MAIN
create table message (body text);
-- after
alter table message alter column body set storage main;
-- report
-- HARMLESS column public.message.body: storage expected default, found main

-- case (since 16) SET STORAGE DEFAULT
create table message (body text);
alter table message alter column body set storage plain;
-- after
alter table message alter column body set storage default;
-- report
-- HARMLESS column public.message.body: storage expected plain, found default

-- case SET COMPRESSION
create table message (body text);
-- after
alter table message alter column body set compression pglz;
-- report
-- HARMLESS column public.message.body: compression expected default, found pglz

-- case SET COMPRESSION default
create table message (body text compression pglz);
-- after
alter table message alter column body set compression default;
-- report
-- HARMLESS column public.message.body: compression expected pglz, found default

-- case ADD CHECK
create table message (body text);
-- after
alter table message add check (body <> '');
-- report
-- RISKY constraint public.message.message_body_check: expected absent, found present

-- case ADD CONSTRAINT ... CHECK
create table message (body text);
-- after
alter table message add constraint body_given check (body <> '');
-- report
-- RISKY constraint public.message.body_given: expected absent, found present

-- case ADD CHECK ... NO INHERIT
create table message (body text);
create table urgent_message () inherits (message);
-- after
alter table message add constraint body_given check (body <> '') no inherit;
-- report
-- RISKY constraint public.message.body_given: expected absent, found present

-- case ADD CHECK of a table with a child
create table message (body text);
create table urgent_message () inherits (message);
-- after
alter table message add constraint body_given check (body <> '');
-- report
-- RISKY constraint public.message.body_given: expected absent, found present
-- RISKY constraint public.urgent_message.body_given: expected absent, found present

-- case ADD CHECK that a child has already
create table message (body text);
create table urgent_message (constraint body_given check (body <> '')) inherits (message);
-- after
alter table message add constraint body_given check (body <> '');
-- report
-- RISKY constraint public.message.body_given: expected absent, found present

-- case ADD CHECK ... NOT VALID
create table message (body text);
-- after
alter table message add constraint body_given check (body <> '') not valid;
-- report
-- RISKY constraint public.message.body_given: expected absent, found present

-- case (since 18) ADD CHECK ... NOT ENFORCED
create table message (body text);
-- after
alter table message add constraint body_given check (body <> '') not enforced;
-- report
-- RISKY constraint public.message.body_given: expected absent, found present

-- case (since 18) ADD NOT NULL
create table message (body text);
-- after
alter table message add constraint body_given not null body;
-- report
-- BREAKING column public.message.body: expected nullable, found not null

-- case (since 18) ADD NOT NULL ... NO INHERIT
create table message (body text);
create table urgent_message () inherits (message);
-- after
alter table message add constraint body_given not null body no inherit;
-- report
-- BREAKING column public.message.body: expected nullable, found not null, no inherit

-- case (since 18) ADD NOT NULL ... NOT VALID
create table message (body text);
-- after
alter table message add constraint body_given not null body not valid;
-- report
-- BREAKING column public.message.body: expected nullable, found not null, not valid

-- case ADD UNIQUE
create table message (token uuid);
-- after
alter table message add unique (token);
-- report
-- RISKY constraint public.message.message_token_key: expected absent, found present

-- case ADD UNIQUE of several columns
create table message (agent_id bigint, number integer);
-- after
alter table message add constraint message_number unique (agent_id, number);
-- report
-- RISKY constraint public.message.message_number: expected absent, found present

-- case (since 15) ADD UNIQUE NULLS NOT DISTINCT
create table message (token uuid);
-- after
alter table message add unique nulls not distinct (token);
-- report
-- RISKY constraint public.message.message_token_key: expected absent, found present

-- case (since 18) ADD UNIQUE ... WITHOUT OVERLAPS
create table release (versions int4range, valid_at daterange);
-- after
alter table release add constraint release_valid unique (versions, valid_at without overlaps);
-- report
-- RISKY constraint public.release.release_valid: expected absent, found present

-- case ADD UNIQUE ... INCLUDE
create table message (token uuid, body text);
-- after
alter table message add constraint message_token unique (token) include (body);
-- report
-- RISKY constraint public.message.message_token: expected absent, found present

-- case ADD UNIQUE ... WITH ( storage_parameter )
create table message (token uuid);
-- after
alter table message add constraint message_token unique (token) with (fillfactor = 70);
-- report
-- RISKY constraint public.message.message_token: expected absent, found present

-- case ADD UNIQUE ... DEFERRABLE
create table message (position integer);
-- after
alter table message add constraint message_position unique (position) deferrable;
-- report
-- RISKY constraint public.message.message_position: expected absent, found present

-- case ADD UNIQUE ... DEFERRABLE INITIALLY DEFERRED
create table message (position integer);
-- after
alter table message add constraint message_position unique (position) deferrable initially deferred;
-- report
-- RISKY constraint public.message.message_position: expected absent, found present

-- case ADD PRIMARY KEY
create table message (id bigint);
-- after
alter table message add primary key (id);
-- report
-- BREAKING column public.message.id: expected nullable, found not null
-- RISKY constraint public.message.message_pkey: expected absent, found present

-- case ADD PRIMARY KEY of several columns
create table message (agent_id bigint not null, number integer not null);
-- after
alter table message add constraint message_key primary key (number, agent_id);
-- report
-- RISKY constraint public.message.message_key: expected absent, found present

-- case ADD PRIMARY KEY ... INCLUDE
create table message (id bigint not null, body text);
-- after
alter table message add constraint message_key primary key (id) include (body);
-- report
-- RISKY constraint public.message.message_key: expected absent, found present

-- case (since 18) ADD PRIMARY KEY ... WITHOUT OVERLAPS
create table release (versions int4range, valid_at daterange);
-- after
alter table release add constraint release_key primary key (versions, valid_at without overlaps);
-- report
-- BREAKING column public.release.valid_at: expected nullable, found not null
-- BREAKING column public.release.versions: expected nullable, found not null
-- RISKY constraint public.release.release_key: expected absent, found present

-- case ADD PRIMARY KEY of a partitioned table
create table message (id bigint not null, region text not null) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
alter table message add primary key (id, region);
-- report
-- RISKY constraint public.message.message_pkey: expected absent, found present
-- RISKY constraint public.message_north.message_north_pkey: expected absent, found present

-- case ADD EXCLUDE
create table release (version integer);
-- after
alter table release add exclude (version with =);
-- report
-- RISKY constraint public.release.release_version_excl: expected absent, found present

-- case ADD EXCLUDE USING
create table deployment (during tstzrange);
-- after
alter table deployment add constraint deployment_alone exclude using gist (during with &&);
-- report
-- RISKY constraint public.deployment.deployment_alone: expected absent, found present

-- case ADD EXCLUDE of several elements
create extension btree_gist;
create table deployment (environment_id integer, during tstzrange);
-- after
alter table deployment add constraint deployment_alone exclude using gist (environment_id with =, during with &&);
-- report
-- RISKY constraint public.deployment.deployment_alone: expected absent, found present

-- case ADD EXCLUDE with an expression, a collation, an operator class and an order
create table release (name text);
-- after
alter table release
  add constraint release_name exclude ((lower(name)) collate "C" text_pattern_ops desc nulls last with =);
-- report
-- RISKY constraint public.release.release_name: expected absent, found present

-- case ADD EXCLUDE ... INCLUDE ... WITH
create table deployment (during tstzrange, number integer);
-- after
alter table deployment
  add constraint deployment_alone exclude using gist (during with &&) include (during) with (fillfactor = 60);
-- report
-- RISKY constraint public.deployment.deployment_alone: expected absent, found present

-- case ADD EXCLUDE ... WHERE
create table deployment (during tstzrange, cancelled boolean);
-- after
alter table deployment
  add constraint deployment_alone exclude using gist (during with &&) where (not cancelled);
-- report
-- RISKY constraint public.deployment.deployment_alone: expected absent, found present

-- case ADD EXCLUDE ... DEFERRABLE
create table deployment (during tstzrange);
-- after
alter table deployment add constraint deployment_alone exclude using gist (during with &&) deferrable;
-- report
-- RISKY constraint public.deployment.deployment_alone: expected absent, found present

-- case ADD FOREIGN KEY
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add foreign key (agent_id) references agent;
-- report
-- RISKY constraint public.message.message_agent_id_fkey: expected absent, found present

-- case ADD FOREIGN KEY of several columns
create table agent (region text, number integer, primary key (region, number));
create table message (agent_region text, agent_number integer);
-- after
alter table message
  add constraint message_agent foreign key (agent_region, agent_number) references agent (region, number);
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY to a unique column
create table agent (id bigint primary key, name text unique);
create table message (agent_name text);
-- after
alter table message add constraint message_agent foreign key (agent_name) references agent (name);
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY to the table itself
create table message (id bigint primary key, reply_to bigint);
-- after
alter table message add constraint message_reply foreign key (reply_to) references message;
-- report
-- RISKY constraint public.message.message_reply: expected absent, found present

-- case ADD FOREIGN KEY ... MATCH FULL
create table agent (region text, number integer, primary key (region, number));
create table message (agent_region text, agent_number integer);
-- after
alter table message
  add constraint message_agent foreign key (agent_region, agent_number) references agent match full;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON DELETE RESTRICT
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on delete restrict;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON DELETE CASCADE
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on delete cascade;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON DELETE SET NULL
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on delete set null;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case (since 15) ADD FOREIGN KEY ... ON DELETE SET NULL ( column_name )
create table agent (region text, number integer, primary key (region, number));
create table message (agent_region text, agent_number integer);
-- after
alter table message
  add constraint message_agent foreign key (agent_region, agent_number) references agent
  on delete set null (agent_number);
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON DELETE SET DEFAULT
create table agent (id bigint primary key);
create table message (agent_id bigint default 1);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on delete set default;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case (since 15) ADD FOREIGN KEY ... ON DELETE SET DEFAULT ( column_name )
create table agent (region text, number integer, primary key (region, number));
create table message (agent_region text, agent_number integer default 1);
-- after
alter table message
  add constraint message_agent foreign key (agent_region, agent_number) references agent
  on delete set default (agent_number);
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON UPDATE RESTRICT
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on update restrict;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON UPDATE CASCADE
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on update cascade;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON UPDATE SET NULL
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on update set null;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... ON UPDATE SET DEFAULT
create table agent (id bigint primary key);
create table message (agent_id bigint default 1);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent on update set default;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... DEFERRABLE
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent deferrable;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... INITIALLY DEFERRED
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent initially deferred;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY ... NOT VALID
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent not valid;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case (since 18) ADD FOREIGN KEY ... NOT ENFORCED
create table agent (id bigint primary key);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent not enforced;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case (since 18) ADD FOREIGN KEY ... PERIOD
create table release (versions int4range, valid_at daterange, primary key (versions, valid_at without overlaps));
create table deployment (versions int4range, valid_at daterange);
-- after
alter table deployment
  add constraint deployment_release foreign key (versions, period valid_at) references release (versions, period valid_at);
-- report
-- RISKY constraint public.deployment.deployment_release: expected absent, found present

-- case ADD FOREIGN KEY of a partitioned table
create table agent (id bigint primary key);
create table message (agent_id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD FOREIGN KEY to a partitioned table
create table agent (id bigint primary key) partition by hash (id);
create table agent_even partition of agent for values with (modulus 2, remainder 0);
create table agent_odd partition of agent for values with (modulus 2, remainder 1);
create table message (agent_id bigint);
-- after
alter table message add constraint message_agent foreign key (agent_id) references agent;
-- report
-- RISKY constraint public.message.message_agent: expected absent, found present

-- case ADD UNIQUE USING INDEX
create table message (token uuid);
create unique index message_token on message (token);
-- after
alter table message add unique using index message_token;
-- report
-- HARMLESS constraint public.message.message_token: expected absent, found present
-- HARMLESS index public.message.message_token: expected present, found missing

-- case ADD CONSTRAINT ... UNIQUE USING INDEX (renames the index)
create table message (token uuid);
create unique index message_token on message (token);
-- after
alter table message add constraint message_token_once unique using index message_token;
-- report
-- HARMLESS constraint public.message.message_token_once: expected absent, found present
-- HARMLESS index public.message.message_token: expected present, found missing

-- case ADD UNIQUE USING INDEX ... DEFERRABLE INITIALLY DEFERRED
create table message (token uuid);
create unique index message_token on message (token);
-- after
alter table message add unique using index message_token deferrable initially deferred;
-- report
-- HARMLESS constraint public.message.message_token: expected absent, found present
-- BREAKING index public.message.message_token: expected present, found missing

-- case ADD PRIMARY KEY USING INDEX
create table message (id bigint not null);
create unique index message_key on message (id);
-- after
alter table message add primary key using index message_key;
-- report
-- RISKY constraint public.message.message_key: expected absent, found present
-- HARMLESS index public.message.message_key: expected present, found missing

-- case ALTER CONSTRAINT ... DEFERRABLE
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent);
-- after
alter table message alter constraint message_agent deferrable;
-- report
-- RISKY constraint public.message.message_agent: deferrable expected not deferrable, found deferrable

-- case ALTER CONSTRAINT ... NOT DEFERRABLE
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent deferrable);
-- after
alter table message alter constraint message_agent not deferrable;
-- report
-- RISKY constraint public.message.message_agent: deferrable expected deferrable, found not deferrable

-- case ALTER CONSTRAINT ... INITIALLY DEFERRED
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent deferrable);
-- after
alter table message alter constraint message_agent initially deferred;
-- report
-- RISKY constraint public.message.message_agent: deferrable expected deferrable, found initially deferred

-- case ALTER CONSTRAINT ... DEFERRABLE INITIALLY IMMEDIATE
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent initially deferred);
-- after
alter table message alter constraint message_agent deferrable initially immediate;
-- report
-- RISKY constraint public.message.message_agent: deferrable expected initially deferred, found deferrable

-- case (since 18) ALTER CONSTRAINT ... ENFORCED
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent not enforced);
-- after
alter table message alter constraint message_agent enforced;
-- report
-- RISKY constraint public.message.message_agent: enforcement expected not enforced, found enforced
-- HARMLESS constraint public.message.message_agent: validation expected not valid, found valid

-- case (since 18) ALTER CONSTRAINT ... NOT ENFORCED
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent);
-- after
alter table message alter constraint message_agent not enforced;
-- report
-- RISKY constraint public.message.message_agent: enforcement expected enforced, found not enforced
-- RISKY constraint public.message.message_agent: validation expected valid, found not valid

-- case (since 18) ALTER CONSTRAINT ... INHERIT
create table message (body text constraint body_given not null no inherit);
create table urgent_message () inherits (message);
-- after
alter table message alter constraint body_given inherit;
-- report
-- HARMLESS column public.message.body: expected not null, no inherit, found not null
-- BREAKING column public.urgent_message.body: expected nullable, found not null

-- case (since 18) ALTER CONSTRAINT ... NO INHERIT
create table message (body text constraint body_given not null);
create table urgent_message () inherits (message);
-- after
alter table message alter constraint body_given no inherit;
-- report
-- RISKY column public.message.body: expected not null, found not null, no inherit

-- case VALIDATE CONSTRAINT of a check
create table message (body text);
alter table message add constraint body_given check (body <> '') not valid;
-- after
alter table message validate constraint body_given;
-- report
-- HARMLESS constraint public.message.body_given: validation expected not valid, found valid

-- case VALIDATE CONSTRAINT of a foreign key
create table agent (id bigint primary key);
create table message (agent_id bigint);
alter table message add constraint message_agent foreign key (agent_id) references agent not valid;
-- after
alter table message validate constraint message_agent;
-- report
-- HARMLESS constraint public.message.message_agent: validation expected not valid, found valid

-- case (since 18) VALIDATE CONSTRAINT of a not-null constraint
create table message (body text);
alter table message add constraint body_given not null body not valid;
-- after
alter table message validate constraint body_given;
-- report
-- HARMLESS column public.message.body: expected not null, not valid, found not null

-- case DROP CONSTRAINT of a check
create table message (body text constraint body_given check (body <> ''));
-- after
alter table message drop constraint body_given;
-- report
-- RISKY constraint public.message.body_given: expected present, found missing

-- case DROP CONSTRAINT IF EXISTS
create table message (body text, constraint body_given check (body <> ''), constraint body_short check (length(body) < 1000));
-- after
alter table message drop constraint if exists body_short;
-- report
-- RISKY constraint public.message.body_short: expected present, found missing

-- case (since 18) DROP CONSTRAINT of a not-null constraint
create table message (body text constraint body_given not null);
-- after
alter table message drop constraint body_given;
-- report
-- RISKY column public.message.body: expected not null, found nullable

-- case DROP CONSTRAINT of a unique constraint
create table message (token uuid constraint message_token unique);
-- after
alter table message drop constraint message_token;
-- report
-- BREAKING constraint public.message.message_token: expected present, found missing

-- case DROP CONSTRAINT of a primary key
create table message (id bigint constraint message_key primary key);
-- after
alter table message drop constraint message_key;
-- report
-- BREAKING constraint public.message.message_key: expected present, found missing

-- case DROP CONSTRAINT of an exclusion constraint
create table deployment (during tstzrange, constraint deployment_alone exclude using gist (during with &&));
-- after
alter table deployment drop constraint deployment_alone;
-- report
-- RISKY constraint public.deployment.deployment_alone: expected present, found missing

-- case DROP CONSTRAINT of a foreign key
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent);
-- after
alter table message drop constraint message_agent;
-- report
-- HARMLESS constraint public.message.message_agent: expected present, found missing

-- case DROP CONSTRAINT ... CASCADE
create table agent (id bigint constraint agent_key primary key);
create table message (agent_id bigint references agent);
-- after
alter table agent drop constraint agent_key cascade;
-- report
-- BREAKING constraint public.agent.agent_key: expected present, found missing
-- HARMLESS constraint public.message.message_agent_id_fkey: expected present, found missing

-- case DROP CONSTRAINT of a table with a child
create table message (body text constraint body_given check (body <> ''));
create table urgent_message () inherits (message);
-- after
alter table message drop constraint body_given;
-- report
-- RISKY constraint public.message.body_given: expected present, found missing
-- RISKY constraint public.urgent_message.body_given: expected present, found missing

-- case ONLY ... DROP CONSTRAINT
create table message (body text constraint body_given check (body <> ''));
create table urgent_message () inherits (message);
-- after
alter table only message drop constraint body_given;
-- report
-- RISKY constraint public.message.body_given: expected present, found missing
-- RISKY constraint public.urgent_message.body_given: origin expected inherited, found none

-- case DISABLE TRIGGER trigger_name
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message disable trigger skip_same;
-- report
-- RISKY trigger public.message.skip_same: enabled expected origin, found disabled

-- case DISABLE TRIGGER ALL
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message disable trigger all;
-- report
-- RISKY constraint public.message.message_agent_id_fkey: triggers expected none, found disabled
-- RISKY trigger public.message.skip_same: enabled expected origin, found disabled

-- case DISABLE TRIGGER USER
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
create trigger skip_new after insert on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message disable trigger user;
-- report
-- RISKY trigger public.message.skip_new: enabled expected origin, found disabled
-- RISKY trigger public.message.skip_same: enabled expected origin, found disabled

-- case DISABLE TRIGGER of a partitioned table
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message disable trigger skip_same;
-- report
-- RISKY trigger public.message.skip_same: enabled expected origin, found disabled

-- case ENABLE TRIGGER trigger_name
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
alter table message disable trigger skip_same;
-- after
alter table message enable trigger skip_same;
-- report
-- RISKY trigger public.message.skip_same: enabled expected disabled, found origin

-- case ENABLE TRIGGER ALL
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
alter table message disable trigger all;
-- after
alter table message enable trigger all;
-- report
-- RISKY constraint public.message.message_agent_id_fkey: triggers expected disabled, found none

-- case ENABLE TRIGGER USER
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
create trigger skip_new after insert on message for each row execute function suppress_redundant_updates_trigger();
alter table message disable trigger all;
-- after
alter table message enable trigger user;
-- report
-- RISKY trigger public.message.skip_new: enabled expected disabled, found origin
-- RISKY trigger public.message.skip_same: enabled expected disabled, found origin

-- case ENABLE REPLICA TRIGGER
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message enable replica trigger skip_same;
-- report
-- RISKY trigger public.message.skip_same: enabled expected origin, found replica

-- case ENABLE ALWAYS TRIGGER
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter table message enable always trigger skip_same;
-- report
-- RISKY trigger public.message.skip_same: enabled expected origin, found always

-- case DISABLE RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
alter table message disable rule keep;
-- report
-- RISKY rule public.message.keep: enabled expected origin, found disabled

-- case ENABLE RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
alter table message disable rule keep;
-- after
alter table message enable rule keep;
-- report
-- RISKY rule public.message.keep: enabled expected disabled, found origin

-- case ENABLE REPLICA RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
alter table message enable replica rule keep;
-- report
-- RISKY rule public.message.keep: enabled expected origin, found replica

-- case ENABLE ALWAYS RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
alter table message enable always rule keep;
-- report
-- RISKY rule public.message.keep: enabled expected origin, found always

-- case DISABLE ROW LEVEL SECURITY
create table message (id bigint);
alter table message enable row level security;
-- after
alter table message disable row level security;
-- report
-- RISKY table public.message: row security expected enabled, found disabled

-- case ENABLE ROW LEVEL SECURITY
create table message (id bigint);
-- after
alter table message enable row level security;
-- report
-- RISKY table public.message: row security expected disabled, found enabled

-- case FORCE ROW LEVEL SECURITY
create table message (id bigint);
alter table message enable row level security;
-- after
alter table message force row level security;
-- report
-- RISKY table public.message: row security expected enabled, found forced

-- case NO FORCE ROW LEVEL SECURITY
create table message (id bigint);
alter table message enable row level security;
alter table message force row level security;
-- after
alter table message no force row level security;
-- report
-- RISKY table public.message: row security expected forced, found enabled

-- case CLUSTER ON
create table message (id bigint);
create index message_id on message (id);
-- after
alter table message cluster on message_id;
-- report
-- HARMLESS index public.message.message_id: clustered expected no, found yes

-- case CLUSTER ON in place of another index
create table message (id bigint, sent_at timestamptz);
create index message_id on message (id);
create index message_sent_at on message (sent_at);
alter table message cluster on message_id;
-- after
alter table message cluster on message_sent_at;
-- report
-- HARMLESS index public.message.message_id: clustered expected yes, found no
-- HARMLESS index public.message.message_sent_at: clustered expected no, found yes

-- case SET WITHOUT CLUSTER
create table message (id bigint);
create index message_id on message (id);
alter table message cluster on message_id;
-- after
alter table message set without cluster;
-- report
-- HARMLESS index public.message.message_id: clustered expected yes, found no

-- case (since 15) SET ACCESS METHOD
create access method archive type table handler heap_tableam_handler;
create table message (id bigint);
-- after
alter table message set access method archive;
-- report
-- RISKY table public.message: access method expected heap, found archive

-- case (since 17) SET ACCESS METHOD DEFAULT
create access method archive type table handler heap_tableam_handler;
create table message (id bigint) using archive;
-- after
alter table message set access method default;
-- report
-- RISKY table public.message: access method expected archive, found heap

-- case (since 17) SET ACCESS METHOD of a partitioned table
create access method archive type table handler heap_tableam_handler;
create table message (id bigint) partition by hash (id);
-- after
alter table message set access method archive;
-- report
-- RISKY table public.message: access method of partitions expected none, found archive

-- case SET LOGGED
create unlogged table message (id bigint generated always as identity primary key);
-- after
alter table message set logged;
-- report
-- RISKY table public.message: persistence expected unlogged, found permanent
-- RISKY sequence public.message_id_seq: persistence expected unlogged, found permanent

-- case SET UNLOGGED
create table message (id bigint generated always as identity primary key);
-- after
alter table message set unlogged;
-- report
-- RISKY table public.message: persistence expected permanent, found unlogged
-- RISKY sequence public.message_id_seq: persistence expected permanent, found unlogged

-- case SET ( fillfactor )
create table message (id bigint);
-- after
alter table message set (fillfactor = 70);
-- report
-- HARMLESS table public.message: options expected none, found fillfactor=70

-- case SET ( fillfactor ) in place of another value
create table message (id bigint) with (fillfactor = 70);
-- after
alter table message set (fillfactor = 80);
-- report
-- HARMLESS table public.message: options expected fillfactor=70, found fillfactor=80

-- case SET ( toast_tuple_target )
create table message (body text);
-- after
alter table message set (toast_tuple_target = 4096);
-- report
-- HARMLESS table public.message: options expected none, found toast_tuple_target=4096

-- case SET ( parallel_workers )
create table message (id bigint);
-- after
alter table message set (parallel_workers = 4);
-- report
-- HARMLESS table public.message: options expected none, found parallel_workers=4

-- case SET ( autovacuum_enabled )
create table message (id bigint);
-- after
alter table message set (autovacuum_enabled = off);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_enabled=off

-- case SET ( toast.autovacuum_enabled )
create table message (body text);
-- after
alter table message set (toast.autovacuum_enabled = off);
-- report
-- HARMLESS table public.message: options expected none, found toast.autovacuum_enabled=off

-- case SET ( vacuum_index_cleanup )
create table message (id bigint);
-- after
alter table message set (vacuum_index_cleanup = off);
-- report
-- HARMLESS table public.message: options expected none, found vacuum_index_cleanup=off

-- case SET ( vacuum_truncate ), no value
create table message (id bigint);
-- after
alter table message set (vacuum_truncate);
-- report
-- HARMLESS table public.message: options expected none, found vacuum_truncate=true

-- case SET ( autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor )
create table message (id bigint);
-- after
alter table message set (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0.05);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_vacuum_scale_factor=0.05, autovacuum_vacuum_threshold=500

-- case (since 18) SET ( autovacuum_vacuum_max_threshold )
create table message (id bigint);
-- after
alter table message set (autovacuum_vacuum_max_threshold = 100000);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_vacuum_max_threshold=100000

-- case SET ( autovacuum_vacuum_insert_threshold, autovacuum_vacuum_insert_scale_factor )
create table message (id bigint);
-- after
alter table message set (autovacuum_vacuum_insert_threshold = 5000, autovacuum_vacuum_insert_scale_factor = 0.1);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_vacuum_insert_scale_factor=0.1, autovacuum_vacuum_insert_threshold=5000

-- case SET ( autovacuum_analyze_threshold, autovacuum_analyze_scale_factor )
create table message (id bigint);
-- after
alter table message set (autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.02);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_analyze_scale_factor=0.02, autovacuum_analyze_threshold=200

-- case SET ( autovacuum_vacuum_cost_delay, autovacuum_vacuum_cost_limit )
create table message (id bigint);
-- after
alter table message set (autovacuum_vacuum_cost_delay = 5, autovacuum_vacuum_cost_limit = 1000);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_vacuum_cost_delay=5, autovacuum_vacuum_cost_limit=1000

-- case SET ( autovacuum_freeze_min_age, autovacuum_freeze_max_age, autovacuum_freeze_table_age )
create table message (id bigint);
-- after
alter table message
  set (autovacuum_freeze_min_age = 1000, autovacuum_freeze_max_age = 900000, autovacuum_freeze_table_age = 800000);
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_freeze_max_age=900000, autovacuum_freeze_min_age=1000, autovacuum_freeze_table_age=800000

-- case SET ( autovacuum_multixact_freeze_min_age, … )
create table message (id bigint);
-- after
alter table message
  set (
    autovacuum_multixact_freeze_min_age = 1000,
    autovacuum_multixact_freeze_max_age = 900000,
    autovacuum_multixact_freeze_table_age = 800000
  );
-- report
-- HARMLESS table public.message: options expected none, found autovacuum_multixact_freeze_max_age=900000, autovacuum_multixact_freeze_min_age=1000, autovacuum_multixact_freeze_table_age=800000

-- case SET ( log_autovacuum_min_duration )
create table message (id bigint);
-- after
alter table message set (log_autovacuum_min_duration = 250);
-- report
-- HARMLESS table public.message: options expected none, found log_autovacuum_min_duration=250

-- case (since 18) SET ( vacuum_max_eager_freeze_failure_rate )
create table message (id bigint);
-- after
alter table message set (vacuum_max_eager_freeze_failure_rate = 0.1);
-- report
-- HARMLESS table public.message: options expected none, found vacuum_max_eager_freeze_failure_rate=0.1

-- case SET ( user_catalog_table )
create table message (id bigint);
-- after
alter table message set (user_catalog_table = true);
-- report
-- HARMLESS table public.message: options expected none, found user_catalog_table=true

-- case RESET ( storage_parameter )
create table message (id bigint) with (fillfactor = 70, parallel_workers = 4);
-- after
alter table message reset (fillfactor);
-- report
-- HARMLESS table public.message: options expected fillfactor=70, parallel_workers=4, found parallel_workers=4

-- case RESET ( storage_parameter ), the last one
create table message (id bigint) with (fillfactor = 70);
-- after
alter table message reset (fillfactor);
-- report
-- HARMLESS table public.message: options expected fillfactor=70, found none

-- case INHERIT
create table message (id bigint);
create table urgent_message (id bigint, reason text);
-- after
alter table urgent_message inherit message;
-- report
-- RISKY table public.urgent_message: parents expected none, found public.message

-- case INHERIT of a further parent
create table message (id bigint);
create table event (id bigint, at timestamptz);
create table urgent_message (at timestamptz) inherits (message);
-- after
alter table urgent_message inherit event;
-- report
-- RISKY table public.urgent_message: parents expected public.message, found public.message, public.event

-- case NO INHERIT
create table message (id bigint);
create table urgent_message (reason text) inherits (message);
-- after
alter table urgent_message no inherit message;
-- report
-- RISKY table public.urgent_message: parents expected public.message, found none
-- RISKY column public.urgent_message.id: origin expected inherited, found none

-- case OF
create type envelope as (id bigint, body text);
create table message (id bigint, body text);
-- after
alter table message of envelope;
-- report
-- RISKY table public.message: of type expected none, found public.envelope

-- case OF in place of another type
create type envelope as (id bigint, body text);
create type letter as (id bigint, body text);
create table message of envelope;
-- after
alter table message of letter;
-- report
-- RISKY table public.message: of type expected public.envelope, found public.letter

-- case NOT OF
create type envelope as (id bigint, body text);
create table message of envelope;
-- after
alter table message not of;
-- report
-- RISKY table public.message: of type expected public.envelope, found none

-- case OWNER TO new_owner
create table message (id bigint);
-- after
alter table message owner to alice;
-- report
-- RISKY table public.message: owner expected tester, found alice

-- case OWNER TO of a table with a sequence and an index
create table message (id bigint generated always as identity primary key);
-- after
alter table message owner to bob;
-- report
-- RISKY table public.message: owner expected tester, found bob
-- RISKY sequence public.message_id_seq: owner expected tester, found bob

-- case OWNER TO CURRENT_ROLE
create table message (id bigint);
alter table message owner to alice;
-- after
alter table message owner to current_role;
-- report
-- RISKY table public.message: owner expected alice, found tester

-- case OWNER TO of a table with privileges
create table message (id bigint);
grant select on message to alice;
-- after
alter table message owner to alice;
-- report
-- RISKY table public.message: owner expected tester, found alice
-- RISKY table public.message: privileges expected alice: select, found default

-- case REPLICA IDENTITY DEFAULT
create table message (id bigint primary key);
alter table message replica identity full;
-- after
alter table message replica identity default;
-- report
-- RISKY table public.message: replica identity expected full, found default

-- case REPLICA IDENTITY USING INDEX
create table message (id bigint not null);
create unique index message_id on message (id);
-- after
alter table message replica identity using index message_id;
-- report
-- RISKY table public.message: replica identity expected default, found index
-- RISKY index public.message.message_id: replica identity expected no, found yes

-- case REPLICA IDENTITY USING another INDEX
create table message (id bigint not null, token uuid not null);
create unique index message_id on message (id);
create unique index message_token on message (token);
alter table message replica identity using index message_id;
-- after
alter table message replica identity using index message_token;
-- report
-- RISKY index public.message.message_id: replica identity expected yes, found no
-- RISKY index public.message.message_token: replica identity expected no, found yes

-- case REPLICA IDENTITY FULL
create table message (id bigint primary key);
-- after
alter table message replica identity full;
-- report
-- RISKY table public.message: replica identity expected default, found full

-- case REPLICA IDENTITY NOTHING
create table message (id bigint primary key);
-- after
alter table message replica identity nothing;
-- report
-- RISKY table public.message: replica identity expected default, found nothing

-- case RENAME COLUMN
create table message (id bigint, body text);
-- after
alter table message rename column body to content;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- HARMLESS column public.message.content: expected absent, found present

-- case RENAME COLUMN that others use
create table message (id bigint, body text check (body <> ''));
create index message_body on message (lower(body));
create view recent_message as select id, body from message where body is not null;
-- after
alter table message rename column body to content;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- HARMLESS column public.message.content: expected absent, found present
-- RISKY constraint public.message.message_body_check: check expected (body <> ''::text), found (content <> ''::text)
-- RISKY index public.message.message_body: keys expected lower(body), found lower(content)
-- RISKY view public.recent_message: definition expected SELECT id, body FROM public.message WHERE (body IS NOT NULL), found SELECT id, content AS body FROM public.message WHERE (content IS NOT NULL)

-- case RENAME COLUMN of a table with a child
create table message (id bigint, body text);
create table urgent_message () inherits (message);
-- after
alter table message rename body to content;
-- report
-- BREAKING column public.message.body: expected present, found missing
-- HARMLESS column public.message.content: expected absent, found present
-- BREAKING column public.urgent_message.body: expected present, found missing
-- HARMLESS column public.urgent_message.content: expected absent, found present

-- case RENAME CONSTRAINT of a check
create table message (body text constraint body_given check (body <> ''));
-- after
alter table message rename constraint body_given to body_not_empty;
-- report
-- HARMLESS constraint public.message.body_given: expected present, found missing
-- HARMLESS constraint public.message.body_not_empty: expected absent, found present

-- case RENAME CONSTRAINT of a primary key
create table message (id bigint constraint message_key primary key);
-- after
alter table message rename constraint message_key to message_pk;
-- report
-- RISKY constraint public.message.message_key: expected present, found missing
-- HARMLESS constraint public.message.message_pk: expected absent, found present

-- case RENAME CONSTRAINT of a foreign key
create table agent (id bigint primary key);
create table message (agent_id bigint constraint message_agent references agent);
-- after
alter table message rename constraint message_agent to message_sender;
-- report
-- HARMLESS constraint public.message.message_agent: expected present, found missing
-- HARMLESS constraint public.message.message_sender: expected absent, found present

-- case RENAME TO
create table message (id bigint);
-- after
alter table message rename to letter;
-- report
-- HARMLESS table public.letter: expected absent, found present
-- BREAKING table public.message: expected present, found missing

-- case RENAME TO of a table that others use
create table agent (id bigint primary key);
create table message (id bigint generated always as identity, agent_id bigint references agent);
create view agent_message as select agent.id, message.id as message_id from agent join message on agent_id = agent.id;
-- after
alter table if exists agent rename to worker;
-- report
-- BREAKING table public.agent: expected present, found missing
-- RISKY view public.agent_message: definition expected SELECT agent.id, message.id AS message_id FROM (public.agent JOIN public.message ON ((message.agent_id = agent.id))), found SELECT worker.id, message.id AS message_id FROM (public.worker JOIN public.message ON ((message.agent_id = worker.id)))
-- RISKY constraint public.message.message_agent_id_fkey: references expected public.agent, found public.worker
-- HARMLESS table public.worker: expected absent, found present

-- case SET SCHEMA
create schema archive;
create table message (id bigint);
-- after
alter table message set schema archive;
-- report
-- HARMLESS table archive.message: expected absent, found present
-- BREAKING table public.message: expected present, found missing

-- case SET SCHEMA of a table with an index and a sequence
create schema archive;
create table message (id bigserial primary key, body text);
create index message_body on message (body);
-- after
alter table message set schema archive;
-- report
-- HARMLESS table archive.message: expected absent, found present
-- BREAKING table public.message: expected present, found missing

-- case ATTACH PARTITION ... FOR VALUES IN
create table message (region text) partition by list (region);
create table message_north (region text);
-- after
alter table message attach partition message_north for values in ('north', 'north-west', null);
-- report
-- RISKY table public.message_north: parents expected none, found public.message
-- RISKY table public.message_north: partition bound expected none, found FOR VALUES IN ('north', 'north-west', NULL)
-- RISKY column public.message_north.region: origin expected none, found inherited

-- case ATTACH PARTITION ... FOR VALUES FROM ... TO
create table message (sent_on date) partition by range (sent_on);
create table message_2025 (sent_on date);
-- after
alter table message attach partition message_2025 for values from ('2025-01-01') to ('2026-01-01');
-- report
-- RISKY table public.message_2025: parents expected none, found public.message
-- RISKY table public.message_2025: partition bound expected none, found FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
-- RISKY column public.message_2025.sent_on: origin expected none, found inherited

-- case ATTACH PARTITION ... FOR VALUES FROM MINVALUE TO MAXVALUE
create table message (sent_on date, number integer) partition by range (sent_on, number);
create table message_all (sent_on date, number integer);
-- after
alter table message attach partition message_all for values from (minvalue, minvalue) to ('2026-01-01', maxvalue);
-- report
-- RISKY table public.message_all: parents expected none, found public.message
-- RISKY table public.message_all: partition bound expected none, found FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2026-01-01', MAXVALUE)
-- RISKY column public.message_all.number: origin expected none, found inherited
-- RISKY column public.message_all.sent_on: origin expected none, found inherited

-- case ATTACH PARTITION ... FOR VALUES WITH ( MODULUS, REMAINDER )
create table message (id bigint) partition by hash (id);
create table message_even (id bigint);
-- after
alter table message attach partition message_even for values with (modulus 2, remainder 0);
-- report
-- RISKY table public.message_even: parents expected none, found public.message
-- RISKY table public.message_even: partition bound expected none, found FOR VALUES WITH (modulus 2, remainder 0)
-- RISKY column public.message_even.id: origin expected none, found inherited

-- case ATTACH PARTITION ... DEFAULT
create table message (region text) partition by list (region);
create table message_other (region text);
-- after
alter table message attach partition message_other default;
-- report
-- RISKY table public.message_other: parents expected none, found public.message
-- RISKY table public.message_other: partition bound expected none, found DEFAULT
-- RISKY column public.message_other.region: origin expected none, found inherited

-- case ATTACH PARTITION of a partitioned table with an index and a trigger
create table message (id bigint, region text, primary key (id, region)) partition by list (region);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
create table message_north (id bigint not null, region text not null);
-- after
alter table message attach partition message_north for values in ('north');
-- report
-- RISKY table public.message_north: parents expected none, found public.message
-- RISKY table public.message_north: partition bound expected none, found FOR VALUES IN ('north')
-- RISKY column public.message_north.id: origin expected none, found inherited
-- RISKY column public.message_north.region: origin expected none, found inherited
-- RISKY constraint public.message_north.message_north_pkey: expected absent, found present

-- case DETACH PARTITION
create table message (region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
alter table message detach partition message_north;
-- report
-- RISKY table public.message_north: parents expected public.message, found none
-- RISKY table public.message_north: partition bound expected FOR VALUES IN ('north'), found none
-- RISKY column public.message_north.region: origin expected inherited, found none

-- case DETACH PARTITION of a partitioned table with an index and a foreign key
create table agent (id bigint primary key);
create table message (id bigint, agent_id bigint references agent, primary key (id)) partition by hash (id);
create table message_even partition of message for values with (modulus 2, remainder 0);
-- after
alter table message detach partition message_even;
-- report
-- RISKY table public.message_even: parents expected public.message, found none
-- RISKY table public.message_even: partition bound expected FOR VALUES WITH (modulus 2, remainder 0), found none
-- RISKY column public.message_even.agent_id: origin expected inherited, found none
-- RISKY column public.message_even.id: origin expected inherited, found none
-- RISKY constraint public.message_even.message_agent_id_fkey: expected absent, found present
-- RISKY constraint public.message_even.message_even_pkey: origin expected inherited, found none

-- case DETACH PARTITION ... CONCURRENTLY
create table message (sent_on date) partition by range (sent_on);
create table message_2025 partition of message for values from ('2025-01-01') to ('2026-01-01');
-- after
alter table message detach partition message_2025 concurrently;
-- report
-- RISKY table public.message_2025: parents expected public.message, found none
-- RISKY table public.message_2025: partition bound expected FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'), found none
-- RISKY column public.message_2025.sent_on: origin expected inherited, found none
-- RISKY constraint public.message_2025.message_2025_sent_on_check: expected absent, found present

-- case DETACH PARTITION ... CONCURRENTLY, cancelled half way
create extension dblink;
create table message (sent_on date) partition by range (sent_on);
create table message_2025 partition of message for values from ('2025-01-01') to ('2026-01-01');
insert into message values ('2025-05-05');
-- after
-- the query holds a lock for which the second session gives up waiting
select dblink_exec(
  format(
    'host=localhost port=%s dbname=%s user=%s password=tester options=''-c lock_timeout=100''',
    current_setting('port'), current_database(), current_user
  ),
  'alter table message detach partition message_2025 concurrently',
  false
)
from message;
-- report
-- RISKY table public.message_2025: detach expected none, found pending
-- RISKY constraint public.message_2025.message_2025_sent_on_check: expected absent, found present

-- case DETACH PARTITION ... FINALIZE
create table message (sent_on date) partition by range (sent_on);
create table message_2025 partition of message for values from ('2025-01-01') to ('2026-01-01');
-- what a cancelled DETACH PARTITION ... CONCURRENTLY leaves
update pg_inherits set inhdetachpending = true where inhrelid = 'message_2025'::regclass;
-- after
alter table message detach partition message_2025 finalize;
-- report
-- RISKY table public.message_2025: detach expected pending, found none
-- RISKY table public.message_2025: parents expected public.message, found none
-- RISKY table public.message_2025: partition bound expected FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'), found none
-- RISKY column public.message_2025.sent_on: origin expected inherited, found none

-- case DISABLE TRIGGER ALL of one partition, whose foreign key is then not checked
create table message (id bigint primary key);
create table note (message_id bigint references message, region text) partition by list (region);
create table note_north partition of note for values in ('north');
create table note_south partition of note for values in ('south');
-- after
alter table note_north disable trigger all;
-- report
-- RISKY constraint public.note_north.note_message_id_fkey: expected absent, found present

-- case ENABLE TRIGGER ALL of all partitions but one
create table message (id bigint primary key);
create table note (message_id bigint references message, region text) partition by list (region);
create table note_north partition of note for values in ('north');
create table note_south partition of note for values in ('south');
alter table note disable trigger all;
-- after
alter table note enable trigger all;
alter table note_south disable trigger all;
-- report
-- RISKY constraint public.note.note_message_id_fkey: triggers expected disabled, found none
-- RISKY constraint public.note_south.note_message_id_fkey: expected absent, found present

-- case (since 17) SET ACCESS METHOD of a partitioned table to the default one
create table message (id bigint, region text) partition by list (region);
-- after
alter table message set access method heap;
-- report
-- RISKY table public.message: access method of partitions expected none, found heap

-- case REPLICA IDENTITY FULL of a materialized view
create materialized view message as select 1 as id;
-- after
alter table message replica identity full;
-- report
-- RISKY materialized view public.message: replica identity expected default, found full

-- case DETACH PARTITION ... CONCURRENTLY that was interrupted
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
set allow_system_table_mods = on;
update pg_inherits set inhdetachpending = true where inhrelid = 'message_north'::regclass;
reset allow_system_table_mods;
-- report
-- RISKY table public.message_north: detach expected none, found pending
