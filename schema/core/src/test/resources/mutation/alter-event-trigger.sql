-- ALTER EVENT TRIGGER: https://www.postgresql.org/docs/current/sql-altereventtrigger.html

-- case DISABLE
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
alter event trigger watch disable;
-- report
-- RISKY event trigger watch: enabled expected origin, found disabled

-- case ENABLE
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
alter event trigger watch disable;
-- after
alter event trigger watch enable;
-- report
-- RISKY event trigger watch: enabled expected disabled, found origin

-- case ENABLE REPLICA
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
alter event trigger watch enable replica;
-- report
-- RISKY event trigger watch: enabled expected origin, found replica

-- case ENABLE ALWAYS
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
alter event trigger watch enable always;
-- report
-- RISKY event trigger watch: enabled expected origin, found always

-- case RENAME TO
create function noted() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function noted();
-- after
alter event trigger watch rename to guard;
-- report
-- RISKY event trigger guard: expected absent, found present
-- RISKY event trigger watch: expected present, found missing
