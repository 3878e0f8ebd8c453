-- pg_cast: https://www.postgresql.org/docs/current/catalog-pg-cast.html
-- A cast is in no schema: it is in scope where one of its types is.
select 'cast' as kind, null as schema, null as owner,
  -- Which words format_type quotes depends on the server's keywords.
  regexp_replace(format_type(c.castsource, null) || ' as ' || format_type(c.casttarget, null),
    '\."([a-z_][a-z0-9_$]*)"(?!")', '.\1', 'g') as name,
  null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  case c.castmethod when 'b' then 'without function' when 'i' then 'with inout'
    else c.castfunc::regprocedure::text end as "function.",
  case c.castcontext when 'a' then 'assignment' when 'i' then 'implicit' end as "context"
from pg_cast c
join pg_type s on s.oid = c.castsource
join pg_type t on t.oid = c.casttarget
join pg_namespace sn on sn.oid = s.typnamespace
join pg_namespace tn on tn.oid = t.typnamespace
left join pg_proc f on f.oid = c.castfunc
left join pg_namespace fn on fn.oid = f.pronamespace
-- What initdb makes has a smaller number.
where c.oid >= 16384
  and (sn.nspname = any (?) or tn.nspname = any (?) or fn.nspname = any (?)
    -- One between types of PostgreSQL holds for every schema.
    or sn.nspname = 'pg_catalog' and tn.nspname = 'pg_catalog')
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_cast'::regclass and e.objid = c.oid)
