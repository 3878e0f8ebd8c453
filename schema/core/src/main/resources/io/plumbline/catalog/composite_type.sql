-- pg_type, pg_class: https://www.postgresql.org/docs/current/catalog-pg-type.html
-- Its attributes are read with the columns.
select 'composite type' as kind, n.nspname as schema, null as owner, t.typname as name,
  null as arguments
  , t.tableoid as "#catalog", t.oid as "#oid"  -- with facets
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = t.oid)
