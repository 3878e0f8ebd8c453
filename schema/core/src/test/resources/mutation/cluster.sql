-- CLUSTER: https://www.postgresql.org/docs/current/sql-cluster.html

-- case CLUSTER table_name USING index_name
create table message (id bigint);
create index message_id on message (id);
-- after
cluster message using message_id;
-- report
-- HARMLESS index public.message.message_id: clustered expected no, found yes

-- case CLUSTER table_name USING index_name in place of another
create table message (id bigint, sent_at timestamptz);
create index message_id on message (id);
create index message_sent_at on message (sent_at);
cluster message using message_id;
-- after
cluster message using message_sent_at;
-- report
-- HARMLESS index public.message.message_id: clustered expected yes, found no
-- HARMLESS index public.message.message_sent_at: clustered expected no, found yes

-- case CLUSTER of a materialized view
create materialized view busy_agent as select 1 as agent_id, 12 as messages;
create index busy_agent_id on busy_agent (agent_id);
-- after
cluster busy_agent using busy_agent_id;
-- report
-- HARMLESS index public.busy_agent.busy_agent_id: clustered expected no, found yes
