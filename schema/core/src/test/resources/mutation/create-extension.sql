-- CREATE EXTENSION: https://www.postgresql.org/docs/current/sql-createextension.html

-- case CREATE EXTENSION name
-- after
create extension hstore;
-- report
-- HARMLESS extension hstore: expected absent, found present

-- case SCHEMA
create schema archive;
-- after
create extension hstore schema archive;
-- report
-- HARMLESS extension hstore: expected absent, found present

-- case VERSION
-- after
create extension hstore version '1.6';
-- report
-- HARMLESS extension hstore: expected absent, found present

-- case CASCADE
-- after
create extension earthdistance cascade;
-- report
-- HARMLESS extension cube: expected absent, found present
-- HARMLESS extension earthdistance: expected absent, found present
