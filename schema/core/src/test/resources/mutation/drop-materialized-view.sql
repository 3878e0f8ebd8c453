-- DROP MATERIALIZED VIEW: https://www.postgresql.org/docs/current/sql-dropmaterializedview.html

-- case DROP MATERIALIZED VIEW
create materialized view busy_agent as select 1 as agent_id;
-- after
drop materialized view busy_agent;
-- report
-- BREAKING materialized view public.busy_agent: expected present, found missing

-- case DROP MATERIALIZED VIEW IF EXISTS
create materialized view busy_agent as select 1 as agent_id with no data;
-- after
drop materialized view if exists busy_agent;
-- report
-- BREAKING materialized view public.busy_agent: expected present, found missing

-- case DROP MATERIALIZED VIEW, several names
create materialized view busy_agent as select 1 as agent_id;
create materialized view busiest_agent as select max(agent_id) from busy_agent;
-- after
drop materialized view busy_agent, busiest_agent;
-- report
-- BREAKING materialized view public.busiest_agent: expected present, found missing
-- BREAKING materialized view public.busy_agent: expected present, found missing

-- case DROP MATERIALIZED VIEW ... CASCADE
create materialized view busy_agent as select 1 as agent_id;
create view busiest_agent as select max(agent_id) from busy_agent;
-- after
drop materialized view busy_agent cascade;
-- report
-- BREAKING view public.busiest_agent: expected present, found missing
-- BREAKING materialized view public.busy_agent: expected present, found missing

-- case DROP MATERIALIZED VIEW ... RESTRICT
create materialized view busy_agent as select 1 as agent_id;
create unique index busy_agent_id on busy_agent (agent_id);
-- after
drop materialized view busy_agent restrict;
-- report
-- BREAKING materialized view public.busy_agent: expected present, found missing
