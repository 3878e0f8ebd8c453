-- CREATE FOREIGN TABLE: https://www.postgresql.org/docs/current/sql-createforeigntable.html

-- case CREATE FOREIGN TABLE name ()
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message () server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case column_name data_type
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint, body text) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case OPTIONS of the table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint) server archive options (file 'messages.csv');
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case OPTIONS of a column
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint options (column_name 'number')) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case COLLATE
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (body text collate "C") server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case INHERITS
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table letter (id bigint);
-- after
create foreign table message (body text) inherits (letter) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case NOT NULL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint not null) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case (since 18) CONSTRAINT constraint_name NOT NULL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint constraint has_id not null) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case DEFAULT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (body text default 'hello') server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case GENERATED ALWAYS AS ... STORED
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (
  body text,
  size integer generated always as (length(body)) stored
) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case (since 18) GENERATED ALWAYS AS ... VIRTUAL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (
  body text,
  size integer generated always as (length(body)) virtual
) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case CHECK of a column
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint check (id > 0)) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case CHECK of a table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (
  id bigint,
  answers bigint,
  constraint answers_earlier check (answers < id)
) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case CHECK ... NO INHERIT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create foreign table message (id bigint check (id > 0) no inherit) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case (since 18) LIKE source_table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table letter (id bigint not null, body text default 'hello');
-- after
create foreign table message (like letter) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case (since 18) LIKE source_table INCLUDING ALL
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table letter (id bigint, body text default 'hello' check (body <> ''));
comment on column letter.body is 'what it says';
-- after
create foreign table message (like letter including all) server archive;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case PARTITION OF ... FOR VALUES FROM ... TO
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (id bigint) partition by range (id);
-- after
create foreign table message_old partition of message for values from (1) to (100) server archive;
-- report
-- HARMLESS foreign table public.message_old: expected absent, found present

-- case PARTITION OF ... FOR VALUES IN
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (status text) partition by list (status);
-- after
create foreign table message_read partition of message for values in ('read') server archive;
-- report
-- HARMLESS foreign table public.message_read: expected absent, found present

-- case PARTITION OF ... FOR VALUES WITH
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (id bigint) partition by hash (id);
-- after
create foreign table message_even partition of message
  for values with (modulus 2, remainder 0)
  server archive;
-- report
-- HARMLESS foreign table public.message_even: expected absent, found present

-- case PARTITION OF ... DEFAULT
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (status text) partition by list (status);
-- after
create foreign table message_rest partition of message default server archive;
-- report
-- HARMLESS foreign table public.message_rest: expected absent, found present

-- case PARTITION OF with a column_constraint
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create table message (id bigint, body text) partition by range (id);
-- after
create foreign table message_old partition of message (body default 'hello')
  for values from (1) to (100)
  server archive;
-- report
-- HARMLESS foreign table public.message_old: expected absent, found present
