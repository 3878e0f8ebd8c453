-- DROP EVENT TRIGGER: https://www.postgresql.org/docs/current/sql-dropeventtrigger.html

-- case DROP EVENT TRIGGER name
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
drop event trigger watch;
-- report
-- RISKY event trigger watch: expected present, found missing
