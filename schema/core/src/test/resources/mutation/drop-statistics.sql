-- DROP STATISTICS: https://www.postgresql.org/docs/current/sql-dropstatistics.html

-- case DROP STATISTICS
create table message (region text, city text);
create statistics message_place on region, city from message;
-- after
drop statistics message_place;
-- report
-- HARMLESS statistics public.message_place: expected present, found missing

-- case DROP STATISTICS IF EXISTS
create table message (body text);
create statistics message_length on (length(body)) from message;
-- after
drop statistics if exists message_length;
-- report
-- HARMLESS statistics public.message_length: expected present, found missing

-- case DROP STATISTICS, several names
create table message (region text, city text, body text);
create statistics message_place on region, city from message;
create statistics message_length on (length(body)) from message;
-- after
drop statistics message_place, message_length;
-- report
-- HARMLESS statistics public.message_length: expected present, found missing
-- HARMLESS statistics public.message_place: expected present, found missing
