-- pg_rewrite by pg_get_viewdef: https://www.postgresql.org/docs/current/catalog-pg-rewrite.html
select case c.relkind when 'v' then 'view' else 'materialized view' end as kind,
  n.nspname as schema, null as owner, c.relname as name, null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  rtrim(pg_get_viewdef(c.oid), ';') as "definition",
  array_to_string(array(select o from unnest(c.reloptions) o order by o collate "C")
    || case when c.reltoastrelid <> 0 then array(
      select 'toast.' || o from pg_class t cross join unnest(t.reloptions) o
      where t.oid = c.reltoastrelid
      order by o collate "C") end, ', ') as "options",
  case c.relreplident when 'f' then 'full' when 'i' then 'index'
    when 'n' then case c.relkind when 'm' then 'nothing' end end as "replica identity",
  x.extensions as "depends on extension",
  case when c.relkind = 'm' and not c.relispopulated then 'not populated' end as "data",
  case when m.amname <> 'heap' then m.amname end as "access method"
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am m on m.oid = c.relam
left join (
  select e.objid, array_agg(x.extname order by x.extname) as extensions
  from pg_depend e
  join pg_extension x on x.oid = e.refobjid
  where e.classid = 'pg_class'::regclass and e.objsubid = 0
    and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
  group by e.objid) x on x.objid = c.oid
where n.nspname = any (?)
  and c.relkind in ('v', 'm')
  and c.relpersistence <> 't'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
