-- ALTER OPERATOR CLASS: https://www.postgresql.org/docs/current/sql-alteropclass.html

-- case RENAME TO
create operator class number_ops for type integer using btree as operator 3 =;
-- after
alter operator class number_ops using btree rename to integer_ops;
-- report
-- RISKY operator class public.integer_ops(btree): expected absent, found present
-- RISKY operator class public.number_ops(btree): expected present, found missing

-- case OWNER TO
create operator class number_ops for type integer using btree as operator 3 =;
-- after
alter operator class number_ops using btree owner to alice;
-- report
-- RISKY operator class public.number_ops(btree): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create operator class number_ops for type integer using btree as operator 3 =;
-- after
alter operator class number_ops using btree set schema archive;
-- report
-- RISKY operator class archive.number_ops(btree): expected absent, found present
-- RISKY operator class public.number_ops(btree): expected present, found missing
