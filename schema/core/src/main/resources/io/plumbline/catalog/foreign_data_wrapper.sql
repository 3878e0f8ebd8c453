-- pg_foreign_data_wrapper:
-- https://www.postgresql.org/docs/current/catalog-pg-foreign-data-wrapper.html
-- Values of options are kept but for those that may be secret.
select 'foreign data wrapper' as kind, null as schema, null as owner, w.fdwname as name,
  null as arguments,
  w.tableoid as "#catalog", w.oid as "#oid",  -- with facets
  case when w.fdwhandler <> 0 then w.fdwhandler::regprocedure::text end as "handler.",
  case when w.fdwvalidator <> 0 then w.fdwvalidator::regprocedure::text end as "validator.",
  array(select case
            when o ~* '^[^=]*(pass|pwd|secret|token|credential|key)'
              -- In the value: a user with a password in a URL, or a list of settings.
              or o ~* '://[^/@:]*:[^/@]*@|[=\s;?&](password|passwd|pwd)\s*=' then
            split_part(o, '=', 1) || '=(not read)' else o end
        from unnest(w.fdwoptions) o order by 1) as "options"
from pg_foreign_data_wrapper w
where not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_foreign_data_wrapper'::regclass and e.objid = w.oid)
