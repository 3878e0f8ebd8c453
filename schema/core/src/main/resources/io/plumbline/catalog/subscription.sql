-- pg_subscription: https://www.postgresql.org/docs/current/catalog-pg-subscription.html
-- The connection holds secrets, which only a superuser may see.
select 'subscription' as kind, null as schema, null as owner, s.subname as name, null as arguments,
  'pg_subscription'::regclass::oid as "#catalog", s.oid as "#oid",  -- with facets
  case when not s.subenabled then 'disabled' end as "enabled",
  case when s.subbinary then 'yes' end as "binary",
  case s.substream::text when 't' then 'on' when 'true' then 'on' when 'p' then 'parallel' end as "streaming",
  case when s.subtwophasestate <> 'd' then 'yes' end as "two phase",    -- since 15
  case when s.subdisableonerr then 'yes' end as "disable on error",     -- since 15
  nullif(s.suborigin, 'any') as "origin",                               -- since 16
  case when not s.subpasswordrequired then 'no' end as "password required",  -- since 16
  case when s.subrunasowner then 'yes' end as "run as owner",           -- since 16
  case when s.subfailover then 'yes' end as "failover",                 -- since 17
  array[s.subslotname] as "slot",
  nullif(s.subsynccommit, 'off') as "synchronous commit",
  array(select p from unnest(s.subpublications) p order by p collate "C") as "publications"
from pg_subscription s
where s.subdbid = (select oid from pg_database where datname = current_database())
