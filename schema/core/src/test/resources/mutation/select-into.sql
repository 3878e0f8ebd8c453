-- SELECT INTO: https://www.postgresql.org/docs/current/sql-selectinto.html

-- case SELECT ... INTO
create table message (id bigint primary key, body varchar(200) not null);
-- after
select id, body into message_archive from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case SELECT ... INTO TABLE
create table message (id bigint, sent_at timestamptz);
-- after
select id, date_trunc('day', sent_at) as sent_on into table message_day from message;
-- report
-- HARMLESS table public.message_day: expected absent, found present

-- case SELECT ... INTO UNLOGGED
create table message (id bigint);
-- after
select * into unlogged message_archive from message;
-- report
-- HARMLESS table public.message_archive: expected absent, found present

-- case WITH ... SELECT ... INTO
create table message (id bigint, agent_id bigint);
-- after
with busy as (select agent_id, count(*) as messages from message group by agent_id)
select agent_id, messages into busy_agent from busy;
-- report
-- HARMLESS table public.busy_agent: expected absent, found present
