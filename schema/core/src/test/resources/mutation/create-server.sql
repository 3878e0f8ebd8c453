-- CREATE SERVER: https://www.postgresql.org/docs/current/sql-createserver.html

-- case CREATE SERVER name
create foreign data wrapper archive;
-- after
create server archive foreign data wrapper archive;
-- report
-- HARMLESS server archive: expected absent, found present

-- case TYPE
create foreign data wrapper archive;
-- after
create server archive type 'tape' foreign data wrapper archive;
-- report
-- HARMLESS server archive: expected absent, found present

-- case VERSION
create foreign data wrapper archive;
-- after
create server archive version '2.1' foreign data wrapper archive;
-- report
-- HARMLESS server archive: expected absent, found present

-- case OPTIONS
create foreign data wrapper archive;
-- after
create server archive foreign data wrapper archive options (host 'archive.example', port '5432');
-- report
-- HARMLESS server archive: expected absent, found present
