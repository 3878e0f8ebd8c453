-- DROP OPERATOR: https://www.postgresql.org/docs/current/sql-dropoperator.html

-- case DROP OPERATOR name (left_type, right_type)
create operator === (leftarg = text, rightarg = text, function = texteq);
-- after
drop operator === (text, text);
-- report
-- RISKY operator public."==="(text, text): expected present, found missing

-- case DROP OPERATOR name (NONE, right_type)
create operator !! (rightarg = integer, function = int4abs);
-- after
drop operator !! (none, integer);
-- report
-- RISKY operator public."!!"(none, integer): expected present, found missing

-- case DROP several operators
create operator === (leftarg = text, rightarg = text, function = texteq);
create operator === (leftarg = bigint, rightarg = bigint, function = int8eq);
-- after
drop operator === (text, text), === (bigint, bigint);
-- report
-- RISKY operator public."==="(bigint, bigint): expected present, found missing
-- RISKY operator public."==="(text, text): expected present, found missing

-- case DROP one of two negators
create operator !== (leftarg = text, rightarg = text, function = textne);
create operator === (leftarg = text, rightarg = text, function = texteq, negator = !==);
-- after
drop operator !== (text, text);
-- report
-- RISKY operator public."!=="(text, text): expected present, found missing
-- RISKY operator public."==="(text, text): negator expected public.!==(text,text), found none

-- case CASCADE to a view
create operator === (leftarg = text, rightarg = text, function = texteq);
create view twins as select 'a'::text === 'b'::text as twin;
-- after
drop operator === (text, text) cascade;
-- report
-- RISKY operator public."==="(text, text): expected present, found missing
-- BREAKING view public.twins: expected present, found missing
