-- CREATE OPERATOR FAMILY: https://www.postgresql.org/docs/current/sql-createopfamily.html

-- case USING btree
-- after
create operator family number_family using btree;
-- report
-- HARMLESS operator family public.number_family(btree): expected absent, found present

-- case USING hash
-- after
create operator family number_family using hash;
-- report
-- HARMLESS operator family public.number_family(hash): expected absent, found present

-- case USING gist
-- after
create operator family place_family using gist;
-- report
-- HARMLESS operator family public.place_family(gist): expected absent, found present
