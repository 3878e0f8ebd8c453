-- DROP FOREIGN DATA WRAPPER: https://www.postgresql.org/docs/current/sql-dropforeigndatawrapper.html

-- case DROP FOREIGN DATA WRAPPER name
create foreign data wrapper archive;
-- after
drop foreign data wrapper archive;
-- report
-- RISKY foreign data wrapper archive: expected present, found missing

-- case DROP several foreign data wrappers
create foreign data wrapper archive;
create foreign data wrapper vault;
-- after
drop foreign data wrapper archive, vault;
-- report
-- RISKY foreign data wrapper archive: expected present, found missing
-- RISKY foreign data wrapper vault: expected present, found missing

-- case CASCADE to a server and its tables
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
drop foreign data wrapper archive cascade;
-- report
-- RISKY foreign data wrapper archive: expected present, found missing
-- RISKY server archive: expected present, found missing
-- BREAKING foreign table public.message: expected present, found missing
