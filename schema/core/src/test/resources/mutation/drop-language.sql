-- DROP LANGUAGE: https://www.postgresql.org/docs/current/sql-droplanguage.html

-- case DROP LANGUAGE name
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
drop language plmessage;
-- report
-- RISKY language plmessage: expected present, found missing

-- case CASCADE to a function
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
create function greeting() returns text language plmessage as 'begin return null; end';
-- after
drop language plmessage cascade;
-- report
-- RISKY language plmessage: expected present, found missing
-- BREAKING function public.greeting(): expected present, found missing
