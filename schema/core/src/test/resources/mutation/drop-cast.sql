-- DROP CAST: https://www.postgresql.org/docs/current/sql-dropcast.html

-- case DROP CAST (source_type AS target_type)
create type severity as enum ('low', 'high');
create cast (severity as integer) with inout;
-- after
drop cast (severity as integer);
-- report
-- RISKY cast "public.severity as integer": expected present, found missing

-- case DROP CAST of one WITH FUNCTION
create type severity as enum ('low', 'high');
create function rank_of(severity) returns integer immutable language sql as 'select 1';
create cast (severity as integer) with function rank_of(severity) as implicit;
-- after
drop cast (severity as integer);
-- report
-- RISKY cast "public.severity as integer": expected present, found missing
