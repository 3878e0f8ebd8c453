-- pg_policy: https://www.postgresql.org/docs/current/catalog-pg-policy.html
select 'policy' as kind, n.nspname as schema, c.relname as owner, p.polname as name,
  null as arguments,
  p.tableoid as "#catalog", p.oid as "#oid",  -- with facets
  case when not p.polpermissive then 'restrictive' end as "form",
  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
    when 'd' then 'delete' end as "command",
  array(select pg_get_userbyid(u.role) from unnest(p.polroles) u (role) where u.role <> 0
        order by 1) as "roles",
  pg_get_expr(p.polqual, p.polrelid) as "using",
  pg_get_expr(p.polwithcheck, p.polrelid) as "check"
from pg_policy p
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (?)
  and c.relpersistence <> 't'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
