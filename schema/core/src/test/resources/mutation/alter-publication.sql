-- ALTER PUBLICATION: https://www.postgresql.org/docs/current/sql-alterpublication.html

-- case ADD TABLE
create table message (id bigint primary key, body text);
create publication messages;
-- after
alter publication messages add table message;
-- report
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) ADD TABLE ... (column_name)
create table message (id bigint primary key, body text);
create publication messages;
-- after
alter publication messages add table message (id);
-- report
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) ADD TABLE ... WHERE
create table message (id bigint primary key, body text);
create publication messages;
-- after
alter publication messages add table message where (id > 100);
-- report
-- RISKY publication table messages.public.message: expected absent, found present

-- case (since 15) ADD TABLES IN SCHEMA
create schema archive;
create publication messages;
-- after
alter publication messages add tables in schema archive;
-- report
-- RISKY publication messages: schemas expected none, found archive

-- case SET TABLE
create table message (id bigint primary key, body text);
create table agent (id bigint primary key);
create publication messages for table message;
-- after
alter publication messages set table agent;
-- report
-- RISKY publication table messages.public.agent: expected absent, found present
-- RISKY publication table messages.public.message: expected present, found missing

-- case (since 15) SET TABLE ... (column_name)
create table message (id bigint primary key, body text);
create publication messages for table message;
-- after
alter publication messages set table message (id);
-- report
-- RISKY publication table messages.public.message: columns expected all, found id

-- case (since 15) SET TABLE ... WHERE
create table message (id bigint primary key, body text);
create publication messages for table message where (id > 100);
-- after
alter publication messages set table message where (id > 200);
-- report
-- RISKY publication table messages.public.message: where expected (id > 100), found (id > 200)

-- case (since 15) SET TABLE without WHERE
create table message (id bigint primary key, body text);
create publication messages for table message where (id > 100);
-- after
alter publication messages set table message;
-- report
-- RISKY publication table messages.public.message: where expected (id > 100), found none

-- case (since 15) SET TABLES IN SCHEMA
create schema archive;
create schema vault;
create publication messages for tables in schema archive;
-- after
alter publication messages set tables in schema vault;
-- report
-- RISKY publication messages: schemas expected archive, found vault

-- case DROP TABLE
create table message (id bigint primary key, body text);
create publication messages for table message;
-- after
alter publication messages drop table message;
-- report
-- RISKY publication table messages.public.message: expected present, found missing

-- case (since 15) DROP TABLES IN SCHEMA
create schema archive;
create publication messages for tables in schema archive;
-- after
alter publication messages drop tables in schema archive;
-- report
-- RISKY publication messages: schemas expected archive, found none

-- case SET (publish)
create publication messages;
-- after
alter publication messages set (publish = 'insert, update');
-- report
-- RISKY publication messages: publishes expected insert, update, delete, truncate, found insert, update

-- case SET (publish_via_partition_root)
create publication messages;
-- after
alter publication messages set (publish_via_partition_root = true);
-- report
-- RISKY publication messages: via partition root expected none, found yes

-- case SET (publish_via_partition_root = false)
create publication messages with (publish_via_partition_root = true);
-- after
alter publication messages set (publish_via_partition_root = false);
-- report
-- RISKY publication messages: via partition root expected yes, found none

-- case (since 18) SET (publish_generated_columns)
create publication messages;
-- after
alter publication messages set (publish_generated_columns = stored);
-- report
-- RISKY publication messages: generated columns expected none, found stored

-- case OWNER TO
create publication messages;
-- after
alter publication messages owner to alice;
-- report
-- RISKY publication messages: owner expected tester, found alice

-- case RENAME TO
create publication messages;
-- after
alter publication messages rename to letters;
-- report
-- RISKY publication letters: expected absent, found present
-- RISKY publication messages: expected present, found missing
