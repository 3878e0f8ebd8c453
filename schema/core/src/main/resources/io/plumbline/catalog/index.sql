-- pg_index: https://www.postgresql.org/docs/current/catalog-pg-index.html
-- Indexes of constraints are attributes of those.
select 'index' as kind, n.nspname as schema, c.relname as owner, ic.relname as name,
  null as arguments,
  ic.tableoid as "#catalog", ic.oid as "#oid",  -- with facets
  case when m.amname <> 'btree' then m.amname end as "method",
  x.extensions as "depends on extension",
  case when i.indisunique then 'unique' end as "unique",
  concat_ws(' ', i.indrelid, i.indkey) as "keys*",
  i.indclass as "#classes", i.indcollation as "#collations", i.indoption as "#orders",
  -- But for the database's, which has the number 100.
  case when not i.indcollation::oid[] <@ '{0, 100}' then
    array(select u.oid::regcollation::text
          from unnest(i.indcollation) with ordinality u (oid, rank)
          order by u.rank) end as "#collation names",
  e.types as "#types", e.expressions as "#expressions", e.options as "#key options",
  case when i.indnatts > i.indnkeyatts
    then concat_ws(' ', i.indrelid, array(
      select u.num from unnest(i.indkey) with ordinality u (num, rank)
      where u.rank > i.indnkeyatts
      order by u.rank)) end as "include#",
  case when i.indnullsnotdistinct then 'not distinct' end as "nulls",  -- since 15
  pg_get_expr(i.indpred, i.indrelid) as "predicate",
  case when not i.indisvalid then 'invalid' end as "validity",
  case when i.indisclustered then 'yes' end as "clustered",
  case when i.indisreplident then 'yes' end as "replica identity",
  e.targets as "statistics targets",
  case when ic.reloptions is not null then
    array_to_string(array(select o from unnest(ic.reloptions) o order by o collate "C"), ', ')
    end as "options",
  case when ic.relispartition then
    array(select u.name from pg_inherits h
          join pg_class pc on pc.oid = h.inhparent
          join pg_namespace pn on pn.oid = pc.relnamespace
          cross join lateral (values (1, pn.nspname), (2, pc.relname)) u (rank, name)
          where h.inhrelid = i.indexrelid order by u.rank) end as "partition of."
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_index i on i.indrelid = c.oid
join pg_class ic on ic.oid = i.indexrelid
join pg_am m on m.oid = ic.relam
left join lateral (
  select array_agg(xa.atttypid) as types,
    -- Nothing but pg_get_indexdef deparses one of several expressions.
    array_agg(case when i.indkey[xa.attnum - 1] = 0
      then pg_get_indexdef(i.indexrelid, xa.attnum, false) end) as expressions,
    array_agg(case when xa.attoptions is not null then
      array_to_string(array(select o from unnest(xa.attoptions) o order by o collate "C"), ', ')
      end) as options,
    array_agg(xa.attnum || ': ' || xa.attstattarget)
      filter (where xa.attstattarget >= 0) as targets
  -- Sorted here and not in array_agg, which would sort four times.
  from (
    select * from pg_attribute xa
    where xa.attrelid = i.indexrelid
      and xa.attnum <= i.indnkeyatts
      -- Only an expression has a target, and no operator class of PostgreSQL's for btree has
      -- options.
      and (i.indexprs is not null or m.amname <> 'btree' or 16384 <= any (i.indclass::oid[]))
    order by xa.attnum) xa) e on true
left join (
  select e.objid, array_agg(x.extname order by x.extname) as extensions
  from pg_depend e
  join pg_extension x on x.oid = e.refobjid
  where e.classid = 'pg_class'::regclass and e.objsubid = 0
    and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
  group by e.objid) x on x.objid = ic.oid
where n.nspname = any (?)
  and c.relkind in ('r', 'p', 'm')
  and c.relpersistence <> 't'
  and not exists (select from pg_constraint k
                  where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = ic.oid and e.objsubid = 0)
