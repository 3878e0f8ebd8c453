-- CREATE INDEX: https://www.postgresql.org/docs/current/sql-createindex.html

-- case CREATE INDEX
create table message (body text);
-- after
create index message_body on message (body);
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case CREATE INDEX without a name
create table message (id bigint, body text);
-- after
create index on message (id, lower(body));
-- report
-- HARMLESS index public.message.message_id_lower_idx: expected absent, found present

-- case CREATE INDEX IF NOT EXISTS
create table message (id bigint, sent_at timestamptz);
-- after
create index if not exists message_sent_at on message (sent_at);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case CREATE UNIQUE INDEX
create table message (token uuid);
-- after
create unique index message_token on message (token);
-- report
-- RISKY index public.message.message_token: expected absent, found present

-- case CREATE INDEX CONCURRENTLY
create table message (agent_id bigint);
-- after
create index concurrently message_agent on message (agent_id);
-- report
-- HARMLESS index public.message.message_agent: expected absent, found present

-- case CREATE UNIQUE INDEX CONCURRENTLY
create table message (agent_id bigint);
-- after
create unique index concurrently message_agent on message (agent_id);
-- report
-- RISKY index public.message.message_agent: expected absent, found present

-- case CREATE UNIQUE INDEX CONCURRENTLY that fails and leaves an invalid index
create extension dblink;
create table message (token integer);
insert into message values (1), (1);
-- after
-- in a second session, so that its failure does not end the case
select dblink_exec(
  format('host=localhost port=%s dbname=%s user=%s password=tester', current_setting('port'), current_database(), current_user),
  'create unique index concurrently message_token on message (token)',
  false
);
-- report
-- RISKY index public.message.message_token: expected absent, found present

-- case CREATE INDEX CONCURRENTLY that fails on an expression
create extension dblink;
create table message (share integer);
insert into message values (0);
-- after
-- in a second session, so that its failure does not end the case
select dblink_exec(
  format('host=localhost port=%s dbname=%s user=%s password=tester', current_setting('port'), current_database(), current_user),
  'create index concurrently message_share on message ((100 / share))',
  false
);
-- report
-- HARMLESS index public.message.message_share: expected absent, found present

-- case CREATE INDEX of several columns
create table message (agent_id bigint, sent_at timestamptz, body text);
-- after
create index message_agent on message (agent_id, sent_at);
-- report
-- HARMLESS index public.message.message_agent: expected absent, found present

-- case expression
create table message (body text);
-- after
create index message_body on message ((left(body, 20)));
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case expression beside a column
create table message (id bigint, body text, subject text);
-- after
create index message_text on message (lower(subject), id, (subject || ' ' || body));
-- report
-- HARMLESS index public.message.message_text: expected absent, found present

-- case COLLATE
create table message (body text);
-- after
create index message_body on message (body collate "C");
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case opclass
create table message (body text);
-- after
create index message_body on message (body text_pattern_ops);
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case opclass of an extension
create extension pg_trgm;
create table message (body text);
-- after
create index message_body on message using gin (body gin_trgm_ops);
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case opclass_parameter
create extension pg_trgm;
create table message (body text);
-- after
create index message_body on message using gist (body gist_trgm_ops (siglen = 32));
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case opclass_parameter of a default opclass
create table message (words tsvector);
-- after
create index message_words on message using gist (words tsvector_ops (siglen = 200));
-- report
-- HARMLESS index public.message.message_words: expected absent, found present

-- case ASC
create table message (sent_at timestamptz, id bigint);
-- after
create index message_sent_at on message (sent_at asc, id);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case DESC
create table message (sent_at timestamptz);
-- after
create index message_sent_at on message (sent_at desc);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case NULLS FIRST
create table message (sent_at timestamptz);
-- after
create index message_sent_at on message (sent_at nulls first);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case DESC NULLS LAST
create table message (sent_at timestamptz);
-- after
create index message_sent_at on message (sent_at desc nulls last);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case COLLATE, opclass, DESC and NULLS of one column
create table message (body text, id bigint);
-- after
create index message_body on message (id, body collate "POSIX" text_pattern_ops desc nulls last);
-- report
-- HARMLESS index public.message.message_body: expected absent, found present

-- case INCLUDE
create table message (id bigint, body text);
-- after
create index message_id on message (id) include (body);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case INCLUDE of a unique index
create table message (id bigint, body text, subject text);
-- after
create unique index message_id on message (id) include (subject, body);
-- report
-- RISKY index public.message.message_id: expected absent, found present

