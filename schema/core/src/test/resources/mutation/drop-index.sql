-- DROP INDEX: https://www.postgresql.org/docs/current/sql-dropindex.html

-- case DROP INDEX
create table message (id bigint);
create index message_id on message (id);
-- after
drop index message_id;
-- report
-- RISKY index public.message.message_id: expected present, found missing

-- case DROP INDEX IF EXISTS
create table message (token uuid);
create unique index message_token on message (token);
-- after
drop index if exists message_token;
-- report
-- BREAKING index public.message.message_token: expected present, found missing

-- case DROP INDEX CONCURRENTLY
create table message (id bigint, body text);
create index message_body on message (lower(body)) where body is not null;
-- after
drop index concurrently message_body;
-- report
-- RISKY index public.message.message_body: expected present, found missing

-- case DROP INDEX, several names
create table message (id bigint, body text);
create index message_id on message (id);
create index message_body on message (body);
-- after
drop index message_id, message_body;
-- report
-- RISKY index public.message.message_body: expected present, found missing
-- RISKY index public.message.message_id: expected present, found missing

-- case DROP INDEX ... CASCADE
create table agent (id bigint);
create unique index agent_id on agent (id);
create table message (agent_id bigint references agent (id));
-- after
drop index agent_id cascade;
-- report
-- BREAKING index public.agent.agent_id: expected present, found missing
-- HARMLESS constraint public.message.message_agent_id_fkey: expected present, found missing

-- case DROP INDEX ... RESTRICT
create schema archive;
create table archive.message (id bigint);
create index message_id on archive.message using brin (id);
-- after
drop index archive.message_id restrict;
-- report
-- RISKY index archive.message.message_id: expected present, found missing

-- case DROP INDEX of a partitioned table
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create index message_id on message (id);
-- after
drop index message_id;
-- report
-- RISKY index public.message.message_id: expected present, found missing
-- RISKY index public.message_north.message_north_id_idx: expected present, found missing

-- case DROP INDEX of an invalid index
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create index message_id on only message (id);
-- after
drop index message_id;
-- report
-- RISKY index public.message.message_id: expected present, found missing

-- case DROP INDEX of the replica identity
create table message (id bigint not null);
create unique index message_id on message (id);
alter table message replica identity using index message_id;
-- after
drop index message_id;
-- report
-- BREAKING index public.message.message_id: expected present, found missing

-- case DROP INDEX of the index that a table is clustered on
create table message (id bigint);
create index message_id on message (id);
alter table message cluster on message_id;
-- after
drop index message_id;
-- report
-- RISKY index public.message.message_id: expected present, found missing

-- case DROP INDEX CONCURRENTLY, cancelled half way
create extension dblink;
create table message (id bigint);
create index message_id on message (id);
insert into message values (1);
-- after
-- the query holds a lock for which the second session gives up waiting
select dblink_exec(
  format(
    'host=localhost port=%s dbname=%s user=%s password=tester options=''-c lock_timeout=100''',
    current_setting('port'), current_database(), current_user
  ),
  'drop index concurrently message_id',
  false
)
from message;
-- report
-- RISKY index public.message.message_id: validity expected valid, found invalid
