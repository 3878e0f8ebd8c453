-- CREATE MATERIALIZED VIEW: https://www.postgresql.org/docs/current/sql-creatematerializedview.html

-- case CREATE MATERIALIZED VIEW
create table message (id bigint, agent_id bigint);
-- after
create materialized view busy_agent as select agent_id, count(*) as messages from message group by agent_id;
-- report
-- HARMLESS materialized view public.busy_agent: expected absent, found present

-- case CREATE MATERIALIZED VIEW IF NOT EXISTS
create table message (body varchar(80) collate "C");
-- after
create materialized view if not exists message_body as select body from message;
-- report
-- HARMLESS materialized view public.message_body: expected absent, found present

-- case CREATE MATERIALIZED VIEW ... ( column_name )
create table message (id bigint, body text);
-- after
create materialized view message_archive (number, content) as select id, body from message;
-- report
-- HARMLESS materialized view public.message_archive: expected absent, found present

-- case USING method
create access method archive type table handler heap_tableam_handler;
-- after
create materialized view busy_agent using archive as select 1 as agent_id;
-- report
-- HARMLESS materialized view public.busy_agent: expected absent, found present

-- case WITH ( storage_parameter )
-- after
create materialized view busy_agent with (fillfactor = 80, toast.autovacuum_enabled = off) as select 'one' as agent;
-- report
-- HARMLESS materialized view public.busy_agent: expected absent, found present

-- case WITH NO DATA
create table message (id bigint);
-- after
create materialized view message_archive as select id from message with no data;
-- report
-- HARMLESS materialized view public.message_archive: expected absent, found present
