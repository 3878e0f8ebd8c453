-- DROP TEXT SEARCH DICTIONARY: https://www.postgresql.org/docs/current/sql-droptsdictionary.html

-- case DROP TEXT SEARCH DICTIONARY name
create text search dictionary plain (template = simple);
-- after
drop text search dictionary plain;
-- report
-- RISKY text search dictionary public.plain: expected present, found missing

-- case CASCADE to a configuration
create text search dictionary plain (template = simple);
create text search configuration bodies (parser = "default");
alter text search configuration bodies add mapping for word with plain;
-- after
drop text search dictionary plain cascade;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing
-- RISKY text search dictionary public.plain: expected present, found missing
