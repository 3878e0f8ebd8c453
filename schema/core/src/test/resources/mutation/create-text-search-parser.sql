-- CREATE TEXT SEARCH PARSER: https://www.postgresql.org/docs/current/sql-createtsparser.html

-- case START, GETTOKEN, END and LEXTYPES
-- after
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- report
-- HARMLESS text search parser public.words: expected absent, found present

-- case HEADLINE
-- after
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  headline = prsd_headline,
  lextypes = prsd_lextype
);
-- report
-- HARMLESS text search parser public.words: expected absent, found present
