-- pg_namespace: https://www.postgresql.org/docs/current/catalog-pg-namespace.html
select 'schema' as kind, null as schema, null as owner, n.nspname as name, null as arguments
  , concat_ws('.', n.tableoid, n.oid, 0) as "object"  -- with facets
from pg_namespace n
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')
order by n.nspname
