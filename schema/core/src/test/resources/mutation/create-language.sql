-- CREATE LANGUAGE: https://www.postgresql.org/docs/current/sql-createlanguage.html

-- case HANDLER
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
-- after
create language plmessage handler plmessage_call;
-- report
-- HARMLESS language plmessage: expected absent, found present

-- case TRUSTED
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
-- after
create trusted language plmessage handler plmessage_call;
-- report
-- HARMLESS language plmessage: expected absent, found present

-- case INLINE
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function plmessage_inline(internal) returns void
  language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
-- after
create language plmessage handler plmessage_call inline plmessage_inline;
-- report
-- HARMLESS language plmessage: expected absent, found present

-- case VALIDATOR
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function plmessage_check(oid) returns void
  language c as '$libdir/plpgsql', 'plpgsql_validator';
-- after
create language plmessage handler plmessage_call validator plmessage_check;
-- report
-- HARMLESS language plmessage: expected absent, found present

-- case OR REPLACE with TRUSTED
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
create or replace trusted language plmessage handler plmessage_call;
-- report
-- RISKY language plmessage: trusted expected no, found yes
