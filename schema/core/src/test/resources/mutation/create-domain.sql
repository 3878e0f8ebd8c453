-- CREATE DOMAIN: https://www.postgresql.org/docs/current/sql-createdomain.html

-- case AS data_type
-- after
create domain address as text;
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case AS data_type with a modifier
-- after
create domain address as varchar(80);
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case AS data_type, an array
-- after
create domain tags as text[];
-- report
-- HARMLESS domain public.tags: expected absent, found present

-- case AS data_type, another domain
create domain address as text;
-- after
create domain mail_address as address;
-- report
-- HARMLESS domain public.mail_address: expected absent, found present

-- case AS data_type, a composite type
create type place as (street text);
-- after
create domain address as place;
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case COLLATE
-- after
create domain address as text collate "C";
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case DEFAULT
-- after
create domain address as text default 'unknown';
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case NOT NULL
-- after
create domain address as text not null;
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case CHECK
-- after
create domain address as text check (value like '%@%');
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case CONSTRAINT constraint_name CHECK
-- after
create domain address as text constraint has_at check (value like '%@%');
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case two CHECK constraints
-- after
create domain address as text check (value like '%@%') check (length(value) < 80);
-- report
-- HARMLESS domain public.address: expected absent, found present

-- case (since 17) CONSTRAINT constraint_name NOT NULL
-- after
create domain address as text constraint is_given not null;
-- report
-- HARMLESS domain public.address: expected absent, found present
