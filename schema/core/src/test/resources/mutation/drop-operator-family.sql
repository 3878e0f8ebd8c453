-- DROP OPERATOR FAMILY: https://www.postgresql.org/docs/current/sql-dropopfamily.html

-- case DROP OPERATOR FAMILY name USING index_method
create operator family number_family using btree;
-- after
drop operator family number_family using btree;
-- report
-- RISKY operator family public.number_family(btree): expected present, found missing

-- case CASCADE to an operator class
create operator family number_family using btree;
create operator class number_ops for type integer using btree family number_family as
  operator 1 <;
-- after
drop operator family number_family using btree cascade;
-- report
-- RISKY operator family public.number_family(btree): expected present, found missing
-- RISKY operator class public.number_ops(btree): expected present, found missing
