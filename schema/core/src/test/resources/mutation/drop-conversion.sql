-- DROP CONVERSION: https://www.postgresql.org/docs/current/sql-dropconversion.html

-- case DROP CONVERSION name
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
drop conversion from_latin;
-- report
-- RISKY conversion public.from_latin: expected present, found missing

-- case DROP CONVERSION name, a default one
create default conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- after
drop conversion from_latin;
-- report
-- RISKY conversion public.from_latin: expected present, found missing
