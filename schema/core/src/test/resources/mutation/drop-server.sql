-- DROP SERVER: https://www.postgresql.org/docs/current/sql-dropserver.html

-- case DROP SERVER name
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
drop server archive;
-- report
-- RISKY server archive: expected present, found missing

-- case DROP several servers
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create server vault foreign data wrapper archive;
-- after
drop server archive, vault;
-- report
-- RISKY server archive: expected present, found missing
-- RISKY server vault: expected present, found missing

-- case CASCADE to a foreign table
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
drop server archive cascade;
-- report
-- RISKY server archive: expected present, found missing
-- BREAKING foreign table public.message: expected present, found missing

-- case CASCADE to a user mapping
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create user mapping for alice server archive;
-- after
drop server archive cascade;
-- report
-- RISKY server archive: expected present, found missing
-- RISKY user mapping archive.alice: expected present, found missing
