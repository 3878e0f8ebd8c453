-- ALTER TEXT SEARCH DICTIONARY: https://www.postgresql.org/docs/current/sql-altertsdictionary.html

-- case (option = value) of a new option
create text search dictionary plain (template = simple);
-- after
alter text search dictionary plain (stopwords = english);
-- report
-- RISKY text search dictionary public.plain: options expected none, found stopwords = 'english'

-- case (option = value) with another value
create text search dictionary plain (template = simple, stopwords = english);
-- after
alter text search dictionary plain (stopwords = german);
-- report
-- RISKY text search dictionary public.plain: options expected stopwords = 'english', found stopwords = 'german'

-- case (option) without a value
create text search dictionary plain (template = simple, stopwords = english);
-- after
alter text search dictionary plain (stopwords);
-- report
-- RISKY text search dictionary public.plain: options expected stopwords = 'english', found none

-- case RENAME TO
create text search dictionary plain (template = simple);
-- after
alter text search dictionary plain rename to bare;
-- report
-- HARMLESS text search dictionary public.bare: expected absent, found present
-- RISKY text search dictionary public.plain: expected present, found missing

-- case OWNER TO
create text search dictionary plain (template = simple);
-- after
alter text search dictionary plain owner to alice;
-- report
-- RISKY text search dictionary public.plain: owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create text search dictionary plain (template = simple);
-- after
alter text search dictionary plain set schema archive;
-- report
-- HARMLESS text search dictionary archive.plain: expected absent, found present
-- RISKY text search dictionary public.plain: expected present, found missing
