-- pg_conversion: https://www.postgresql.org/docs/current/catalog-pg-conversion.html
select 'conversion' as kind, n.nspname as schema, null as owner, c.conname as name,
  null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  pg_encoding_to_char(c.conforencoding) as "source encoding",
  pg_encoding_to_char(c.contoencoding) as "target encoding",
  c.conproc::regprocedure::text as "function.",
  case when c.condefault then 'yes' end as "default"
from pg_conversion c
join pg_namespace n on n.oid = c.connamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_conversion'::regclass and e.objid = c.oid)
