-- pg_foreign_table: https://www.postgresql.org/docs/current/catalog-pg-foreign-table.html
select 'foreign table' as kind, n.nspname as schema, null as owner, c.relname as name,
  null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  array[s.srvname] as "server",
  array(select case
            when o ~* '^[^=]*(pass|pwd|secret|token|credential|key)'
              -- In the value: a user with a password in a URL, or a list of settings.
              or o ~* '://[^/@:]*:[^/@]*@|[=\s;?&](password|passwd|pwd)\s*=' then
            split_part(o, '=', 1) || '=(not read)' else o end
        from unnest(f.ftoptions) o order by 1) as "options",
  case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as "partition bound",
  array(select array[pn.nspname, pc.relname]
        from pg_inherits h
        join pg_class pc on pc.oid = h.inhparent
        join pg_namespace pn on pn.oid = pc.relnamespace
        where h.inhrelid = c.oid
        order by h.inhseqno) as "parents.",
  case when exists (select from pg_inherits h where h.inhrelid = c.oid and h.inhdetachpending)
    then 'pending' end as "detach"
from pg_foreign_table f
join pg_class c on c.oid = f.ftrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_foreign_server s on s.oid = f.ftserver
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid)
