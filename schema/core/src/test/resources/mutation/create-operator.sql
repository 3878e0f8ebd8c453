-- CREATE OPERATOR: https://www.postgresql.org/docs/current/sql-createoperator.html

-- case FUNCTION, LEFTARG and RIGHTARG
-- after
create operator === (leftarg = text, rightarg = text, function = texteq);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case RIGHTARG only, a prefix operator
-- after
create operator !! (rightarg = integer, function = int4abs);
-- report
-- RISKY operator public."!!"(none, integer): expected absent, found present

-- case PROCEDURE, a function of one's own
create function is_like(text, text) returns boolean immutable language sql as 'select $1 = $2';
-- after
create operator === (leftarg = text, rightarg = text, procedure = is_like);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case COMMUTATOR, the operator itself
-- after
create operator === (leftarg = text, rightarg = text, function = texteq, commutator = ===);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case COMMUTATOR, an operator not made yet
-- after
create operator <<< (leftarg = text, rightarg = text, function = text_lt, commutator = >>>);
-- report
-- RISKY operator public."<<<"(text, text): expected absent, found present
-- RISKY operator public.">>>"(text, text): expected absent, found present

-- case COMMUTATOR, an operator that exists
create operator >>> (leftarg = text, rightarg = text, function = text_gt);
-- after
create operator <<< (leftarg = text, rightarg = text, function = text_lt, commutator = >>>);
-- report
-- RISKY operator public."<<<"(text, text): expected absent, found present
-- RISKY operator public.">>>"(text, text): commutator expected none, found public.<<<(text,text)

-- case NEGATOR
create operator !== (leftarg = text, rightarg = text, function = textne);
-- after
create operator === (leftarg = text, rightarg = text, function = texteq, negator = !==);
-- report
-- RISKY operator public."!=="(text, text): negator expected none, found public.===(text,text)
-- RISKY operator public."==="(text, text): expected absent, found present

-- case RESTRICT
-- after
create operator === (leftarg = text, rightarg = text, function = texteq, restrict = eqsel);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case JOIN
-- after
create operator === (leftarg = text, rightarg = text, function = texteq, join = eqjoinsel);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case HASHES
-- after
create operator === (
  leftarg = text,
  rightarg = text,
  function = texteq,
  commutator = ===,
  hashes
);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present

-- case MERGES
-- after
create operator === (
  leftarg = text,
  rightarg = text,
  function = texteq,
  commutator = ===,
  merges
);
-- report
-- RISKY operator public."==="(text, text): expected absent, found present
