-- pg_collation: https://www.postgresql.org/docs/current/catalog-pg-collation.html
select 'collation' as kind, n.nspname as schema, null as owner, l.collname as name,
  null as arguments,
  l.tableoid as "#catalog", l.oid as "#oid",  -- with facets
  case l.collprovider when 'i' then 'icu' when 'c' then 'libc' when 'b' then 'builtin' end
    as "provider",
  case when not l.collisdeterministic then 'no' end as "deterministic",
  case when l.collprovider = 'c' then l.collcollate end as "lc_collate",
  case when l.collprovider = 'c' then l.collctype end as "lc_ctype",
  l.collicurules as "rules",                                         -- since 16
  case when l.collprovider = 'i' then l.collcollate end as "locale"  -- until 14
  l.colliculocale as "locale"  -- since 15, until 16
  l.colllocale as "locale"     -- since 17
from pg_collation l
join pg_namespace n on n.oid = l.collnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_collation'::regclass and e.objid = l.oid)
