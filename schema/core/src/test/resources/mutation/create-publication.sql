-- CREATE PUBLICATION: https://www.postgresql.org/docs/current/sql-createpublication.html

-- case CREATE PUBLICATION name
-- after
create publication messages;
-- report
-- RISKY publication messages: expected absent, found present

-- case FOR TABLE
create table message (id bigint primary key, body text);
-- after
create publication messages for table message;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case FOR TABLE several tables
create table message (id bigint primary key, body text);
create table agent (id bigint primary key);
-- after
create publication messages for table message, agent;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.agent: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case FOR TABLE with its children
create table message (id bigint primary key, body text);
create table letter () inherits (message);
-- after
create publication messages for table message *;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.letter: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case FOR TABLE ONLY
create table message (id bigint primary key, body text);
create table letter () inherits (message);
-- after
create publication messages for table only message;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case FOR TABLE of a partitioned table
create table message (id bigint) partition by range (id);
create table message_old partition of message for values from (1) to (100);
-- after
create publication messages for table message;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) FOR TABLE ... (column_name)
create table message (id bigint primary key, body text);
-- after
create publication messages for table message (id);
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) FOR TABLE ... WHERE
create table message (id bigint primary key, body text);
-- after
create publication messages for table message where (id > 100);
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) FOR TABLE ... (column_name) WHERE
create table message (id bigint primary key, body text);
-- after
create publication messages for table message (id) where (id > 100);
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case FOR ALL TABLES
-- after
create publication messages for all tables;
-- report
-- RISKY publication messages: expected absent, found present

-- case (since 15) FOR TABLES IN SCHEMA
create schema archive;
-- after
create publication messages for tables in schema archive;
-- report
-- RISKY publication messages: expected absent, found present

-- case (since 15) FOR TABLES IN SCHEMA CURRENT_SCHEMA
-- after
create publication messages for tables in schema current_schema;
-- report
-- RISKY publication messages: expected absent, found present

-- case (since 15) FOR TABLE and TABLES IN SCHEMA
create schema archive;
create table message (id bigint primary key, body text);
-- after
create publication messages for table message, tables in schema archive;
-- report
-- RISKY publication messages: expected absent, found present
-- RISKY publication table messages.public.message: expected absent, found present

-- case WITH (publish = 'insert')
-- after
create publication messages with (publish = 'insert');
-- report
-- RISKY publication messages: expected absent, found present

-- case WITH (publish = 'update')
-- after
create publication messages with (publish = 'update');
-- report
-- RISKY publication messages: expected absent, found present

-- case WITH (publish = 'delete')
-- after
create publication messages with (publish = 'delete');
-- report
-- RISKY publication messages: expected absent, found present

-- case WITH (publish = 'truncate')
-- after
create publication messages with (publish = 'truncate');
-- report
-- RISKY publication messages: expected absent, found present

-- case WITH (publish = '') nothing
-- after
create publication messages with (publish = '');
-- report
-- RISKY publication messages: expected absent, found present

-- case WITH (publish_via_partition_root)
-- after
create publication messages with (publish_via_partition_root = true);
-- report
-- RISKY publication messages: expected absent, found present

-- case (since 18) WITH (publish_generated_columns)
-- after
create publication messages with (publish_generated_columns = stored);
-- report
-- RISKY publication messages: expected absent, found present
