-- CREATE POLICY: https://www.postgresql.org/docs/current/sql-createpolicy.html

-- case CREATE POLICY
create table message (id bigint);
-- after
create policy readers on message;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case AS RESTRICTIVE
create table message (id bigint);
-- after
create policy readers on message as restrictive;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case AS PERMISSIVE FOR ALL
create table message (id bigint);
-- after
create policy readers on message as permissive for all using (id > 0) with check (id > 1);
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case FOR SELECT
create table message (id bigint);
-- after
create policy readers on message for select;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case FOR INSERT
create table message (id bigint);
-- after
create policy readers on message for insert;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case FOR UPDATE
create table message (id bigint);
-- after
create policy readers on message for update;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case FOR DELETE
create table message (id bigint);
-- after
create policy readers on message for delete;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case TO role_name
create table message (id bigint);
-- after
create policy readers on message to alice;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case TO several roles
create table message (id bigint);
-- after
create policy readers on message to bob, alice;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case TO PUBLIC
create table message (id bigint);
-- after
create policy readers on message for select to public using (true);
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case TO CURRENT_USER
create table message (id bigint);
-- after
create policy readers on message to current_user;
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case USING
create table message (id bigint, sender text);
-- after
create policy readers on message using (sender = current_user);
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case USING with a query
create table agent (name text, region text);
create table message (id bigint, region text);
-- after
create policy readers on message using (region in (select region from agent where name = current_user));
-- report
-- RISKY policy public.message.readers: expected absent, found present

-- case WITH CHECK
create table message (id bigint, sender text);
-- after
create policy readers on message with check (sender = current_user);
-- report
-- RISKY policy public.message.readers: expected absent, found present
