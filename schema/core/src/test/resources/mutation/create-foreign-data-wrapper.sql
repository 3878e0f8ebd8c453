-- CREATE FOREIGN DATA WRAPPER: https://www.postgresql.org/docs/current/sql-createforeigndatawrapper.html

-- case CREATE FOREIGN DATA WRAPPER name
-- after
create foreign data wrapper archive;
-- report
-- HARMLESS foreign data wrapper archive: expected absent, found present

-- case HANDLER
create function archive_handler() returns fdw_handler
  language c as '$libdir/postgres_fdw', 'postgres_fdw_handler';
-- after
create foreign data wrapper archive handler archive_handler;
-- report
-- HARMLESS foreign data wrapper archive: expected absent, found present

-- case VALIDATOR
-- after
create foreign data wrapper archive validator postgresql_fdw_validator;
-- report
-- HARMLESS foreign data wrapper archive: expected absent, found present

-- case OPTIONS
-- after
create foreign data wrapper archive options (folder 'messages');
-- report
-- HARMLESS foreign data wrapper archive: expected absent, found present
