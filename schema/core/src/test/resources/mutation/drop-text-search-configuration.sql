-- DROP TEXT SEARCH CONFIGURATION: https://www.postgresql.org/docs/current/sql-droptsconfig.html

-- case DROP TEXT SEARCH CONFIGURATION name
create text search configuration bodies (copy = english);
-- after
drop text search configuration bodies;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing

-- case CASCADE to an index
create text search configuration bodies (copy = english);
create table message (body text);
create index message_words on message using gin (to_tsvector('bodies', body));
-- after
drop text search configuration bodies cascade;
-- report
-- RISKY text search configuration public.bodies: expected present, found missing
-- RISKY index public.message.message_words: expected present, found missing
