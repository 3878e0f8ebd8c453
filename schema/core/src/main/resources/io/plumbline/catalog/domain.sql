-- pg_type: https://www.postgresql.org/docs/current/catalog-pg-type.html
select 'domain' as kind, n.nspname as schema, null as owner, t.typname as name, null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  format_type(t.typbasetype, t.typtypmod) as "type.",
  case when t.typnotnull then 'not null' end as "nullability",
  pg_get_expr(t.typdefaultbin, 0) as "default",
  case when t.typcollation <> b.typcollation then array[ln.nspname, l.collname] end as "collation."
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
join pg_type b on b.oid = t.typbasetype
left join pg_collation l on l.oid = t.typcollation
left join pg_namespace ln on ln.oid = l.collnamespace
where n.nspname = any (?)
  and t.typtype = 'd'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = t.oid)
