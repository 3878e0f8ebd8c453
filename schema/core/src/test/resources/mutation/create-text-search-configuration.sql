-- CREATE TEXT SEARCH CONFIGURATION: https://www.postgresql.org/docs/current/sql-createtsconfig.html

-- case PARSER
-- after
create text search configuration bodies (parser = "default");
-- report
-- HARMLESS text search configuration public.bodies: expected absent, found present

-- case PARSER, one's own
create text search parser words (
  start = prsd_start,
  gettoken = prsd_nexttoken,
  end = prsd_end,
  lextypes = prsd_lextype
);
-- after
create text search configuration bodies (parser = words);
-- report
-- HARMLESS text search configuration public.bodies: expected absent, found present

-- case COPY
-- after
create text search configuration bodies (copy = english);
-- report
-- HARMLESS text search configuration public.bodies: expected absent, found present
