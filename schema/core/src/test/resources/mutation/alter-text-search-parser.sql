-- ALTER TEXT SEARCH PARSER: https://www.postgresql.org/docs/current/sql-altertsparser.html

-- case RENAME TO
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
alter text search parser words rename to tokens;
-- report
-- HARMLESS text search parser public.tokens: expected absent, found present
-- RISKY text search parser public.words: expected present, found missing

-- case SET SCHEMA
create schema archive;
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
alter text search parser words set schema archive;
-- report
-- HARMLESS text search parser archive.words: expected absent, found present
-- RISKY text search parser public.words: expected present, found missing
