-- CREATE TABLE AS: https://www.postgresql.org/docs/current/sql-createtableas.html

-- case CREATE TABLE ... AS query
create table message (id bigint primary key, body text not null);
-- after
create table message_archive as select * from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case CREATE TABLE ... AS, expressions
-- after
create table message as select 1 as id, 'hello'::varchar(40) as body, now() as sent_at, '1.50'::numeric(8, 2) as fee;
-- report
-- HARMLESS table public.message: expected absent, found present

-- case CREATE TABLE ... ( column_name ) AS
create table message (id bigint, body text);
-- after
create table message_archive (number, content) as select id, body from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case CREATE TABLE IF NOT EXISTS ... AS
create table message (id bigint, body text collate "C");
-- after
create table if not exists message_archive as select body from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case CREATE UNLOGGED TABLE ... AS
create table message (id bigint);
-- after
create unlogged table message_archive as select id from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case USING method
create access method archive type table handler heap_tableam_handler;
create table message (id bigint);
-- after
create table message_archive using archive as select id from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case WITH ( storage_parameter )
create table message (id bigint);
-- after
create table message_archive with (fillfactor = 90, autovacuum_enabled = off) as select id from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case AS TABLE
create table agent (id bigint, name varchar(40));
-- after
create table agent_archive as table agent;
-- report
-- HARMLESS table public.agent_archive: expected absent, found present

-- case AS VALUES
-- after
create table environment (number, name) as values (1, 'test'), (2, 'production');
-- report
-- HARMLESS table public.environment: expected absent, found present

-- case AS EXECUTE
-- after
prepare letters (text) as select $1 as body, 7 as number;
create table message as execute letters ('hello');
-- report
-- HARMLESS table public.message: expected absent, found present

-- case WITH NO DATA
create table message (id bigint, labels text[]);
-- after
create table message_archive as select labels from message with no data;
-- report
-- HARMLESS table public.message_archive: expected absent, found present
