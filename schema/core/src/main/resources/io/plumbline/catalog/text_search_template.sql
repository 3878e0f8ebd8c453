-- pg_ts_template: https://www.postgresql.org/docs/current/catalog-pg-ts-template.html
select 'text search template' as kind, n.nspname as schema, null as owner, t.tmplname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  case when t.tmplinit <> 0 then t.tmplinit::regprocedure::text end as "init.",
  t.tmpllexize::regprocedure::text as "lexize."
from pg_ts_template t
join pg_namespace n on n.oid = t.tmplnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_ts_template'::regclass and e.objid = t.oid)
