-- pg_enum: https://www.postgresql.org/docs/current/catalog-pg-enum.html
select 'enum' as kind, n.nspname as schema, null as owner, t.typname as name, null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  array(select l.enumlabel::text from pg_enum l where l.enumtypid = t.oid order by l.enumsortorder)
    as "labels"
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where n.nspname = any (?)
  and t.typtype = 'e'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = t.oid)
