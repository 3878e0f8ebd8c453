-- ALTER STATISTICS: https://www.postgresql.org/docs/current/sql-alterstatistics.html

-- case OWNER TO
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
alter statistics message_place owner to alice;
-- report
-- RISKY statistics public.message_place: owner expected tester, found alice

-- case RENAME TO
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
alter statistics message_place rename to message_region;
-- report
-- HARMLESS statistics public.message_place: expected present, found missing
-- HARMLESS statistics public.message_region: expected absent, found present

-- case SET SCHEMA
create schema archive;
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
alter statistics message_place set schema archive;
-- report
-- HARMLESS statistics archive.message_place: expected absent, found present
-- HARMLESS statistics public.message_place: expected present, found missing

-- case SET STATISTICS integer
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
alter statistics message_place set statistics 500;
-- report
-- HARMLESS statistics public.message_place: target expected default, found 500

-- case SET STATISTICS 0
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
alter statistics if exists message_place set statistics 0;
-- report
-- HARMLESS statistics public.message_place: target expected default, found 0

-- case SET STATISTICS -1
create table message (region text, city text);
create statistics message_place on region, city from message;
alter statistics message_place set statistics 250;
-- after
alter statistics message_place set statistics -1;
-- report
-- HARMLESS statistics public.message_place: target expected 250, found default

-- case (since 17) SET STATISTICS DEFAULT
create table message (region text, city text);
create statistics message_place on region, city from message;
alter statistics message_place set statistics 500;
-- after
alter statistics message_place set statistics default;
-- report
-- HARMLESS statistics public.message_place: target expected 500, found default
