-- ALTER OPERATOR: https://www.postgresql.org/docs/current/sql-alteroperator.html

-- case OWNER TO
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter operator === (text, text) owner to alice;
-- report
-- RISKY operator public."==="(text, text): owner expected tester, found alice

-- case OWNER TO of a prefix operator
create operator !! (rightarg = integer, function = int4abs);
-- after
alter operator !! (none, integer) owner to alice;
-- report
-- RISKY operator public."!!"(none, integer): owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter operator === (text, text) set schema archive;
-- report
-- RISKY operator archive."==="(text, text): expected absent, found present
-- RISKY operator public."==="(text, text): expected present, found missing

-- case SET (RESTRICT)
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter operator === (text, text) set (restrict = eqsel);
-- report
-- RISKY operator public."==="(text, text): restriction estimator expected none, found eqsel(internal,oid,internal,integer)

-- case SET (RESTRICT = NONE)
create operator === (leftarg = text, rightarg = text, function = texteq, restrict = eqsel);
-- after
alter operator === (text, text) set (restrict = none);
-- report
-- RISKY operator public."==="(text, text): restriction estimator expected eqsel(internal,oid,internal,integer), found none

-- case SET (JOIN)
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter operator === (text, text) set (join = eqjoinsel);
-- report
-- RISKY operator public."==="(text, text): join estimator expected none, found eqjoinsel(internal,oid,internal,smallint,internal)

-- case SET (JOIN = NONE)
create operator === (leftarg = text, rightarg = text, function = texteq, join = eqjoinsel);
-- after
alter operator === (text, text) set (join = none);
-- report
-- RISKY operator public."==="(text, text): join estimator expected eqjoinsel(internal,oid,internal,smallint,internal), found none

-- case (since 17) SET (COMMUTATOR)
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
alter operator === (text, text) set (commutator = ===);
-- report
-- RISKY operator public."==="(text, text): commutator expected none, found public.===(text,text)

-- case (since 17) SET (NEGATOR)
create operator === (leftarg = text, rightarg = text, function = texteq);
create operator !== (leftarg = text, rightarg = text, function = textne);
-- after
alter operator === (text, text) set (negator = !==);
-- report
-- RISKY operator public."!=="(text, text): negator expected none, found public.===(text,text)
-- RISKY operator public."==="(text, text): negator expected none, found public.!==(text,text)

-- case (since 17) SET (HASHES)
create operator === (leftarg = text, rightarg = text, function = texteq, commutator = ===);
-- after
alter operator === (text, text) set (hashes);
-- report
-- RISKY operator public."==="(text, text): hashes expected no, found yes

-- case (since 17) SET (MERGES)
create operator === (leftarg = text, rightarg = text, function = texteq, commutator = ===);
-- after
alter operator === (text, text) set (merges);
-- report
-- RISKY operator public."==="(text, text): merges expected no, found yes
