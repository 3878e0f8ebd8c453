-- ALTER DEFAULT PRIVILEGES: https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html

-- case GRANT SELECT ON TABLES
-- after
alter default privileges grant select on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT INSERT ON TABLES
-- after
alter default privileges grant insert on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT UPDATE ON TABLES
-- after
alter default privileges grant update on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT DELETE ON TABLES
-- after
alter default privileges grant delete on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT TRUNCATE ON TABLES
-- after
alter default privileges grant truncate on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT REFERENCES ON TABLES
-- after
alter default privileges grant references on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT TRIGGER ON TABLES
-- after
alter default privileges grant trigger on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case (since 17) GRANT MAINTAIN ON TABLES
-- after
alter default privileges grant maintain on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT ALL PRIVILEGES ON TABLES
-- after
alter default privileges grant all privileges on tables to bob;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT USAGE ON SEQUENCES
-- after
alter default privileges grant usage on sequences to bob;
-- report
-- HARMLESS default privileges tester(sequences): expected absent, found present

-- case GRANT SELECT ON SEQUENCES
-- after
alter default privileges grant select on sequences to bob;
-- report
-- HARMLESS default privileges tester(sequences): expected absent, found present

-- case GRANT UPDATE ON SEQUENCES
-- after
alter default privileges grant update on sequences to bob;
-- report
-- HARMLESS default privileges tester(sequences): expected absent, found present

-- case GRANT ALL PRIVILEGES ON SEQUENCES
-- after
alter default privileges grant all privileges on sequences to bob;
-- report
-- HARMLESS default privileges tester(sequences): expected absent, found present

-- case GRANT EXECUTE ON FUNCTIONS
-- after
alter default privileges grant execute on functions to bob;
-- report
-- HARMLESS default privileges tester(functions): expected absent, found present

-- case GRANT EXECUTE ON ROUTINES
-- after
alter default privileges grant execute on routines to alice;
-- report
-- HARMLESS default privileges tester(functions): expected absent, found present

-- case GRANT USAGE ON TYPES
-- after
alter default privileges grant usage on types to bob;
-- report
-- HARMLESS default privileges tester(types): expected absent, found present

-- case GRANT USAGE ON SCHEMAS
-- after
alter default privileges grant usage on schemas to bob;
-- report
-- HARMLESS default privileges tester(schemas): expected absent, found present

-- case GRANT CREATE ON SCHEMAS
-- after
alter default privileges grant create on schemas to bob;
-- report
-- HARMLESS default privileges tester(schemas): expected absent, found present

-- case GRANT ALL PRIVILEGES ON SCHEMAS
-- after
alter default privileges grant all privileges on schemas to bob;
-- report
-- HARMLESS default privileges tester(schemas): expected absent, found present

-- case (since 18) GRANT SELECT ON LARGE OBJECTS
-- after
alter default privileges grant select on large objects to bob;
-- report
-- HARMLESS default privileges tester(large objects): expected absent, found present

-- case (since 18) GRANT UPDATE ON LARGE OBJECTS
-- after
alter default privileges grant update on large objects to bob;
-- report
-- HARMLESS default privileges tester(large objects): expected absent, found present

-- case GRANT ... TO PUBLIC
-- after
alter default privileges grant select on tables to public;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case GRANT ... WITH GRANT OPTION
-- after
alter default privileges grant select on tables to bob with grant option;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case FOR ROLE
-- after
alter default privileges for role alice grant select on tables to bob;
-- report
-- HARMLESS default privileges alice(tables): expected absent, found present

-- case FOR ROLE several
-- after
alter default privileges for role alice, bob grant select on tables to public;
-- report
-- HARMLESS default privileges alice(tables): expected absent, found present
-- HARMLESS default privileges bob(tables): expected absent, found present

-- case IN SCHEMA
create schema archive;
-- after
alter default privileges in schema archive grant select on tables to bob;
-- report
-- HARMLESS default privileges archive.tester(tables): expected absent, found present

-- case IN SCHEMA of sequences
create schema archive;
-- after
alter default privileges in schema archive grant usage on sequences to bob;
-- report
-- HARMLESS default privileges archive.tester(sequences): expected absent, found present

-- case IN SCHEMA of functions
create schema archive;
-- after
alter default privileges in schema archive grant execute on functions to bob;
-- report
-- HARMLESS default privileges archive.tester(functions): expected absent, found present

-- case IN SCHEMA of types
create schema archive;
-- after
alter default privileges in schema archive grant usage on types to bob;
-- report
-- HARMLESS default privileges archive.tester(types): expected absent, found present

-- case FOR ROLE ... IN SCHEMA
create schema archive;
-- after
alter default privileges for role alice in schema archive grant insert on tables to bob;
-- report
-- HARMLESS default privileges archive.alice(tables): expected absent, found present

-- case REVOKE ... ON TABLES
alter default privileges grant select, insert on tables to bob;
-- after
alter default privileges revoke insert on tables from bob;
-- report
-- RISKY default privileges tester(tables): privileges expected bob: insert, select, found bob: select

-- case REVOKE ... ON TABLES, the last entry
alter default privileges grant select on tables to bob;
-- after
alter default privileges revoke select on tables from bob;
-- report
-- HARMLESS default privileges tester(tables): expected present, found missing

-- case REVOKE ... ON TABLES FROM the owner
-- after
alter default privileges revoke delete on tables from tester;
-- report
-- HARMLESS default privileges tester(tables): expected absent, found present

-- case REVOKE ... ON SEQUENCES
alter default privileges grant usage, select on sequences to bob;
-- after
alter default privileges revoke select on sequences from bob;
-- report
-- RISKY default privileges tester(sequences): privileges expected bob: select, usage, found bob: usage

-- case REVOKE ... ON FUNCTIONS FROM PUBLIC, their default
-- after
alter default privileges revoke execute on functions from public;
-- report
-- HARMLESS default privileges tester(functions): expected absent, found present

-- case REVOKE ... ON TYPES FROM PUBLIC, their default
-- after
alter default privileges revoke usage on types from public;
-- report
-- HARMLESS default privileges tester(types): expected absent, found present

-- case REVOKE ... ON SCHEMAS
alter default privileges grant all on schemas to bob;
-- after
alter default privileges revoke create on schemas from bob;
-- report
-- RISKY default privileges tester(schemas): privileges expected bob: create, usage, found bob: usage

-- case (since 18) REVOKE ... ON LARGE OBJECTS
alter default privileges grant all on large objects to bob;
-- after
alter default privileges revoke update on large objects from bob;
-- report
-- RISKY default privileges tester(large objects): privileges expected bob: select, update, found bob: select

-- case REVOKE ... IN SCHEMA
create schema archive;
alter default privileges in schema archive grant select, insert on tables to bob;
-- after
alter default privileges in schema archive revoke insert on tables from bob;
-- report
-- RISKY default privileges archive.tester(tables): privileges expected bob: insert, select, found bob: select

-- case REVOKE GRANT OPTION FOR
alter default privileges grant select on tables to bob with grant option;
-- after
alter default privileges revoke grant option for select on tables from bob;
-- report
-- RISKY default privileges tester(tables): privileges expected bob: select with grant option, found bob: select
