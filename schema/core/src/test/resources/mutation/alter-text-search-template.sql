-- ALTER TEXT SEARCH TEMPLATE: https://www.postgresql.org/docs/current/sql-altertstemplate.html

-- case RENAME TO
create text search template lowered (lexize = dsimple_lexize);
-- after
alter text search template lowered rename to folded;
-- report
-- HARMLESS text search template public.folded: expected absent, found present
-- RISKY text search template public.lowered: expected present, found missing

-- case SET SCHEMA
create schema archive;
create text search template lowered (lexize = dsimple_lexize);
-- after
alter text search template lowered set schema archive;
-- report
-- HARMLESS text search template archive.lowered: expected absent, found present
-- RISKY text search template public.lowered: expected present, found missing
