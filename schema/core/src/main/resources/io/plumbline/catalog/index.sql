-- pg_index: https://www.postgresql.org/docs/current/catalog-pg-index.html
-- Indexes of constraints are attributes of those.
select 'index' as kind, n.nspname as schema, c.relname as owner, ic.relname as name,
  null as arguments,
  concat_ws('.', ic.tableoid, ic.oid, 0) as "object",  -- with facets
  case when m.amname <> 'btree' then m.amname end as "method",
  x.extensions as "depends on extension",
  case when i.indisunique then 'unique' end as "unique",
  k.keys as "keys",
  case when i.indnatts > i.indnkeyatts then
    array(select a.attname from unnest(i.indkey::smallint[]) with ordinality u (num, rank)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.num
          where u.rank > i.indnkeyatts
          order by u.rank) end as "include",
  case when i.indnullsnotdistinct then 'not distinct' end as "nulls",  -- since 15
  pg_get_expr(i.indpred, i.indrelid) as "predicate",
  case when not i.indisvalid then 'invalid' end as "validity",
  case when i.indisclustered then 'yes' end as "clustered",
  case when i.indisreplident then 'yes' end as "replica identity",
  k.targets as "statistics targets",
  case when ic.reloptions is not null then
    array_to_string(array(select o from unnest(ic.reloptions) o order by o collate "C"), ', ')
    end as "options",
  case when ic.relispartition then
    array(select u.name from pg_inherits h
          join pg_class pc on pc.oid = h.inhparent
          join pg_namespace pn on pn.oid = pc.relnamespace
          cross join lateral (values (1, pn.nspname), (2, pc.relname)) u (rank, name)
          where h.inhrelid = i.indexrelid order by u.rank) end as "partition of."
from pg_index i
join pg_class ic on ic.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am m on m.oid = ic.relam
-- For all indexes at once: one by one it takes ten times as long.
left join (
  select p.indexrelid, array_agg(p.key) as keys,
    array_agg(p.attnum || ': ' || p.attstattarget) filter (where p.attstattarget >= 0) as targets
  from (
    select i.indexrelid, xa.attnum, xa.attstattarget,
      -- Nothing but pg_get_indexdef deparses one of several expressions.
      case when ta.attname is null then pg_get_indexdef(i.indexrelid, xa.attnum, false)
        -- Which words pg_get_indexdef quotes depends on the server's keywords.
        when ta.attname ~ '^[a-z_][a-z0-9_$]*$' then ta.attname::text
        else '"' || replace(ta.attname, '"', '""') || '"' end
      || case when i.indcollation[xa.attnum - 1] <> coalesce(ta.attcollation, xt.typcollation)
           and i.indcollation[xa.attnum - 1] <> 0
           then ' collate ' || i.indcollation[xa.attnum - 1]::regcollation::text else '' end
      || case when oc.opcdefault
           and (oc.opcintype = coalesce(nullif(kt.typbasetype, 0), kt.oid)
             or ot.typtype = 'p'
             -- As varchar is indexed by the class of text.
             or (coalesce(nullif(kt.typbasetype, 0), kt.oid), oc.opcintype) in (
               select b.castsource, b.casttarget from pg_cast b
               where b.castmethod = 'b' and b.castcontext = 'i'))
           then ''
           when ocn.nspname = 'pg_catalog' then ' ' || oc.opcname
           else ' ' || quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname) end
      || case when xa.attoptions is null then '' else
           ' (' || array_to_string(array(select o from unnest(xa.attoptions) o
                                         order by o collate "C"), ', ') || ')' end
      || case i.indoption[xa.attnum - 1] when 1 then ' desc nulls last' when 2 then ' nulls first'
           when 3 then ' desc' else '' end as key
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute xa on xa.attrelid = i.indexrelid and xa.attnum between 1 and i.indnkeyatts
    join pg_opclass oc on oc.oid = i.indclass[xa.attnum - 1]
    join pg_namespace ocn on ocn.oid = oc.opcnamespace
    join pg_type ot on ot.oid = oc.opcintype
    join pg_type xt on xt.oid = xa.atttypid
    left join pg_attribute ta
      on ta.attrelid = i.indrelid and ta.attnum = i.indkey[xa.attnum - 1] and ta.attnum > 0
    -- A domain is indexed as the type that it is over.
    join pg_type kt on kt.oid = coalesce(ta.atttypid, xa.atttypid)
    where n.nspname = any (?)
      and c.relkind in ('r', 'p', 'm')
      and not i.indisprimary
    -- Here and not in array_agg, which would sort for each index.
    order by i.indexrelid, xa.attnum) p
  group by p.indexrelid) k on k.indexrelid = i.indexrelid
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
order by n.nspname, c.relname, ic.relname
