-- CREATE CONVERSION: https://www.postgresql.org/docs/current/sql-createconversion.html

-- case CREATE CONVERSION
-- after
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- report
-- HARMLESS conversion public.from_latin: expected absent, found present

-- case CREATE CONVERSION the other way
-- after
create conversion to_latin for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
-- report
-- HARMLESS conversion public.to_latin: expected absent, found present

-- case CREATE DEFAULT CONVERSION
-- after
create default conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- report
-- HARMLESS conversion public.from_latin: expected absent, found present
