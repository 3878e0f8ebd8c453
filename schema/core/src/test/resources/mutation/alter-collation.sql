-- ALTER COLLATION: https://www.postgresql.org/docs/current/sql-altercollation.html

-- case RENAME TO
create collation bytewise from "C";
-- after
alter collation bytewise rename to plain;
-- report
-- RISKY collation public.bytewise: expected present, found missing
-- HARMLESS collation public.plain: expected absent, found present

-- case OWNER TO
create collation bytewise from "C";
-- after
alter collation bytewise owner to alice;
-- report
-- RISKY collation public.bytewise: owner expected tester, found alice

-- case SET SCHEMA
create schema archive;
create collation bytewise from "C";
create table message (body text collate bytewise);
-- after
alter collation bytewise set schema archive;
-- report
-- HARMLESS collation archive.bytewise: expected absent, found present
-- RISKY collation public.bytewise: expected present, found missing
-- RISKY column public.message.body: collation expected public.bytewise, found archive.bytewise
