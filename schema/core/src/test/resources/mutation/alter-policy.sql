-- ALTER POLICY: https://www.postgresql.org/docs/current/sql-alterpolicy.html

-- case RENAME TO
create table message (id bigint);
create policy readers on message using (true);
-- after
alter policy readers on message rename to all_readers;
-- report
-- RISKY policy public.message.all_readers: expected absent, found present
-- RISKY policy public.message.readers: expected present, found missing

-- case TO role_name
create table message (id bigint);
create policy readers on message using (true);
-- after
alter policy readers on message to alice;
-- report
-- RISKY policy public.message.readers: roles expected public, found alice

-- case TO further roles
create table message (id bigint);
create policy readers on message to alice using (true);
-- after
alter policy readers on message to alice, bob;
-- report
-- RISKY policy public.message.readers: roles expected alice, found alice, bob

-- case TO PUBLIC
create table message (id bigint);
create policy readers on message to alice using (true);
-- after
alter policy readers on message to public;
-- report
-- RISKY policy public.message.readers: roles expected alice, found public

-- case USING
create table message (id bigint);
create policy readers on message using (id > 0) with check (id > 1);
-- after
alter policy readers on message using (id > 2);
-- report
-- RISKY policy public.message.readers: using expected (id > 0), found (id > 2)

-- case WITH CHECK
create table message (id bigint);
create policy readers on message using (id > 0) with check (id > 1);
-- after
alter policy readers on message with check (id > 2);
-- report
-- RISKY policy public.message.readers: check expected (id > 1), found (id > 2)

-- case TO ... USING ... WITH CHECK
create table message (id bigint);
create policy readers on message;
-- after
alter policy readers on message to session_user using (id > 0) with check (id > 1);
-- report
-- RISKY policy public.message.readers: check expected none, found (id > 1)
-- RISKY policy public.message.readers: roles expected public, found tester
-- RISKY policy public.message.readers: using expected none, found (id > 0)
