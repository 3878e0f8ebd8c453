-- pg_index: https://www.postgresql.org/docs/current/catalog-pg-index.html
-- Indexes of constraints are attributes of those.
select 'index' as kind, null as schema, null as owner, i.name, null as arguments,
  i.indrelid as "#relation",
  i.tableoid as "#catalog", i.indexrelid as "#oid",  -- with facets
  case when i.amname <> 'btree' then i.amname end as "method",
  x.extensions as "depends on extension",
  case when i.indisunique then 'unique' end as "unique",
  concat_ws(' ', i.indrelid, i.indkey) as "keys*",
  i.indclass as "#classes", i.indcollation as "#collations", i.indoption as "#orders",
  -- But for the database's, which has the number 100.
  case when not i.indcollation::oid[] <@ '{0, 100}' then
    array(select u.oid::regcollation::text
          from unnest(i.indcollation) with ordinality u (oid, rank)
          order by u.rank) end as "#collation names",
  -- No operator class of PostgreSQL's for btree has options.
  case when i.indexprs is not null or i.amname <> 'btree' or 16384 <= any (i.indclass::oid[]) then
    array(select array[xa.atttypid::text,
            -- Nothing but pg_get_indexdef deparses one of several expressions.
            case when i.indkey[xa.attnum - 1] = 0
              then pg_get_indexdef(i.indexrelid, xa.attnum, false) end,
            case when xa.attoptions is not null then
              array_to_string(
                array(select o from unnest(xa.attoptions) o order by o collate "C"), ', ') end]
          from pg_attribute xa
          where xa.attrelid = i.indexrelid and xa.attnum <= i.indnkeyatts
          order by xa.attnum) end as "#key attributes",
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
  -- Only an expression has one.
  case when i.indexprs is not null then
    array(select xa.attnum || ': ' || xa.attstattarget
          from pg_attribute xa
          where xa.attrelid = i.indexrelid and xa.attstattarget >= 0
          order by xa.attnum) end as "statistics targets",
  case when i.reloptions is not null then
    array_to_string(array(select o from unnest(i.reloptions) o order by o collate "C"), ', ')
    end as "options",
  case when i.relispartition then
    array(select u.name from pg_inherits h
          join pg_class pc on pc.oid = h.inhparent
          join pg_namespace pn on pn.oid = pc.relnamespace
          cross join lateral (values (1, pn.nspname), (2, pc.relname)) u (rank, name)
          where h.inhrelid = i.indexrelid order by u.rank) end as "partition of."
-- Those that are left out are not to cost what the attributes of one take.
from (
  select ic.relname as name, ic.tableoid, ic.reloptions, ic.relispartition, m.amname, i.*
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_index i on i.indrelid = c.oid
  join pg_class ic on ic.oid = i.indexrelid
  join pg_am m on m.oid = ic.relam
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
                      and e.classid = 'pg_class'::regclass and e.objid = ic.oid
                      and e.objsubid = 0)) i
left join (
  select e.objid, array_agg(x.extname order by x.extname) as extensions
  from pg_depend e
  join pg_extension x on x.oid = e.refobjid
  where e.classid = 'pg_class'::regclass and e.objsubid = 0
    and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
  group by e.objid) x on x.objid = i.indexrelid
