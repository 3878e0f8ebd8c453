-- CREATE TEXT SEARCH DICTIONARY: https://www.postgresql.org/docs/current/sql-createtsdictionary.html

-- case TEMPLATE
-- after
create text search dictionary plain (template = simple);
-- report
-- HARMLESS text search dictionary public.plain: expected absent, found present

-- case option = value
-- after
create text search dictionary stems (template = snowball, language = german);
-- report
-- HARMLESS text search dictionary public.stems: expected absent, found present

-- case two options
-- after
create text search dictionary plain (template = simple, stopwords = english, accept = false);
-- report
-- HARMLESS text search dictionary public.plain: expected absent, found present
