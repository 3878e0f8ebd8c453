-- pg_index: https://www.postgresql.org/docs/current/catalog-pg-index.html
-- Indexes of constraints are attributes of those.
select 'index' as kind, n.nspname as schema, c.relname as owner, ic.relname as name,
  null as arguments,
  concat_ws('.', ic.tableoid, ic.oid, 0) as "object",  -- with facets
  case when m.amname <> 'btree' then m.amname end as "method",
  array(select x.extname from pg_depend e join pg_extension x on x.oid = e.refobjid
        where e.classid = 'pg_class'::regclass and e.objid = ic.oid and e.objsubid = 0
          and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
        order by x.extname) as "depends on extension",
  case when i.indisunique then 'unique' end as "unique",
  array(
    select case when ta.attname is null then pg_get_indexdef(i.indexrelid, p.position, false)
        -- Which words pg_get_indexdef quotes depends on the server's keywords.
        when ta.attname ~ '^[a-z_][a-z0-9_$]*$' then ta.attname::text
        else '"' || replace(ta.attname, '"', '""') || '"' end
      || case when i.indcollation[p.position - 1] <> coalesce(ta.attcollation, xt.typcollation)
           and i.indcollation[p.position - 1] <> 0
           then ' collate ' || i.indcollation[p.position - 1]::regcollation::text else '' end
      || case when oc.opcdefault
           and (oc.opcintype = kt.type
             or ot.typtype = 'p'
             -- As varchar is indexed by the class of text.
             or exists (select from pg_cast b
                        where b.castsource = kt.type and b.casttarget = oc.opcintype
                          and b.castmethod = 'b' and b.castcontext = 'i'))
           then ''
           when ocn.nspname = 'pg_catalog' then ' ' || oc.opcname
           else ' ' || quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname) end
      || case when xa.attoptions is null then '' else
           ' (' || array_to_string(array(select o from unnest(xa.attoptions) o
                                         order by o collate "C"), ', ') || ')' end
      || case i.indoption[p.position - 1] when 1 then ' desc nulls last' when 2 then ' nulls first'
           when 3 then ' desc' else '' end
    from generate_series(1, i.indnkeyatts::integer) p (position)
    join pg_opclass oc on oc.oid = i.indclass[p.position - 1]
    join pg_namespace ocn on ocn.oid = oc.opcnamespace
    join pg_type ot on ot.oid = oc.opcintype
    join pg_attribute xa on xa.attrelid = i.indexrelid and xa.attnum = p.position
    join pg_type xt on xt.oid = xa.atttypid
    left join pg_attribute ta
      on ta.attrelid = i.indrelid and ta.attnum = i.indkey[p.position - 1] and ta.attnum > 0
    -- A domain is indexed as the type that it is over.
    cross join lateral (select coalesce(nullif(d.typbasetype, 0), d.oid) from pg_type d
                        where d.oid = coalesce(ta.atttypid, xa.atttypid)) kt (type)
    order by p.position) as "keys",
  array(select a.attname from unnest(i.indkey::smallint[]) with ordinality u (num, rank)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.num
        where u.rank > i.indnkeyatts
        order by u.rank) as "include",
  case when i.indnullsnotdistinct then 'not distinct' end as "nulls",  -- since 15
  pg_get_expr(i.indpred, i.indrelid) as "predicate",
  case when not i.indisvalid then 'invalid' end as "validity",
  case when i.indisclustered then 'yes' end as "clustered",
  case when i.indisreplident then 'yes' end as "replica identity",
  array(select xa.attnum || ': ' || xa.attstattarget from pg_attribute xa
        where xa.attrelid = i.indexrelid and xa.attstattarget >= 0
        order by xa.attnum) as "statistics targets",
  array_to_string(array(select o from unnest(ic.reloptions) o order by o collate "C"), ', ') as "options",
  array(select u.name from pg_inherits h
        join pg_class pc on pc.oid = h.inhparent
        join pg_namespace pn on pn.oid = pc.relnamespace
        cross join lateral (values (1, pn.nspname), (2, pc.relname)) u (rank, name)
        where h.inhrelid = i.indexrelid order by u.rank) as "partition of."
from pg_index i
join pg_class ic on ic.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am m on m.oid = ic.relam
where n.nspname = any (?)
  and c.relkind in ('r', 'p', 'm')
  and c.relpersistence <> 't'
  and not exists (select from pg_constraint k
                  where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  and not exists (select from pg_depend e
                  where e.classid = 'pg_class'::regclass and e.objid in (c.oid, ic.oid)
                    and e.objsubid = 0 and e.deptype = 'e')
order by n.nspname, c.relname, ic.relname
