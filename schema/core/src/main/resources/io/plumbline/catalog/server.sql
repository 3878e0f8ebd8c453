-- pg_foreign_server: https://www.postgresql.org/docs/current/catalog-pg-foreign-server.html
select 'server' as kind, null as schema, null as owner, s.srvname as name, null as arguments,
  s.tableoid as "#catalog", s.oid as "#oid",  -- with facets
  array[w.fdwname] as "foreign data wrapper",
  s.srvtype as "type",
  s.srvversion as "version",
  array(select case
            when o ~* '^[^=]*(pass|pwd|secret|token|credential|key)'
              -- In the value: a user with a password in a URL, or a list of settings.
              or o ~* '://[^/@:]*:[^/@]*@|[=\s;?&](password|passwd|pwd)\s*=' then
            split_part(o, '=', 1) || '=(not read)' else o end
        from unnest(s.srvoptions) o order by 1) as "options"
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
where not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_foreign_server'::regclass and e.objid = s.oid)
