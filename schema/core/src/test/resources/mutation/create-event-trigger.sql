-- CREATE EVENT TRIGGER: https://www.postgresql.org/docs/current/sql-createeventtrigger.html

-- case ON ddl_command_start
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on ddl_command_start execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case ON ddl_command_end
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on ddl_command_end execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case ON sql_drop
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on sql_drop execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case ON table_rewrite
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on table_rewrite execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case (since 17) ON login
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on login execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case WHEN TAG IN
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on ddl_command_end
  when tag in ('CREATE TABLE')
  execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present

-- case WHEN TAG IN several values
create function noted() returns event_trigger language plpgsql as 'begin end';
-- after
create event trigger watch on sql_drop
  when tag in ('DROP TABLE', 'DROP VIEW')
  execute function noted();
-- report
-- RISKY event trigger watch: expected absent, found present
