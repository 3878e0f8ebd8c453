-- DROP TABLE: https://www.postgresql.org/docs/current/sql-droptable.html

-- case DROP TABLE
create table message (id bigint);
-- after
drop table message;
-- report
-- BREAKING table public.message: expected present, found missing

-- case DROP TABLE IF EXISTS
create table message (id bigint, body text);
-- after
drop table if exists message, letter;
-- report
-- BREAKING table public.message: expected present, found missing

-- case DROP TABLE, several names
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
-- after
drop table agent, message;
-- report
-- BREAKING table public.agent: expected present, found missing
-- BREAKING table public.message: expected present, found missing

-- case DROP TABLE with an index, a trigger, a rule, a policy, statistics and a sequence
create table message (id bigserial primary key, region text, city text);
create statistics message_place on region, city from message;
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
create rule keep as on delete to message do instead nothing;
create policy readers on message for select using (true);
-- after
drop table message;
-- report
-- BREAKING table public.message: expected present, found missing

-- case DROP TABLE of a partition
create table message (region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
drop table message_north;
-- report
-- BREAKING table public.message_north: expected present, found missing

-- case DROP TABLE of a partitioned table
create table message (region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
drop table message;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING table public.message_north: expected present, found missing

-- case DROP TABLE of a child
create table message (id bigint);
create table urgent_message (reason text) inherits (message);
-- after
drop table urgent_message;
-- report
-- BREAKING table public.urgent_message: expected present, found missing

-- case DROP TABLE ... CASCADE to a foreign key
create table agent (id bigint primary key);
create table message (agent_id bigint references agent);
-- after
drop table agent cascade;
-- report
-- BREAKING table public.agent: expected present, found missing
-- HARMLESS constraint public.message.message_agent_id_fkey: expected present, found missing

-- case DROP TABLE ... CASCADE to a view
create table message (id bigint);
create view recent_message as select id from message;
-- after
drop table message cascade;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING view public.recent_message: expected present, found missing

-- case DROP TABLE ... CASCADE to a child
create table message (id bigint);
create table urgent_message (reason text) inherits (message);
-- after
drop table message cascade;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING table public.urgent_message: expected present, found missing

-- case DROP TABLE ... CASCADE to a function
create table message (id bigint);
create function newest(message) returns bigint language sql as 'select $1.id';
-- after
drop table message cascade;
-- report
-- BREAKING table public.message: expected present, found missing
-- BREAKING function public.newest(public.message): expected present, found missing

-- case DROP TABLE ... RESTRICT
create schema archive;
create table message (id bigint);
create table archive.message (id bigint);
-- after
drop table archive.message restrict;
-- report
-- BREAKING table archive.message: expected present, found missing
