-- DROP EXTENSION: https://www.postgresql.org/docs/current/sql-dropextension.html

-- case DROP EXTENSION name
create extension hstore;
-- after
drop extension hstore;
-- report
-- RISKY extension hstore: expected present, found missing

-- case DROP several extensions
create extension hstore;
create extension citext;
-- after
drop extension hstore, citext;
-- report
-- RISKY extension citext: expected present, found missing
-- RISKY extension hstore: expected present, found missing

-- case CASCADE to a column
create extension hstore;
create table message (id bigint, tags hstore);
-- after
drop extension hstore cascade;
-- report
-- RISKY extension hstore: expected present, found missing
-- BREAKING column public.message.tags: expected present, found missing

-- case CASCADE to an index
create extension pg_trgm;
create table message (body text);
create index message_body on message using gin (body gin_trgm_ops);
-- after
drop extension pg_trgm cascade;
-- report
-- RISKY extension pg_trgm: expected present, found missing
-- RISKY index public.message.message_body: expected present, found missing

-- case DROP EXTENSION with a function that DEPENDS ON EXTENSION
create extension hstore;
create function message_count() returns bigint language sql as 'select 1::bigint';
alter function message_count() depends on extension hstore;
-- after
drop extension hstore;
-- report
-- RISKY extension hstore: expected present, found missing
-- BREAKING function public.message_count(): expected present, found missing
