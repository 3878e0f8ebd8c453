-- pg_transform: https://www.postgresql.org/docs/current/catalog-pg-transform.html
select 'transform' as kind, null as schema, null as owner,
  -- Which words format_type quotes depends on the server's keywords.
  regexp_replace(format_type(t.trftype, null), '\."([a-z_][a-z0-9_$]*)"(?!")', '.\1', 'g')
    || ' language ' || l.lanname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  case when t.trffromsql <> 0 then t.trffromsql::regprocedure::text end as "from sql.",
  case when t.trftosql <> 0 then t.trftosql::regprocedure::text end as "to sql."
from pg_transform t
join pg_language l on l.oid = t.trflang
where not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_transform'::regclass and e.objid = t.oid)
