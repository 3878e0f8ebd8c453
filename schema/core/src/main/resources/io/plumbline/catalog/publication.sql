-- pg_publication: https://www.postgresql.org/docs/current/catalog-pg-publication.html
-- Its tables are entries of their own.
select 'publication' as kind, null as schema, null as owner, p.pubname as name, null as arguments,
  p.tableoid as "#catalog", p.oid as "#oid",  -- with facets
  case when p.puballtables then 'yes' end as "all tables",
  array(select n.nspname from pg_publication_namespace s           -- since 15
        join pg_namespace n on n.oid = s.pnnspid                   -- since 15
        where s.pnpubid = p.oid order by n.nspname) as "schemas",  -- since 15
  concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
    case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end)
    as "publishes",
  case p.pubgencols when 's' then 'stored' end as "generated columns",  -- since 18
  case when p.pubviaroot then 'yes' end as "via partition root"
from pg_publication p
