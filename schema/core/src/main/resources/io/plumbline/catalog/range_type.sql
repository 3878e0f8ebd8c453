-- pg_range: https://www.postgresql.org/docs/current/catalog-pg-range.html
select 'range type' as kind, n.nspname as schema, null as owner, t.typname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  format_type(r.rngsubtype, null) as "subtype.",
  case when not oc.opcdefault then array[ocn.nspname, oc.opcname] end as "subtype operator class.",
  case when r.rngcollation <> s.typcollation then array[ln.nspname, l.collname] end as "collation.",
  case when r.rngcanonical <> 0 then r.rngcanonical::regprocedure::text end as "canonical.",
  case when r.rngsubdiff <> 0 then r.rngsubdiff::regprocedure::text end as "subtype difference.",
  array[mn.nspname, m.typname] as "multirange."
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
join pg_type s on s.oid = r.rngsubtype
join pg_type m on m.oid = r.rngmultitypid
join pg_namespace mn on mn.oid = m.typnamespace
join pg_opclass oc on oc.oid = r.rngsubopc
join pg_namespace ocn on ocn.oid = oc.opcnamespace
left join pg_collation l on l.oid = r.rngcollation
left join pg_namespace ln on ln.oid = l.collnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = t.oid)
