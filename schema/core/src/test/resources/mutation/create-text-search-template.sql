-- CREATE TEXT SEARCH TEMPLATE: https://www.postgresql.org/docs/current/sql-createtstemplate.html

-- case LEXIZE
-- after
create text search template lowered (lexize = dsimple_lexize);
-- report
-- HARMLESS text search template public.lowered: expected absent, found present

-- case INIT
-- after
create text search template lowered (init = dsimple_init, lexize = dsimple_lexize);
-- report
-- HARMLESS text search template public.lowered: expected absent, found present
