-- DROP VIEW: https://www.postgresql.org/docs/current/sql-dropview.html

-- case DROP VIEW
create view recent_message as select 1 as id;
-- after
drop view recent_message;
-- report
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP VIEW IF EXISTS
create view recent_message with (security_barrier) as select 1 as id;
-- after
drop view if exists recent_message;
-- report
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP VIEW, several names
create view recent_message as select 1 as id;
create view newest_message as select id from recent_message;
-- after
drop view recent_message, newest_message;
-- report
-- BREAKING view public.newest_message: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP VIEW ... CASCADE
create view recent_message as select 1 as id;
create view newest_message as select id from recent_message;
-- after
drop view recent_message cascade;
-- report
-- BREAKING view public.newest_message: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP VIEW ... RESTRICT
create table message (id bigint);
create view recent_message as select id from message;
create rule add_message as on insert to recent_message do instead insert into message values (new.id);
-- after
drop view recent_message restrict;
-- report
-- BREAKING view public.recent_message: expected present, found missing
