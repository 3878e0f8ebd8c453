-- DROP TEXT SEARCH PARSER: https://www.postgresql.org/docs/current/sql-droptsparser.html

-- case DROP TEXT SEARCH PARSER name
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
drop text search parser words;
-- report
-- RISKY text search parser public.words: expected present, found missing

-- case CASCADE to a configuration
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
create text search configuration bodies (parser = words);
-- after
drop text search parser words cascade;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing
-- RISKY text search parser public.words: expected present, found missing
