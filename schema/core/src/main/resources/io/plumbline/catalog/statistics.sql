-- pg_statistic_ext: https://www.postgresql.org/docs/current/catalog-pg-statistic-ext.html
select 'statistics' as kind, n.nspname as schema, null as owner, s.stxname as name,
  null as arguments,
  s.tableoid as "#catalog", s.oid as "#oid",  -- with facets
  array[cn.nspname, c.relname] as "of.",
  array(select a.attname from unnest(s.stxkeys::smallint[]) u (num)
        join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = u.num
        order by a.attname) as "columns",
  pg_get_statisticsobjdef_expressions(s.oid) as "expressions",
  -- One of expressions alone has no other choice.
  array(select case k when 'd' then 'ndistinct' when 'f' then 'dependencies' when 'm' then 'mcv' end
        from unnest(s.stxkind) k where k <> 'e' order by 1) as "kinds",
  nullif(s.stxstattarget, -1)::text as "target"
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
join pg_namespace cn on cn.oid = c.relnamespace
where n.nspname = any (?)
  and c.relpersistence <> 't'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_statistic_ext'::regclass and e.objid = s.oid)
