-- pg_language: https://www.postgresql.org/docs/current/catalog-pg-language.html
select 'language' as kind, null as schema, null as owner, l.lanname as name, null as arguments,
  l.tableoid as "#catalog", l.oid as "#oid",  -- with facets
  case when l.lanpltrusted then 'yes' end as "trusted",
  case when l.lanplcallfoid <> 0 then l.lanplcallfoid::regprocedure::text end as "handler.",
  case when l.laninline <> 0 then l.laninline::regprocedure::text end as "inline.",
  case when l.lanvalidator <> 0 then l.lanvalidator::regprocedure::text end as "validator."
from pg_language l
where l.oid >= 16384
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_language'::regclass and e.objid = l.oid)
  -- One of PostgreSQL or of an extension is in a lock for its privileges alone.
  or l.lanpltrusted  -- with privileges