-- case (since 15) NULLS NOT DISTINCT
create table message (token uuid);
-- after
create unique index message_token on message (token) nulls not distinct;
-- report
-- RISKY index public.message.message_token: expected absent, found present

-- case WHERE
create table message (sent_at timestamptz, read boolean);
-- after
create index message_unread on message (sent_at) where not read;
-- report
-- HARMLESS index public.message.message_unread: expected absent, found present

-- case WHERE of a unique index
create table message (position integer, state text);
-- after
create unique index message_position on message (position) where state in ('draft', 'queued');
-- report
-- RISKY index public.message.message_position: expected absent, found present

-- case USING hash
create table message (token uuid);
-- after
create index message_token on message using hash (token);
-- report
-- HARMLESS index public.message.message_token: expected absent, found present

-- case USING gist
create table deployment (during tstzrange);
-- after
create index deployment_during on deployment using gist (during);
-- report
-- HARMLESS index public.deployment.deployment_during: expected absent, found present

-- case USING spgist
create table agent (address inet);
-- after
create index agent_address on agent using spgist (address);
-- report
-- HARMLESS index public.agent.agent_address: expected absent, found present

-- case USING gin
create table message (labels text[]);
-- after
create index message_labels on message using gin (labels);
-- report
-- HARMLESS index public.message.message_labels: expected absent, found present

-- case USING gin with jsonb_path_ops
create table message (content jsonb);
-- after
create index message_content on message using gin (content jsonb_path_ops);
-- report
-- HARMLESS index public.message.message_content: expected absent, found present

-- case USING brin
create table message (sent_at timestamptz);
-- after
create index message_sent_at on message using brin (sent_at);
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case USING brin with an opclass_parameter
create table message (sent_at timestamptz);
-- after
create index message_sent_at on message using brin (sent_at timestamptz_minmax_multi_ops (values_per_range = 16));
-- report
-- HARMLESS index public.message.message_sent_at: expected absent, found present

-- case USING a method of an extension
create extension bloom;
create table message (agent_id integer, number integer);
-- after
create index message_any on message using bloom (agent_id, number) with (length = 100, col1 = 3);
-- report
-- HARMLESS index public.message.message_any: expected absent, found present

-- case WITH ( fillfactor )
create table message (id bigint);
-- after
create index message_id on message (id) with (fillfactor = 60);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case WITH ( deduplicate_items )
create table message (id bigint);
-- after
create index message_id on message (id) with (deduplicate_items = off);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case WITH ( buffering )
create table deployment (during tstzrange);
-- after
create index deployment_during on deployment using gist (during) with (buffering = on);
-- report
-- HARMLESS index public.deployment.deployment_during: expected absent, found present

-- case WITH ( fastupdate )
create table message (labels text[]);
-- after
create index message_labels on message using gin (labels) with (fastupdate = off);
-- report
-- HARMLESS index public.message.message_labels: expected absent, found present

-- case WITH ( gin_pending_list_limit )
create table message (labels text[]);
-- after
create index message_labels on message using gin (labels) with (gin_pending_list_limit = 512);
-- report
-- HARMLESS index public.message.message_labels: expected absent, found present

-- case WITH ( pages_per_range )
create table message (id bigint);
-- after
create index message_id on message using brin (id) with (pages_per_range = 32);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case WITH ( autosummarize )
create table message (id bigint);
-- after
create index message_id on message using brin (id) with (autosummarize);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case CREATE INDEX on a partitioned table
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
create index message_id on message (id);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present
-- HARMLESS index public.message_north.message_north_id_idx: expected absent, found present

-- case CREATE INDEX on a partitioned table whose partition has the index already
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
create index north_id on message_north (id);
-- after
create index message_id on message (id);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present
-- HARMLESS index public.message_north.north_id: partition of expected none, found public.message_id

-- case ON ONLY
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
create index message_id on only message (id);
-- report
-- HARMLESS index public.message.message_id: expected absent, found present

-- case CREATE UNIQUE INDEX ... ON ONLY
create table message (id bigint, region text) partition by list (region);
create table message_north partition of message for values in ('north');
-- after
create unique index message_id on only message (region, id);
-- report
-- RISKY index public.message.message_id: expected absent, found present

-- case CREATE INDEX on a materialized view
create materialized view busy_agent as select 1 as agent_id, 12 as messages;
-- after
create unique index busy_agent_id on busy_agent (agent_id);
-- report
-- RISKY index public.busy_agent.busy_agent_id: expected absent, found present
