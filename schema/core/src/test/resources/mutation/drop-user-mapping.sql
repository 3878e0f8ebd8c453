-- DROP USER MAPPING: https://www.postgresql.org/docs/current/sql-dropusermapping.html

-- case FOR user_name
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create user mapping for alice server archive;
create user mapping for bob server archive;
-- after
drop user mapping for alice server archive;
-- report
-- RISKY user mapping archive.alice: expected present, found missing

-- case FOR PUBLIC
create foreign data wrapper archive;
create server archive foreign data wrapper archive;
create user mapping for public server archive;
-- after
drop user mapping for public server archive;
-- report
-- RISKY user mapping archive.public: expected present, found missing
