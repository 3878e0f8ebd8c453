-- CREATE COLLATION: https://www.postgresql.org/docs/current/sql-createcollation.html

-- case FROM existing_collation
-- after
create collation bytewise from "C";
-- report
-- HARMLESS collation public.bytewise: expected absent, found present

-- case LOCALE
-- after
create collation bytewise (locale = 'C');
-- report
-- HARMLESS collation public.bytewise: expected absent, found present

-- case LC_COLLATE and LC_CTYPE
-- after
create collation bytewise (lc_collate = 'C', lc_ctype = 'POSIX');
-- report
-- HARMLESS collation public.bytewise: expected absent, found present

-- case PROVIDER = libc
-- after
create collation bytewise (provider = libc, locale = 'POSIX');
-- report
-- HARMLESS collation public.bytewise: expected absent, found present

-- case PROVIDER = icu
-- after
create collation german (provider = icu, locale = 'de');
-- report
-- HARMLESS collation public.german: expected absent, found present

-- case PROVIDER = icu with options in the locale
-- after
create collation german_phonebook (provider = icu, locale = 'de-u-co-phonebk');
-- report
-- HARMLESS collation public.german_phonebook: expected absent, found present

-- case (since 17) PROVIDER = builtin
-- after
create collation bytewise (provider = builtin, locale = 'C.UTF-8');
-- report
-- HARMLESS collation public.bytewise: expected absent, found present

-- case DETERMINISTIC = false
-- after
create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
-- report
-- HARMLESS collation public.loose: expected absent, found present

-- case (since 16) RULES
-- after
create collation german (provider = icu, locale = 'de', rules = '& b < a');
-- report
-- HARMLESS collation public.german: expected absent, found present

-- case VERSION
-- after
create collation german (provider = icu, locale = 'de', version = '1');
-- report
-- HARMLESS collation public.german: expected absent, found present
