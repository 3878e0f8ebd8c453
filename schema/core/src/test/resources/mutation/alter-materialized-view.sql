-- ALTER MATERIALIZED VIEW: https://www.postgresql.org/docs/current/sql-altermaterializedview.html

-- case DEPENDS ON EXTENSION
create extension hstore;
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent depends on extension hstore;
-- report
-- RISKY materialized view public.busy_agent: depends on extension expected none, found hstore

-- case NO DEPENDS ON EXTENSION
create extension hstore;
create materialized view busy_agent as select 1 as agent_id;
alter materialized view busy_agent depends on extension hstore;
-- after
alter materialized view busy_agent no depends on extension hstore;
-- report
-- RISKY materialized view public.busy_agent: depends on extension expected hstore, found none

-- case RENAME COLUMN
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent rename column agent_id to id;
-- report
-- RISKY materialized view public.busy_agent: definition expected SELECT 1 AS agent_id, found SELECT 1 AS id
-- BREAKING column public.busy_agent.agent_id: expected present, found missing
-- HARMLESS column public.busy_agent.id: expected absent, found present

-- case IF EXISTS ... RENAME TO
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view if exists busy_agent rename to active_agent;
-- report
-- HARMLESS materialized view public.active_agent: expected absent, found present
-- BREAKING materialized view public.busy_agent: expected present, found missing

-- case SET SCHEMA
create schema reports;
create materialized view busy_agent as select 1 as agent_id;
create index busy_agent_id on busy_agent (agent_id);
-- after
alter materialized view busy_agent set schema reports;
-- report
-- BREAKING materialized view public.busy_agent: expected present, found missing
-- HARMLESS materialized view reports.busy_agent: expected absent, found present

-- case ALTER COLUMN ... SET STATISTICS
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent alter column agent_id set statistics 400;
-- report
-- HARMLESS column public.busy_agent.agent_id: statistics target expected default, found 400

-- case ALTER COLUMN ... SET ( attribute_option )
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent alter column agent_id set (n_distinct = -1);
-- report
-- HARMLESS column public.busy_agent.agent_id: options expected none, found n_distinct=-1

-- case ALTER COLUMN ... RESET ( attribute_option )
create materialized view busy_agent as select 1 as agent_id;
alter materialized view busy_agent alter column agent_id set (n_distinct = -1);
-- after
alter materialized view busy_agent alter column agent_id reset (n_distinct);
-- report
-- HARMLESS column public.busy_agent.agent_id: options expected n_distinct=-1, found none

-- case ALTER COLUMN ... SET STORAGE PLAIN
create materialized view busy_agent as select 'one'::text as name;
-- after
alter materialized view busy_agent alter column name set storage plain;
-- report
-- HARMLESS column public.busy_agent.name: storage expected default, found plain

-- case ALTER COLUMN ... SET STORAGE EXTERNAL
create materialized view busy_agent as select 'one'::text as name;
-- after
alter materialized view busy_agent alter column name set storage external;
-- report
-- HARMLESS column public.busy_agent.name: storage expected default, found external

-- case ALTER COLUMN ... SET STORAGE EXTENDED
create materialized view busy_agent as select 'one'::text as name;
alter materialized view busy_agent alter column name set storage main;
-- after
alter materialized view busy_agent alter column name set storage extended;
-- report
-- HARMLESS column public.busy_agent.name: storage expected main, found default

-- case ALTER COLUMN ... SET STORAGE MAIN
create materialized view busy_agent as select 'one'::text as name;
-- after
alter materialized view busy_agent alter column name set storage main;
-- report
-- HARMLESS column public.busy_agent.name: storage expected default, found main

-- case (since 16) ALTER COLUMN ... SET STORAGE DEFAULT
create materialized view busy_agent as select 'one'::text as name;
alter materialized view busy_agent alter column name set storage plain;
-- after
alter materialized view busy_agent alter column name set storage default;
-- report
-- HARMLESS column public.busy_agent.name: storage expected plain, found default

-- case ALTER COLUMN ... SET COMPRESSION
create materialized view busy_agent as select 'one'::text as name;
-- after
alter materialized view busy_agent alter column name set compression pglz;
-- report
-- HARMLESS column public.busy_agent.name: compression expected default, found pglz

-- case CLUSTER ON
create materialized view busy_agent as select 1 as agent_id;
create index busy_agent_id on busy_agent (agent_id);
-- after
alter materialized view busy_agent cluster on busy_agent_id;
-- report
-- HARMLESS index public.busy_agent.busy_agent_id: clustered expected no, found yes

-- case SET WITHOUT CLUSTER
create materialized view busy_agent as select 1 as agent_id;
create index busy_agent_id on busy_agent (agent_id);
alter materialized view busy_agent cluster on busy_agent_id;
-- after
alter materialized view busy_agent set without cluster;
-- report
-- HARMLESS index public.busy_agent.busy_agent_id: clustered expected yes, found no

-- case (since 15) SET ACCESS METHOD
create access method archive type table handler heap_tableam_handler;
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent set access method archive;
-- report
-- RISKY materialized view public.busy_agent: access method expected heap, found archive

-- case SET ( storage_parameter )
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent set (fillfactor = 80);
-- report
-- HARMLESS materialized view public.busy_agent: options expected none, found fillfactor=80

-- case RESET ( storage_parameter )
create materialized view busy_agent with (fillfactor = 80) as select 1 as agent_id;
-- after
alter materialized view busy_agent reset (fillfactor);
-- report
-- HARMLESS materialized view public.busy_agent: options expected fillfactor=80, found none

-- case OWNER TO
create materialized view busy_agent as select 1 as agent_id;
-- after
alter materialized view busy_agent owner to alice;
-- report
-- RISKY materialized view public.busy_agent: owner expected tester, found alice

-- case SET ( toast.storage_parameter )
create materialized view message as select 'hello' as body;
-- after
alter materialized view message set (toast.autovacuum_enabled = off);
-- report
-- HARMLESS materialized view public.message: options expected none, found toast.autovacuum_enabled=off
