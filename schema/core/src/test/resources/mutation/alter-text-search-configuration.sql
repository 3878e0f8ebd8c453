-- ALTER TEXT SEARCH CONFIGURATION: https://www.postgresql.org/docs/current/sql-altertsconfig.html

-- case ADD MAPPING
create text search configuration bodies (parser = "default");
-- after
alter text search configuration bodies add mapping for word with simple;
-- report
-- RISKY text search configuration public.bodies: mappings expected none, found word: simple

-- case ADD MAPPING for several token types
create text search configuration bodies (parser = "default");
-- after
alter text search configuration bodies add mapping for asciiword, word with simple;
-- report
-- RISKY text search configuration public.bodies: mappings expected none, found asciiword: simple, word: simple

-- case ADD MAPPING with several dictionaries
create text search configuration bodies (parser = "default");
-- after
alter text search configuration bodies add mapping for word with english_stem, simple;
-- report
-- RISKY text search configuration public.bodies: mappings expected none, found word: english_stem, simple

-- case ALTER MAPPING FOR ... WITH
create text search configuration bodies (copy = simple);
-- after
alter text search configuration bodies alter mapping for word with english_stem;
-- report
-- RISKY text search configuration public.bodies: mappings expected …rl_path: simple, version: simple, word: simple, found …rl_path: simple, version: simple, word: english_stem

-- case ALTER MAPPING FOR ... WITH, another order
create text search configuration bodies (parser = "default");
alter text search configuration bodies add mapping for word with english_stem, simple;
-- after
alter text search configuration bodies alter mapping for word with simple, english_stem;
-- report
-- RISKY text search configuration public.bodies: mappings expected word: english_stem, simple, found word: simple, english_stem

-- case ALTER MAPPING REPLACE
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies alter mapping replace english_stem with german_stem;
-- report
-- RISKY text search configuration public.bodies: mappings expected asciihword: english_stem, asciiword: english_stem, email: simple, file: simple, float: simple, host: simple, hword: english_stem, hword_asciipart: english_stem,…, found asciihword: german_stem, asciiword: german_stem, email: simple, file: simple, float: simple, host: simple, hword: german_stem, hword_asciipart: german_stem, hwo…

-- case ALTER MAPPING FOR ... REPLACE
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies
  alter mapping for asciiword replace english_stem with simple;
-- report
-- RISKY text search configuration public.bodies: mappings expected asciihword: english_stem, asciiword: english_stem, email: simple, file: simple, float: simple, host: simple, hword: english_stem, hword_asciipart: english_stem,…, found asciihword: english_stem, asciiword: simple, email: simple, file: simple, float: simple, host: simple, hword: english_stem, hword_asciipart: english_stem, hword…

-- case DROP MAPPING
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies drop mapping for email, url;
-- report
-- RISKY text search configuration public.bodies: mappings expected … english_stem, asciiword: english_stem, email: simple, file: simple, float: simple, host: simple, hword: english_stem, hword_asciipart: english_stem, hword_nump…, found … english_stem, asciiword: english_stem, file: simple, float: simple, host: simple, hword: english_stem, hword_asciipart: english_stem, hword_numpart: simple, hw…

-- case RENAME TO
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies rename to subjects;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing
-- HARMLESS text search configuration public.subjects: expected absent, found present

-- case OWNER TO
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies owner to alice;
-- report
-- RISKY text search configuration public.bodies: owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create text search configuration bodies (copy = english);
-- after
alter text search configuration bodies set schema archive;
-- report
-- HARMLESS text search configuration archive.bodies: expected absent, found present
-- RISKY text search configuration public.bodies: expected present, found missing
