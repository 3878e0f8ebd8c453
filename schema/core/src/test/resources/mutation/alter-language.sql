-- ALTER LANGUAGE: https://www.postgresql.org/docs/current/sql-alterlanguage.html

-- case RENAME TO
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
alter language plmessage rename to plrelease;
-- report
-- RISKY language plmessage: expected present, found missing
-- HARMLESS language plrelease: expected absent, found present

-- case OWNER TO
create function plmessage_call() returns language_handler
  language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language plmessage handler plmessage_call;
-- after
alter language plmessage owner to alice;
-- report
-- RISKY language plmessage: owner expected tester, found alice
