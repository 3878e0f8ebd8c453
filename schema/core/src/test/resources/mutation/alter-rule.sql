-- ALTER RULE: https://www.postgresql.org/docs/current/sql-alterrule.html

-- case RENAME TO
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
alter rule keep on message rename to keep_all;
-- report
-- RISKY rule public.message.keep: expected present, found missing
-- RISKY rule public.message.keep_all: expected absent, found present

-- case RENAME TO of a rule of a view
create table message (id bigint);
create view recent_message as select id from message;
create rule add_message as on insert to recent_message do instead insert into message values (new.id);
-- after
alter rule add_message on recent_message rename to insert_message;
-- report
-- RISKY rule public.recent_message.add_message: expected present, found missing
-- RISKY rule public.recent_message.insert_message: expected absent, found present
