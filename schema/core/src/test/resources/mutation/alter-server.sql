-- ALTER SERVER: https://www.postgresql.org/docs/current/sql-alterserver.html

-- case VERSION
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
alter server archive version '2.1';
-- report
-- RISKY server archive: version expected none, found 2.1

-- case VERSION, another one
create foreign data wrapper archive;
create server archive version '2.1' foreign data wrapper archive;
-- after
alter server archive version '3';
-- report
-- RISKY server archive: version expected 2.1, found 3

-- case OPTIONS (option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
alter server archive options (host 'archive.example');
-- report
-- RISKY server archive: options expected none, found host=archive.example

-- case OPTIONS (ADD option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive options (host 'archive.example');
-- after
alter server archive options (add port '5432');
-- report
-- RISKY server archive: options expected host=archive.example, found host=archive.example port=5432

-- case OPTIONS (SET option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive options (host 'archive.example');
-- after
alter server archive options (set host 'vault.example');
-- report
-- RISKY server archive: options expected host=archive.example, found host=vault.example

-- case OPTIONS (DROP option)
create foreign data wrapper archive;
create server archive foreign data wrapper archive options (host 'archive.example', port '1');
-- after
alter server archive options (drop port);
-- report
-- RISKY server archive: options expected host=archive.example port=1, found host=archive.example

-- case OWNER TO
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
alter server archive owner to alice;
-- report
-- RISKY server archive: owner expected tester, found alice

-- case RENAME TO
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
alter server archive rename to vault;
-- report
-- RISKY server archive: expected present, found missing
-- HARMLESS server vault: expected absent, found present
