-- CREATE OPERATOR CLASS: https://www.postgresql.org/docs/current/sql-createopclass.html

-- case FOR TYPE USING btree AS OPERATOR
-- after
create operator class number_ops for type integer using btree as operator 3 =;
-- report
-- RISKY operator class public.number_ops(btree): expected absent, found present
-- HARMLESS operator family public.number_ops(btree): expected absent, found present

-- case DEFAULT
-- after
create operator class box_size_ops default for type box using btree as operator 3 =;
-- report
-- RISKY operator class public.box_size_ops(btree): expected absent, found present
-- HARMLESS operator family public.box_size_ops(btree): expected absent, found present

-- case FAMILY
create operator family number_family using btree;
-- after
create operator class number_ops for type integer using btree family number_family as
  operator 1 <;
-- report
-- RISKY operator family public.number_family(btree): operators expected none, found 1 <(integer,integer)
-- RISKY operator class public.number_ops(btree): expected absent, found present

-- case USING hash AS FUNCTION
-- after
create operator class number_ops for type integer using hash as
  function 1 hashint4(integer);
-- report
-- RISKY operator class public.number_ops(hash): expected absent, found present
-- HARMLESS operator family public.number_ops(hash): expected absent, found present

-- case FUNCTION support_number function_name
-- after
create operator class number_ops for type integer using btree as
  operator 1 <,
  operator 2 <=,
  operator 3 =,
  operator 4 >=,
  operator 5 >,
  function 1 btint4cmp(integer, integer);
-- report
-- RISKY operator class public.number_ops(btree): expected absent, found present
-- HARMLESS operator family public.number_ops(btree): expected absent, found present

-- case FUNCTION support_number (op_type, op_type)
-- after
create operator class number_ops for type integer using btree as
  function 1 (integer, bigint) btint48cmp(integer, bigint);
-- report
-- RISKY operator class public.number_ops(btree): expected absent, found present
-- HARMLESS operator family public.number_ops(btree): expected absent, found present

-- case OPERATOR strategy_number name (op_type, op_type)
-- after
create operator class number_ops for type integer using btree as
  operator 1 < (integer, bigint);
-- report
-- RISKY operator class public.number_ops(btree): expected absent, found present
-- HARMLESS operator family public.number_ops(btree): expected absent, found present

-- case OPERATOR ... FOR SEARCH
-- after
create operator class place_ops for type point using gist as
  operator 11 |>> (point, point) for search;
-- report
-- RISKY operator class public.place_ops(gist): expected absent, found present
-- HARMLESS operator family public.place_ops(gist): expected absent, found present

-- case OPERATOR ... FOR ORDER BY
-- after
create operator class place_ops for type point using gist as
  operator 15 <-> (point, point) for order by float_ops;
-- report
-- RISKY operator class public.place_ops(gist): expected absent, found present
-- HARMLESS operator family public.place_ops(gist): expected absent, found present

-- case STORAGE
-- after
create operator class place_ops for type point using gist as
  operator 11 |>> (point, point),
  storage box;
-- report
-- RISKY operator class public.place_ops(gist): expected absent, found present
-- HARMLESS operator family public.place_ops(gist): expected absent, found present

-- case USING gin
-- after
create operator class tag_ops for type integer[] using gin as
  operator 1 && (anyarray, anyarray),
  storage integer;
-- report
-- RISKY operator class public.tag_ops(gin): expected absent, found present
-- HARMLESS operator family public.tag_ops(gin): expected absent, found present
