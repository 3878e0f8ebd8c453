-- DROP OPERATOR CLASS: https://www.postgresql.org/docs/current/sql-dropopclass.html

-- case DROP OPERATOR CLASS name USING index_method
create operator class number_ops for type integer using btree as operator 3 =;
-- after
drop operator class number_ops using btree;
-- report
-- RISKY operator class public.number_ops(btree): expected present, found missing
-- RISKY operator family public.number_ops(btree): operators expected 3 =(integer,integer), found none

-- case CASCADE to an index
create operator class number_ops for type integer using btree as
  operator 1 <,
  operator 2 <=,
  operator 3 =,
  operator 4 >=,
  operator 5 >,
  function 1 btint4cmp(integer, integer);
create table message (number integer);
create index message_number on message (number number_ops);
-- after
drop operator class number_ops using btree cascade;
-- report
-- RISKY index public.message.message_number: expected present, found missing
-- RISKY operator class public.number_ops(btree): expected present, found missing
-- RISKY operator family public.number_ops(btree): functions expected 1 (integer, integer) btint4cmp(integer,integer), found none
-- RISKY operator family public.number_ops(btree): operators expected 1 <(integer,integer), 2 <=(integer,integer), 3 =(integer,integer), 4 >=(integer,integer), 5 >(integer,integer), found none
