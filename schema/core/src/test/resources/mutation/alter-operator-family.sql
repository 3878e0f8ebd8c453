-- ALTER OPERATOR FAMILY: https://www.postgresql.org/docs/current/sql-alteropfamily.html

-- case ADD OPERATOR
create operator family number_family using btree;
-- after
alter operator family number_family using btree add operator 1 < (integer, bigint);
-- report
-- RISKY operator family public.number_family(btree): operators expected none, found 1 <(integer,bigint)

-- case ADD OPERATOR ... FOR SEARCH
create operator family place_family using gist;
-- after
alter operator family place_family using gist
  add operator 11 |>> (point, point) for search;
-- report
-- RISKY operator family public.place_family(gist): operators expected none, found 11 |>>(point,point)

-- case ADD OPERATOR ... FOR ORDER BY
create operator family place_family using gist;
-- after
alter operator family place_family using gist
  add operator 15 <-> (point, point) for order by float_ops;
-- report
-- RISKY operator family public.place_family(gist): operators expected none, found 15 <->(point,point) for order by pg_catalog.float_ops

-- case ADD FUNCTION
create operator family number_family using btree;
-- after
alter operator family number_family using btree
  add function 1 (integer, bigint) btint48cmp(integer, bigint);
-- report
-- RISKY operator family public.number_family(btree): functions expected none, found 1 (integer, bigint) btint48cmp(integer,bigint)

-- case ADD several members
create operator family number_family using hash;
-- after
alter operator family number_family using hash add
  operator 1 = (integer, bigint),
  function 1 (integer, integer) hashint4(integer);
-- report
-- RISKY operator family public.number_family(hash): functions expected none, found 1 (integer, integer) hashint4(integer)
-- RISKY operator family public.number_family(hash): operators expected none, found 1 =(integer,bigint)

-- case DROP OPERATOR
create operator family number_family using btree;
alter operator family number_family using btree add operator 1 < (integer, bigint);
-- after
alter operator family number_family using btree drop operator 1 (integer, bigint);
-- report
-- RISKY operator family public.number_family(btree): operators expected 1 <(integer,bigint), found none

-- case DROP FUNCTION
create operator family number_family using btree;
alter operator family number_family using btree
  add function 1 (integer, bigint) btint48cmp(integer, bigint);
-- after
alter operator family number_family using btree drop function 1 (integer, bigint);
-- report
-- RISKY operator family public.number_family(btree): functions expected 1 (integer, bigint) btint48cmp(integer,bigint), found none

-- case RENAME TO
create operator family number_family using btree;
-- after
alter operator family number_family using btree rename to integer_family;
-- report
-- HARMLESS operator family public.integer_family(btree): expected absent, found present
-- RISKY operator family public.number_family(btree): expected present, found missing

-- case OWNER TO
create operator family number_family using btree;
-- after
alter operator family number_family using btree owner to alice;
-- report
-- RISKY operator family public.number_family(btree): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create operator family number_family using btree;
-- after
alter operator family number_family using btree set schema archive;
-- report
-- HARMLESS operator family archive.number_family(btree): expected absent, found present
-- RISKY operator family public.number_family(btree): expected present, found missing
