-- pg_ts_dict: https://www.postgresql.org/docs/current/catalog-pg-ts-dict.html
select 'text search dictionary' as kind, n.nspname as schema, null as owner, d.dictname as name,
  null as arguments,
  d.tableoid as "#catalog", d.oid as "#oid",  -- with facets
  array[tn.nspname, t.tmplname] as "template.",
  d.dictinitoption as "options"
from pg_ts_dict d
join pg_namespace n on n.oid = d.dictnamespace
join pg_ts_template t on t.oid = d.dicttemplate
join pg_namespace tn on tn.oid = t.tmplnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_ts_dict'::regclass and e.objid = d.oid)
