-- CREATE STATISTICS: https://www.postgresql.org/docs/current/sql-createstatistics.html

-- case CREATE STATISTICS
create table message (region text, city text);
-- after
create statistics message_place on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present

-- case CREATE STATISTICS IF NOT EXISTS
create schema archive;
create table message (region text, city text);
-- after
create statistics if not exists archive.message_place on city, region from message;
-- report
-- HARMLESS statistics archive.message_place: expected absent, found present

-- case (since 16) CREATE STATISTICS without a name
create table message (region text, city text);
-- after
create statistics on region, city from message;
-- report
-- HARMLESS statistics public.message_region_city_stat: expected absent, found present

-- case ( ndistinct )
create table message (region text, city text);
-- after
create statistics message_place (ndistinct) on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present

-- case ( dependencies )
create table message (region text, city text);
-- after
create statistics message_place (dependencies) on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present

-- case ( mcv )
create table message (region text, city text);
-- after
create statistics message_place (mcv) on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present

-- case ( ndistinct, mcv )
create table message (region text, city text);
-- after
create statistics message_place (ndistinct, mcv) on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present

-- case ON ( expression )
create table message (body text);
-- after
create statistics message_length on (length(body)) from message;
-- report
-- HARMLESS statistics public.message_length: expected absent, found present

-- case ON column_name, ( expression )
create table message (sent_at timestamptz, body text, region text);
-- after
create statistics message_month on region, (lower(body)), (date_trunc('month', sent_at at time zone 'utc')) from message;
-- report
-- HARMLESS statistics public.message_month: expected absent, found present

-- case FROM a partitioned table
create table message (region text, city text) partition by list (region);
-- after
create statistics message_place on region, city from message;
-- report
-- HARMLESS statistics public.message_place: expected absent, found present
