-- CREATE RULE: https://www.postgresql.org/docs/current/sql-createrule.html

-- case ON INSERT ... DO INSTEAD NOTHING
create table message (id bigint);
-- after
create rule keep as on insert to message do instead nothing;
-- report
-- RISKY rule public.message.keep: expected absent, found present

-- case ON UPDATE ... DO INSTEAD NOTHING
create table message (id bigint);
-- after
create rule keep as on update to message do instead nothing;
-- report
-- RISKY rule public.message.keep: expected absent, found present

-- case ON DELETE ... DO INSTEAD NOTHING
create table message (id bigint);
-- after
create rule keep as on delete to message do instead nothing;
-- report
-- RISKY rule public.message.keep: expected absent, found present

-- case DO ALSO
create table message (id bigint);
create table event (message_id bigint);
-- after
create rule log as on insert to message do also insert into event values (new.id);
-- report
-- RISKY rule public.message.log: expected absent, found present

-- case DO without ALSO or INSTEAD
create table message (id bigint);
create table event (message_id bigint, at timestamptz);
-- after
create rule log as on delete to message do delete from event where message_id = old.id;
-- report
-- RISKY rule public.message.log: expected absent, found present

-- case DO INSTEAD
create table message (id bigint);
create table letter (id bigint);
-- after
create rule pass_on as on insert to message do instead insert into letter values (new.id);
-- report
-- RISKY rule public.message.pass_on: expected absent, found present

-- case DO INSTEAD on a view
create table message (id bigint);
create view recent_message as select id from message;
-- after
create rule change as on update to recent_message
  do instead update message set id = new.id where id = old.id returning id;
-- report
-- RISKY rule public.recent_message.change: expected absent, found present

-- case DO ( command ; command )
create table message (id bigint);
create table event (message_id bigint, name text);
-- after
create rule log as on insert to message do also (
  insert into event values (new.id, 'came');
  insert into event values (new.id, 'waits');
);
-- report
-- RISKY rule public.message.log: expected absent, found present

-- case DO NOTIFY
create table message (id bigint);
-- after
create rule call as on insert to message do also notify message_came;
-- report
-- RISKY rule public.message.call: expected absent, found present

-- case WHERE
create table message (id bigint, state text);
-- after
create rule keep_sent as on delete to message where old.state = 'sent' do instead nothing;
-- report
-- RISKY rule public.message.keep_sent: expected absent, found present

-- case OR REPLACE, another command
create table message (id bigint);
create table event (message_id bigint);
create rule log as on insert to message do also insert into event values (new.id);
-- after
create or replace rule log as on insert to message do also insert into event values (-new.id);
-- report
-- RISKY rule public.message.log: definition expected public.message DO INSERT INTO public.event (message_id) VALUES (new.id), found public.message DO INSERT INTO public.event (message_id) VALUES ((- new.id))

-- case OR REPLACE, another event
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
create or replace rule keep as on update to message do instead nothing;
-- report
-- RISKY rule public.message.keep: event expected delete, found update

-- case OR REPLACE, ALSO in place of INSTEAD
create table message (id bigint);
create table letter (id bigint);
create rule pass_on as on insert to message do instead insert into letter values (new.id);
-- after
create or replace rule pass_on as on insert to message do also insert into letter values (new.id);
-- report
-- RISKY rule public.message.pass_on: action expected instead, found also
-- RISKY rule public.message.pass_on: definition expected public.message DO INSTEAD INSERT INTO public.letter (id) VALUES (new.id), found public.message DO INSERT INTO public.letter (id) VALUES (new.id)

-- case OR REPLACE, ON SELECT of a view
create table message (id bigint);
create view recent_message as select id from message;
-- after
create or replace rule "_RETURN" as on select to recent_message do instead select id from message where id > 100;
-- report
-- RISKY view public.recent_message: definition expected SELECT id FROM public.message, found SELECT message.id FROM public.message WHERE (message.id > 100)

-- case (until 15) ON SELECT (makes a view of the table)
create table message (id bigint);
create table recent_message (id bigint);
-- after
create rule "_RETURN" as on select to recent_message do instead select id from message;
-- report
-- RISKY table public.recent_message: expected present, found missing
-- HARMLESS view public.recent_message: expected absent, found present
