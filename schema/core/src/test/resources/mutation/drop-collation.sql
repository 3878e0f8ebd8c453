-- DROP COLLATION: https://www.postgresql.org/docs/current/sql-dropcollation.html

-- case DROP COLLATION name
create collation bytewise from "C";
-- after
drop collation bytewise;
-- report
-- RISKY collation public.bytewise: expected present, found missing

-- case CASCADE to a column
create collation bytewise from "C";
create table message (id bigint, body text collate bytewise);
-- after
drop collation bytewise cascade;
-- report
-- RISKY collation public.bytewise: expected present, found missing
-- BREAKING column public.message.body: expected present, found missing
