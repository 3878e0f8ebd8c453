-- DROP POLICY: https://www.postgresql.org/docs/current/sql-droppolicy.html

-- case DROP POLICY
create table message (id bigint);
create policy readers on message using (true);
-- after
drop policy readers on message;
-- report
-- RISKY policy public.message.readers: expected present, found missing

-- case DROP POLICY IF EXISTS
create table message (id bigint);
create policy writers on message as restrictive for insert to bob with check (id > 0);
-- after
drop policy if exists writers on message;
-- report
-- RISKY policy public.message.writers: expected present, found missing

-- case DROP POLICY, one of two
create table message (id bigint);
alter table message enable row level security;
create policy readers on message for select using (true);
create policy writers on message for insert with check (true);
-- after
drop policy writers on message;
-- report
-- RISKY policy public.message.writers: expected present, found missing
