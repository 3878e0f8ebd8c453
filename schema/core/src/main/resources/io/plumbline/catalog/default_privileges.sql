-- pg_default_acl: https://www.postgresql.org/docs/current/catalog-pg-default-acl.html
-- They are named by who makes the objects, and, where they hold in one schema alone, by that.
select 'default privileges' as kind, n.nspname as schema, null as owner,
  pg_get_userbyid(d.defaclrole) as name,
  case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
    when 'T' then 'types' when 'n' then 'schemas' when 'L' then 'large objects' end as arguments
  , d.tableoid as "#catalog", d.oid as "#oid"  -- with facets
from pg_default_acl d
left join pg_namespace n on n.oid = d.defaclnamespace
where d.defaclnamespace = 0 or n.nspname = any (?)
