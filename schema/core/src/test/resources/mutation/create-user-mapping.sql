-- CREATE USER MAPPING: https://www.postgresql.org/docs/current/sql-createusermapping.html

-- case FOR user_name
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create user mapping for alice server archive;
-- report
-- HARMLESS user mapping archive.alice: expected absent, found present

-- case FOR CURRENT_USER
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create user mapping for current_user server archive;
-- report
-- HARMLESS user mapping archive.tester: expected absent, found present

-- case FOR PUBLIC
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create user mapping for public server archive;
-- report
-- HARMLESS user mapping archive.public: expected absent, found present

-- case OPTIONS
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
-- after
create user mapping for alice server archive options (reader 'alice', ticket '12');
-- report
-- HARMLESS user mapping archive.alice: expected absent, found present
