-- ALTER SCHEMA: https://www.postgresql.org/docs/current/sql-alterschema.html

-- case RENAME TO
create schema archive;
-- after
alter schema archive rename to history;
-- report
-- BREAKING schema archive: expected present, found missing
-- HARMLESS schema history: expected absent, found present

-- case RENAME TO of a schema with objects
create schema archive;
create table archive.message (id bigserial primary key);
create view recent_message as select id from archive.message;
-- after
alter schema archive rename to history;
-- report
-- BREAKING schema archive: expected present, found missing
-- BREAKING table archive.message: expected present, found missing
-- HARMLESS schema history: expected absent, found present
-- HARMLESS table history.message: expected absent, found present
-- RISKY view public.recent_message: definition expected SELECT id FROM archive.message, found SELECT id FROM history.message

-- case OWNER TO new_owner
create schema archive;
-- after
alter schema archive owner to alice;
-- report
-- RISKY schema archive: owner expected tester, found alice

-- case OWNER TO CURRENT_USER
create schema archive authorization bob;
-- after
alter schema archive owner to current_user;
-- report
-- RISKY schema archive: owner expected bob, found tester

-- case OWNER TO of a schema with privileges
create schema archive;
grant usage on schema archive to alice;
-- after
alter schema archive owner to alice;
-- report
-- RISKY schema archive: owner expected tester, found alice
-- RISKY schema archive: privileges expected alice: usage, found default
