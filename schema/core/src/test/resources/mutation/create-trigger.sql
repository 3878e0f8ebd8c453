-- CREATE TRIGGER: https://www.postgresql.org/docs/current/sql-createtrigger.html

-- case BEFORE UPDATE FOR EACH ROW
create table message (id bigint);
-- after
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- report
-- RISKY trigger public.message.skip_same: expected absent, found present

-- case AFTER INSERT FOR EACH ROW
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after insert on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case AFTER DELETE FOR EACH ROW
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after delete on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case AFTER TRUNCATE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after truncate on message execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case UPDATE OF
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint, subject text, body text);
-- after
create trigger log after update of body, subject on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case event OR event
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log before insert or update of id or delete on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case FOR EACH STATEMENT
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log before insert on message for each statement execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case INSTEAD OF
create function log() returns trigger language plpgsql as 'begin return new; end';
create view recent_message as select 1 as id;
-- after
create trigger log instead of insert or update on recent_message for each row execute function log();
-- report
-- RISKY trigger public.recent_message.log: expected absent, found present

-- case FOR EACH STATEMENT on a view
create function log() returns trigger language plpgsql as 'begin return new; end';
create view recent_message as select 1 as id;
-- after
create trigger log before delete on recent_message execute function log();
-- report
-- RISKY trigger public.recent_message.log: expected absent, found present

-- case WHEN
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint, body text);
-- after
create trigger log before update on message for each row when (old.body is distinct from new.body) execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case REFERENCING NEW TABLE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after insert on message referencing new table as arrived execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case REFERENCING OLD TABLE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after delete on message referencing old table as gone for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case REFERENCING OLD TABLE NEW TABLE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after update on message referencing old table as was new table as is_now execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case CONSTRAINT
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create constraint trigger log after insert on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case CONSTRAINT ... DEFERRABLE
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create constraint trigger log after insert on message deferrable for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case CONSTRAINT ... INITIALLY DEFERRED
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create constraint trigger log after insert on message initially deferred for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case CONSTRAINT ... FROM
create function log() returns trigger language plpgsql as 'begin return new; end';
create table agent (id bigint);
create table message (id bigint);
-- after
create constraint trigger log after insert on message from agent for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case arguments
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
-- after
create trigger log after insert on message for each row execute function log('message', 42, it_is);
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case on a partitioned table
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
create trigger log after insert on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: expected absent, found present

-- case OR REPLACE, another function
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
create or replace trigger skip_same before update on message for each row execute function log();
-- report
-- RISKY trigger public.message.skip_same: function expected pg_catalog.suppress_redundant_updates_trigger, found public.log

-- case OR REPLACE, another time
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create trigger log before insert on message for each row execute function log();
-- after
create or replace trigger log after insert on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: timing expected before, found after

-- case OR REPLACE, another event
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create trigger log after insert on message for each row execute function log();
-- after
create or replace trigger log after insert or delete on message for each row execute function log();
-- report
-- RISKY trigger public.message.log: events expected insert, found insert or delete

-- case OR REPLACE, other arguments
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create trigger log after insert on message for each row execute function log('one');
-- after
create or replace trigger log after insert on message for each row execute function log('two');
-- report
-- RISKY trigger public.message.log: arguments expected one, found two

-- case OR REPLACE, another condition
create function log() returns trigger language plpgsql as 'begin return new; end';
create table message (id bigint);
create trigger log after insert on message for each row when (new.id > 1) execute function log();
-- after
create or replace trigger log after insert on message for each row when (new.id > 2) execute function log();
-- report
-- RISKY trigger public.message.log: when expected (new.id > 1), found (new.id > 2)
