-- ALTER DOMAIN: https://www.postgresql.org/docs/current/sql-alterdomain.html

-- case SET DEFAULT
create domain address as text;
-- after
alter domain address set default 'unknown';
-- report
-- RISKY domain public.address: default expected none, found 'unknown'::text

-- case SET DEFAULT, another expression
create domain address as text default 'unknown';
-- after
alter domain address set default 'nobody';
-- report
-- RISKY domain public.address: default expected 'unknown'::text, found 'nobody'::text

-- case DROP DEFAULT
create domain address as text default 'unknown';
-- after
alter domain address drop default;
-- report
-- RISKY domain public.address: default expected 'unknown'::text, found none

-- case SET NOT NULL
create domain address as text;
-- after
alter domain address set not null;
-- report
-- BREAKING domain public.address: expected nullable, found not null

-- case DROP NOT NULL
create domain address as text not null;
-- after
alter domain address drop not null;
-- report
-- RISKY domain public.address: expected not null, found nullable

-- case ADD domain_constraint
create domain address as text;
-- after
alter domain address add check (value like '%@%');
-- report
-- BREAKING constraint public.address.address_check: expected absent, found present

-- case ADD CONSTRAINT constraint_name
create domain address as text;
-- after
alter domain address add constraint has_at check (value like '%@%');
-- report
-- BREAKING constraint public.address.has_at: expected absent, found present

-- case ADD domain_constraint NOT VALID
create domain address as text;
-- after
alter domain address add constraint has_at check (value like '%@%') not valid;
-- report
-- BREAKING constraint public.address.has_at: expected absent, found present

-- case (since 17) ADD CONSTRAINT constraint_name NOT NULL
create domain address as text;
-- after
alter domain address add constraint is_given not null;
-- report
-- BREAKING domain public.address: expected nullable, found not null

-- case DROP CONSTRAINT
create domain address as text constraint has_at check (value like '%@%');
-- after
alter domain address drop constraint has_at;
-- report
-- HARMLESS constraint public.address.has_at: expected present, found missing

-- case RENAME CONSTRAINT
create domain address as text constraint has_at check (value like '%@%');
-- after
alter domain address rename constraint has_at to looks_like_mail;
-- report
-- HARMLESS constraint public.address.has_at: expected present, found missing
-- BREAKING constraint public.address.looks_like_mail: expected absent, found present

-- case VALIDATE CONSTRAINT
create domain address as text;
alter domain address add constraint has_at check (value like '%@%') not valid;
-- after
alter domain address validate constraint has_at;
-- report
-- HARMLESS constraint public.address.has_at: validation expected not valid, found valid

-- case OWNER TO
create domain address as text;
-- after
alter domain address owner to alice;
-- report
-- RISKY domain public.address: owner expected tester, found alice

-- case RENAME TO
create domain address as text;
-- after
alter domain address rename to mail_address;
-- report
-- HARMLESS domain public.address: expected present, found missing
-- HARMLESS domain public.mail_address: expected absent, found present

-- case SET SCHEMA
create schema archive;
create domain address as text constraint has_at check (value like '%@%');
-- after
alter domain address set schema archive;
-- report
-- HARMLESS domain archive.address: expected absent, found present
-- HARMLESS domain public.address: expected present, found missing
