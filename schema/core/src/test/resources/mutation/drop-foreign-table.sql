-- DROP FOREIGN TABLE: https://www.postgresql.org/docs/current/sql-dropforeigntable.html

-- case DROP FOREIGN TABLE name
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
-- after
drop foreign table message;
-- report
-- BREAKING foreign table public.message: expected present, found missing

-- case DROP several foreign tables
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create foreign table letter (id bigint) server archive;
-- after
drop foreign table message, letter;
-- report
-- BREAKING foreign table public.letter: expected present, found missing
-- BREAKING foreign table public.message: expected present, found missing

-- case CASCADE to a view
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create foreign table message (id bigint, body text) server archive;
create view bodies as select body from message;
-- after
drop foreign table message cascade;
-- report
-- BREAKING view public.bodies: expected present, found missing
-- BREAKING foreign table public.message: expected present, found missing
