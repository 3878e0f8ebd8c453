-- pg_am: https://www.postgresql.org/docs/current/catalog-pg-am.html
select 'access method' as kind, null as schema, null as owner, m.amname as name,
  null as arguments,
  m.tableoid as "#catalog", m.oid as "#oid",  -- with facets
  case m.amtype when 'i' then 'index' when 't' then 'table' end as "type",
  m.amhandler::regprocedure::text as "handler."
from pg_am m
where m.oid >= 16384
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_am'::regclass and e.objid = m.oid)
