-- CREATE VIEW: https://www.postgresql.org/docs/current/sql-createview.html

-- case CREATE VIEW
create table message (id bigint, body text);
-- after
create view recent_message as select id, body from message where id > 100;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case CREATE VIEW ... ( column_name )
create table message (id bigint, body text);
-- after
create view recent_message (number, content) as select id, body from message;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case CREATE VIEW of all columns and a join
create table agent (id bigint, name text);
create table message (agent_id bigint, body text);
-- after
create view agent_message as select * from agent left join message on message.agent_id = agent.id;
-- report
-- HARMLESS view public.agent_message: expected absent, found present

-- case CREATE VIEW of a group
create table message (id bigint primary key, agent_id bigint, body text);
-- after
create view message_length as select id, body, count(*) over (partition by agent_id) from message group by id;
-- report
-- HARMLESS view public.message_length: expected absent, found present

-- case CREATE VIEW of a view
create table message (id bigint);
create view recent_message as select id from message where id > 100;
-- after
create view newest_message as select max(id) as id from recent_message;
-- report
-- HARMLESS view public.newest_message: expected absent, found present

-- case CREATE VIEW of values
-- after
create view environment (number, name) as values (1, 'test'), (2, 'production');
-- report
-- HARMLESS view public.environment: expected absent, found present

-- case CREATE VIEW in another schema
create schema reports;
create table message (id bigint);
-- after
create view reports.message as select id from public.message;
-- report
-- HARMLESS view reports.message: expected absent, found present

-- case CREATE RECURSIVE VIEW
create table message (id bigint, reply_to bigint);
-- after
create recursive view thread (id, root) as
  select id, id from message where reply_to is null
  union all
  select message.id, thread.root from message join thread on message.reply_to = thread.id;
-- report
-- HARMLESS view public.thread: expected absent, found present

-- case CREATE OR REPLACE VIEW, another condition
create table message (id bigint, body text);
create view recent_message as select id, body from message where id > 100;
-- after
create or replace view recent_message as select id, body from message where id > 200;
-- report
-- RISKY view public.recent_message: definition expected SELECT id, body FROM public.message WHERE (id > 100), found SELECT id, body FROM public.message WHERE (id > 200)

-- case CREATE OR REPLACE VIEW, a further column
create table message (id bigint, body text);
create view recent_message as select id from message;
-- after
create or replace view recent_message as select id, body from message;
-- report
-- HARMLESS view public.recent_message: definition expected SELECT id FROM public.message, found SELECT id, body FROM public.message
-- HARMLESS column public.recent_message.body: expected absent, found present

-- case CREATE OR REPLACE VIEW, another expression for a column
create table message (id bigint, body text, subject text);
create view recent_message as select id, body as words from message;
-- after
create or replace view recent_message as select id, subject as words from message;
-- report
-- RISKY view public.recent_message: definition expected SELECT id, body AS words FROM public.message, found SELECT id, subject AS words FROM public.message

-- case CREATE OR REPLACE VIEW, options that go
create table message (id bigint);
create view recent_message with (security_barrier) as select id from message;
-- after
create or replace view recent_message as select id from message;
-- report
-- RISKY view public.recent_message: options expected security_barrier=true, found none

-- case WITH ( security_barrier )
create table message (id bigint);
-- after
create view recent_message with (security_barrier) as select id from message;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case (since 15) WITH ( security_invoker )
create table message (id bigint);
-- after
create view recent_message with (security_invoker = true) as select id from message;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case WITH ( check_option )
create table message (id bigint);
-- after
create view recent_message with (security_barrier = false, check_option = cascaded) as select id from message;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case WITH LOCAL CHECK OPTION
create table message (id bigint);
-- after
create view recent_message as select id from message where id > 100 with local check option;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case WITH CASCADED CHECK OPTION
create table message (id bigint);
-- after
create view recent_message as select id from message where id > 100 with cascaded check option;
-- report
-- HARMLESS view public.recent_message: expected absent, found present

-- case CREATE OR REPLACE VIEW ... WITH CHECK OPTION
create table message (id bigint);
create view recent_message as select id from message where id > 100;
-- after
create or replace view recent_message as select id from message where id > 100 with check option;
-- report
-- RISKY view public.recent_message: options expected none, found check_option=cascaded
