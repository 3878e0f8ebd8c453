-- pg_ts_parser: https://www.postgresql.org/docs/current/catalog-pg-ts-parser.html
select 'text search parser' as kind, n.nspname as schema, null as owner, p.prsname as name,
  null as arguments,
  p.tableoid as "#catalog", p.oid as "#oid",  -- with facets
  p.prsstart::regprocedure::text as "start.",
  p.prstoken::regprocedure::text as "get token.",
  p.prsend::regprocedure::text as "end.",
  p.prslextype::regprocedure::text as "token types.",
  case when p.prsheadline <> 0 then p.prsheadline::regprocedure::text end as "headline."
from pg_ts_parser p
join pg_namespace n on n.oid = p.prsnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_ts_parser'::regclass and e.objid = p.oid)
