-- DROP RULE: https://www.postgresql.org/docs/current/sql-droprule.html

-- case DROP RULE
create table message (id bigint);
create rule keep as on delete to message do instead nothing;
-- after
drop rule keep on message;
-- report
-- RISKY rule public.message.keep: expected present, found missing

-- case DROP RULE IF EXISTS
create table message (id bigint);
create view recent_message as select id from message;
create rule add_message as on insert to recent_message do instead insert into message values (new.id);
-- after
drop rule if exists add_message on recent_message;
-- report
-- RISKY rule public.recent_message.add_message: expected present, found missing

-- case DROP RULE ... CASCADE
create table message (id bigint, body text);
create rule keep as on update to message do instead nothing;
-- after
drop rule keep on message cascade;
-- report
-- RISKY rule public.message.keep: expected present, found missing

-- case DROP RULE, one of two
create table message (id bigint);
create rule keep_new as on insert to message do instead nothing;
create rule keep_old as on delete to message do instead nothing;
-- after
drop rule keep_old on message restrict;
-- report
-- RISKY rule public.message.keep_old: expected present, found missing
