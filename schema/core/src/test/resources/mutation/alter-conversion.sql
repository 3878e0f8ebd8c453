-- ALTER CONVERSION: https://www.postgresql.org/docs/current/sql-alterconversion.html

-- case RENAME TO
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
alter conversion from_latin rename to latin_in;
-- report
-- RISKY conversion public.from_latin: expected present, found missing
-- HARMLESS conversion public.latin_in: expected absent, found present

-- case OWNER TO
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
alter conversion from_latin owner to alice;
-- report
-- RISKY conversion public.from_latin: owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
alter conversion from_latin set schema archive;
-- report
-- HARMLESS conversion archive.from_latin: expected absent, found present
-- RISKY conversion public.from_latin: expected present, found missing
