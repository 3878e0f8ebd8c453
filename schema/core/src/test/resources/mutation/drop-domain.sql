-- DROP DOMAIN: https://www.postgresql.org/docs/current/sql-dropdomain.html

-- case DROP DOMAIN name
create domain address as text;
-- after
drop domain address;
-- report
-- HARMLESS domain public.address: expected present, found missing

-- case DROP several domains
create domain address as text;
create domain tags as text[];
-- after
drop domain address, tags;
-- report
-- HARMLESS domain public.address: expected present, found missing
-- HARMLESS domain public.tags: expected present, found missing

-- case CASCADE to a column
create domain address as text;
create table agent (id bigint, mail address);
-- after
drop domain address cascade;
-- report
-- HARMLESS domain public.address: expected present, found missing
-- BREAKING column public.agent.mail: expected present, found missing

-- case CASCADE to a domain over it
create domain address as text;
create domain mail_address as address;
-- after
drop domain address cascade;
-- report
-- HARMLESS domain public.address: expected present, found missing
-- HARMLESS domain public.mail_address: expected present, found missing
