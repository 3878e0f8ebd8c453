-- pg_namespace: https://www.postgresql.org/docs/current/catalog-pg-namespace.html
select 'schema' as kind, null as schema, null as owner, n.nspname as name, null as arguments
  , n.tableoid as "#catalog", n.oid as "#oid"  -- with facets
from pg_namespace n
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_namespace'::regclass and e.objid = n.oid)
