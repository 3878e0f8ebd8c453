-- Access privileges: https://www.postgresql.org/docs/current/ddl-priv.html
-- Only what differs from the privileges that every object of its kind has from the start.
select coalesce(r.tableoid, o.class) as catalog, coalesce(r.oid, o.oid) as oid, o.sub as number,
  case when r.oid is null then '' else 'row type' end as part,
  array(
    select case when grantee = 0 then 'public' when grantee = o.owner then 'owner'
        when pg_get_userbyid(grantee) ~ '^[a-z_][a-z0-9_$]*$'
          and pg_get_userbyid(grantee) not in ('public', 'owner') then pg_get_userbyid(grantee)
        else '"' || replace(pg_get_userbyid(grantee), '"', '""') || '"' end
      || ': ' || coalesce(given.rights, 'none')
    -- In a Turkish database the other lower case of INSERT is not "insert".
    from (select grantee, string_agg(lower(privilege_type collate "C")
              || case when is_grantable then ' with grant option' else '' end, ', '
              order by lower(privilege_type collate "C"), is_grantable) as rights
          from aclexplode(o.acl) group by grantee) given
    full join (select grantee, string_agg(lower(privilege_type collate "C")
                   || case when is_grantable then ' with grant option' else '' end, ', '
                   order by lower(privilege_type collate "C"), is_grantable) as rights
               from aclexplode(o.usual) group by grantee) usual using (grantee)
    where given.rights is distinct from usual.rights
    order by 1) as value
from (
  select tableoid, oid, 0, nspowner, nspacl, acldefault('n', nspowner) from pg_namespace
  where nspacl is not null and oid >= 16384 and nspname <> 'public'
  -- From the start public may use it, and before 15 create in it.
  union all select tableoid, oid, 0, nspowner, nspacl,
    acldefault('n', nspowner)
      || makeaclitem(0, nspowner, 'CREATE', false)  -- until 14
      || makeaclitem(0, nspowner, 'USAGE', false)
  from pg_namespace where nspacl is not null and nspname = 'public'
  union all select tableoid, oid, 0, relowner, relacl,
    acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)
  from pg_class where relacl is not null and oid >= 16384
  union all select 'pg_class'::regclass, a.attrelid, a.attnum, c.relowner, a.attacl,
    acldefault('c', c.relowner)
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where a.attacl is not null and a.attrelid >= 16384
  union all select tableoid, oid, 0, proowner, proacl, acldefault('f', proowner) from pg_proc
  where proacl is not null and oid >= 16384
  union all select tableoid, oid, 0, typowner, typacl, acldefault('T', typowner) from pg_type
  where typacl is not null and oid >= 16384
  -- Languages of PostgreSQL among them, for those are what is usually closed.
  union all select tableoid, oid, 0, lanowner, lanacl, acldefault('l', lanowner) from pg_language
  where lanacl is not null
  union all select tableoid, oid, 0, fdwowner, fdwacl, acldefault('F', fdwowner)
  from pg_foreign_data_wrapper where fdwacl is not null
  union all select tableoid, oid, 0, srvowner, srvacl, acldefault('S', srvowner)
  from pg_foreign_server where srvacl is not null
  -- In one schema they are added to the usual ones, else they stand instead of these.
  union all select tableoid, oid, 0, defaclrole, defaclacl,
    case when defaclnamespace = 0 then acldefault(
      case defaclobjtype when 'S' then 's' else defaclobjtype end::"char", defaclrole) end
  from pg_default_acl
) o (class, oid, sub, owner, acl, usual)
-- The row type of a relation has its own, for which the relation stands.
left join pg_type t on o.class = 'pg_type'::regclass and t.oid = o.oid
left join pg_class r on r.oid = t.typrelid and r.relkind <> 'c'
