-- CREATE AGGREGATE: https://www.postgresql.org/docs/current/sql-createaggregate.html

-- case SFUNC and STYPE
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case argname
-- after
create aggregate total(amount integer) (sfunc = int4pl, stype = integer);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case * for no arguments
-- after
create aggregate row_total(*) (sfunc = int8inc, stype = bigint, initcond = '0');
-- report
-- HARMLESS aggregate public.row_total(): expected absent, found present

-- case argmode VARIADIC
create function add_all(integer, variadic integer[]) returns integer
  language sql as 'select $1 + cardinality($2)';
-- after
create aggregate total(variadic integer[]) (sfunc = add_all, stype = integer);
-- report
-- HARMLESS aggregate public.total(integer[]): expected absent, found present

-- case the old syntax with BASETYPE
-- after
create aggregate total (basetype = integer, sfunc = int4pl, stype = integer);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case SSPACE
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, sspace = 64);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case FINALFUNC
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, finalfunc = int4abs);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case FINALFUNC_EXTRA
create function finish(integer, integer) returns integer language sql as 'select $1';
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  finalfunc = finish,
  finalfunc_extra
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case FINALFUNC_MODIFY = SHAREABLE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  finalfunc = int4abs,
  finalfunc_modify = shareable
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case FINALFUNC_MODIFY = READ_WRITE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  finalfunc = int4abs,
  finalfunc_modify = read_write
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case COMBINEFUNC
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, combinefunc = int4pl);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case SERIALFUNC and DESERIALFUNC
-- after
create aggregate total(numeric) (
  sfunc = numeric_avg_accum,
  stype = internal,
  finalfunc = numeric_avg,
  combinefunc = numeric_avg_combine,
  serialfunc = numeric_avg_serialize,
  deserialfunc = numeric_avg_deserialize
);
-- report
-- HARMLESS aggregate public.total(numeric): expected absent, found present

-- case INITCOND
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MSFUNC, MINVFUNC and MSTYPE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MSSPACE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  msspace = 64
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MFINALFUNC
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  mfinalfunc = int4abs
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MFINALFUNC_EXTRA
create function finish(integer, integer) returns integer language sql as 'select $1';
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  mfinalfunc = finish,
  mfinalfunc_extra
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MFINALFUNC_MODIFY = SHAREABLE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  mfinalfunc = int4abs,
  mfinalfunc_modify = shareable
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MFINALFUNC_MODIFY = READ_WRITE
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  mfinalfunc = int4abs,
  mfinalfunc_modify = read_write
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case MINITCOND
-- after
create aggregate total(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  minitcond = '0'
);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case SORTOP
-- after
create aggregate latest(integer) (sfunc = int4larger, stype = integer, sortop = >);
-- report
-- HARMLESS aggregate public.latest(integer): expected absent, found present

-- case PARALLEL = SAFE
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, parallel = safe);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case PARALLEL = RESTRICTED
-- after
create aggregate total(integer) (sfunc = int4pl, stype = integer, parallel = restricted);
-- report
-- HARMLESS aggregate public.total(integer): expected absent, found present

-- case ORDER BY, an ordered-set aggregate
create function collect(internal, "any") returns internal
  language internal as 'ordered_set_transition';
create function mode_of(internal, anyelement) returns anyelement
  language internal as 'mode_final';
-- after
create aggregate most_common(order by anyelement) (
  sfunc = collect,
  stype = internal,
  finalfunc = mode_of,
  finalfunc_extra
);
-- report
-- HARMLESS aggregate public.most_common(anyelement): expected absent, found present

-- case ORDER BY with a direct argument
-- after
create aggregate quantile(fraction double precision order by double precision) (
  sfunc = ordered_set_transition,
  stype = internal,
  finalfunc = percentile_cont_float8_final
);
-- report
-- HARMLESS aggregate public.quantile(double precision, double precision): expected absent, found present

-- case HYPOTHETICAL
-- after
create aggregate place_of(variadic "any" order by variadic "any") (
  sfunc = ordered_set_transition_multi,
  stype = internal,
  finalfunc = rank_final,
  finalfunc_extra,
  hypothetical
);
-- report
-- HARMLESS aggregate public.place_of("any"): expected absent, found present

-- case OR REPLACE with an INITCOND
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
create or replace aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '7');
-- report
-- RISKY aggregate public.total(integer): initial expected none, found 7

-- case OR REPLACE with another SFUNC
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- after
create or replace aggregate total(integer) (sfunc = int4mi, stype = integer);
-- report
-- RISKY aggregate public.total(integer): transition expected int4pl(integer,integer), found int4mi(integer,integer)
