-- ALTER AGGREGATE: https://www.postgresql.org/docs/current/sql-alteraggregate.html

-- case RENAME TO
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter aggregate total(integer) rename to grand_total;
-- report
-- HARMLESS aggregate public.grand_total(integer): expected absent, found present
-- RISKY aggregate public.total(integer): expected present, found missing

-- case OWNER TO
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter aggregate total(integer) owner to alice;
-- report
-- RISKY aggregate public.total(integer): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
alter aggregate total(integer) set schema archive;
-- report
-- HARMLESS aggregate archive.total(integer): expected absent, found present
-- RISKY aggregate public.total(integer): expected present, found missing

-- case RENAME TO of an ordered-set aggregate
create aggregate quantile(double precision order by double precision) (
  sfunc = ordered_set_transition,
  stype = internal,
  finalfunc = percentile_cont_float8_final
);
-- after
alter aggregate quantile(double precision order by double precision) rename to share;
-- report
-- RISKY aggregate public.quantile(double precision, double precision): expected present, found missing
-- HARMLESS aggregate public.share(double precision, double precision): expected absent, found present
