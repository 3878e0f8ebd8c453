-- pg_opfamily, pg_amop, pg_amproc: https://www.postgresql.org/docs/current/catalog-pg-opfamily.html
select 'operator family' as kind, n.nspname as schema, null as owner, f.opfname as name,
  m.amname as arguments,
  f.tableoid as "#catalog", f.oid as "#oid",  -- with facets
  array(select a.amopstrategy || ' ' || a.amopopr::regoperator::text
          || case when a.amoppurpose = 'o' then ' for order by ' || sn.nspname || '.' || s.opfname
             else '' end
        from pg_amop a
        left join pg_opfamily s on s.oid = a.amopsortfamily
        left join pg_namespace sn on sn.oid = s.opfnamespace
        where a.amopfamily = f.oid
        order by a.amopstrategy, a.amopopr::regoperator::text collate "C") as "operators.",
  array(select p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
          || format_type(p.amprocrighttype, null) || ') ' || p.amproc::regprocedure::text
        from pg_amproc p
        where p.amprocfamily = f.oid
        order by p.amprocnum, format_type(p.amproclefttype, null) collate "C",
          format_type(p.amprocrighttype, null) collate "C") as "functions."
from pg_opfamily f
join pg_namespace n on n.oid = f.opfnamespace
join pg_am m on m.oid = f.opfmethod
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_opfamily'::regclass and e.objid = f.oid)
