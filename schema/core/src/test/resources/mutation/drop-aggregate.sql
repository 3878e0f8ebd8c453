-- DROP AGGREGATE: https://www.postgresql.org/docs/current/sql-dropaggregate.html

-- case DROP AGGREGATE name
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
drop aggregate total(integer);
-- report
-- RISKY aggregate public.total(integer): expected present, found missing

-- case DROP AGGREGATE name (*)
create aggregate row_total(*) (sfunc = int8inc, stype = bigint, initcond = '0');
-- after
drop aggregate row_total(*);
-- report
-- RISKY aggregate public.row_total(): expected present, found missing

-- case DROP several aggregates
create aggregate total(integer) (sfunc = int4pl, stype = integer);
create aggregate total(bigint) (sfunc = int8pl, stype = bigint);
-- after
drop aggregate total(integer), total(bigint);
-- report
-- RISKY aggregate public.total(bigint): expected present, found missing
-- RISKY aggregate public.total(integer): expected present, found missing

-- case CASCADE to a view
create aggregate total(integer) (sfunc = int4pl, stype = integer);
create view grand_total as select total(number) from generate_series(1, 3) number;
-- after
drop aggregate total(integer) cascade;
-- report
-- BREAKING view public.grand_total: expected present, found missing
-- RISKY aggregate public.total(integer): expected present, found missing
