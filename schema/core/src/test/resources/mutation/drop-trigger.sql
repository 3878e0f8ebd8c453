-- DROP TRIGGER: https://www.postgresql.org/docs/current/sql-droptrigger.html

-- case DROP TRIGGER
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
drop trigger skip_same on message;
-- report
-- RISKY trigger public.message.skip_same: expected present, found missing

-- case DROP TRIGGER IF EXISTS
create function log() returns trigger language plpgsql as 'begin return new; end';
create view recent_message as select 1 as id;
create trigger log instead of insert on recent_message for each row execute function log();
-- after
drop trigger if exists log on recent_message;
-- report
-- RISKY trigger public.recent_message.log: expected present, found missing

-- case DROP TRIGGER of a constraint trigger, CASCADE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create constraint trigger log after insert on message for each row execute function log();
-- after
drop trigger log on message cascade;
-- report
-- RISKY trigger public.message.log: expected present, found missing

-- case DROP TRIGGER of a partitioned table, RESTRICT
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
drop trigger skip_same on message restrict;
-- report
-- RISKY trigger public.message.skip_same: expected present, found missing
