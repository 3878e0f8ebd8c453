-- DROP TEXT SEARCH TEMPLATE: https://www.postgresql.org/docs/current/sql-droptstemplate.html

-- case DROP TEXT SEARCH TEMPLATE name
create text search template lowered (lexize = dsimple_lexize);
-- after
drop text search template lowered;
-- report
-- RISKY text search template public.lowered: expected present, found missing

-- case CASCADE to a dictionary
create text search template lowered (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary plain (template = lowered);
-- after
drop text search template lowered cascade;
-- report
-- RISKY text search template public.lowered: expected present, found missing
-- RISKY text search dictionary public.plain: expected present, found missing
