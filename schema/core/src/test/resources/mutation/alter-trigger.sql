-- ALTER TRIGGER: https://www.postgresql.org/docs/current/sql-altertrigger.html

-- case RENAME TO
create table message (id bigint);
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter trigger skip_same on message rename to skip_unchanged;
-- report
-- RISKY trigger public.message.skip_same: expected present, found missing
-- RISKY trigger public.message.skip_unchanged: expected absent, found present

-- case RENAME TO of a trigger of a partitioned table
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create trigger skip_same before update on message for each row execute function suppress_redundant_updates_trigger();
-- after
alter trigger skip_same on message rename to skip_unchanged;
-- report
-- RISKY trigger public.message.skip_same: expected present, found missing
-- RISKY trigger public.message.skip_unchanged: expected absent, found present

-- case DEPENDS ON EXTENSION
create extension tcn;
create table message (id bigint primary key);
create trigger tell after insert on message for each row execute function triggered_change_notification();
-- after
alter trigger tell on message depends on extension tcn;
-- report
-- RISKY trigger public.message.tell: depends on extension expected none, found tcn

-- case NO DEPENDS ON EXTENSION
create extension tcn;
create table message (id bigint primary key);
create trigger tell after insert on message for each row execute function triggered_change_notification();
alter trigger tell on message depends on extension tcn;
-- after
alter trigger tell on message no depends on extension tcn;
-- report
-- RISKY trigger public.message.tell: depends on extension expected tcn, found none
