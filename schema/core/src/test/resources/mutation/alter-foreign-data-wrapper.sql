-- ALTER FOREIGN DATA WRAPPER: https://www.postgresql.org/docs/current/sql-alterforeigndatawrapper.html

-- case HANDLER
create function archive_handler() returns fdw_handler
  language c as '$libdir/postgres_fdw', 'postgres_fdw_handler';
create foreign data wrapper archive;
-- after
alter foreign data wrapper archive handler archive_handler;
-- report
-- RISKY foreign data wrapper archive: handler expected none, found public.archive_handler()

-- case NO HANDLER
create function archive_handler() returns fdw_handler
  language c as '$libdir/postgres_fdw', 'postgres_fdw_handler';
create foreign data wrapper archive handler archive_handler;
-- after
alter foreign data wrapper archive no handler;
-- report
-- RISKY foreign data wrapper archive: handler expected public.archive_handler(), found none

-- case VALIDATOR
create foreign data wrapper archive;
-- after
alter foreign data wrapper archive validator postgresql_fdw_validator;
-- report
-- RISKY foreign data wrapper archive: validator expected none, found postgresql_fdw_validator(text[],oid)

-- case NO VALIDATOR
create foreign data wrapper archive validator postgresql_fdw_validator;
-- after
alter foreign data wrapper archive no validator;
-- report
-- RISKY foreign data wrapper archive: validator expected postgresql_fdw_validator(text[],oid), found none

-- case OPTIONS (option)
create foreign data wrapper archive;
-- after
alter foreign data wrapper archive options (folder 'messages');
-- report
-- RISKY foreign data wrapper archive: options expected none, found folder=messages

-- case OPTIONS (ADD option)
create foreign data wrapper archive options (folder 'messages');
-- after
alter foreign data wrapper archive options (add depth '2');
-- report
-- RISKY foreign data wrapper archive: options expected folder=messages, found depth=2 folder=messages

-- case OPTIONS (SET option)
create foreign data wrapper archive options (folder 'messages');
-- after
alter foreign data wrapper archive options (set folder 'letters');
-- report
-- RISKY foreign data wrapper archive: options expected folder=messages, found folder=letters

-- case OPTIONS (DROP option)
create foreign data wrapper archive options (folder 'messages');
-- after
alter foreign data wrapper archive options (drop folder);
-- report
-- RISKY foreign data wrapper archive: options expected folder=messages, found none

-- case RENAME TO
create foreign data wrapper archive;
-- after
alter foreign data wrapper archive rename to vault;
-- report
-- RISKY foreign data wrapper archive: expected present, found missing
-- HARMLESS foreign data wrapper vault: expected absent, found present
