-- REFRESH MATERIALIZED VIEW: https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html

-- case WITH NO DATA
create materialized view busy_agent as select 1 as agent_id;
-- after
refresh materialized view busy_agent with no data;
-- report
-- BREAKING materialized view public.busy_agent: data expected populated, found not populated

-- case WITH DATA
create materialized view busy_agent as select 1 as agent_id with no data;
-- after
refresh materialized view busy_agent with data;
-- report
-- HARMLESS materialized view public.busy_agent: data expected not populated, found populated
