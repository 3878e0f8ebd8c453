-- pg_class, pg_partitioned_table, pg_inherits:
-- https://www.postgresql.org/docs/current/catalog-pg-class.html
select 'table' as kind, n.nspname as schema, null as owner, c.relname as name, null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  case c.relpersistence when 'u' then 'unlogged' end as "persistence",
  case when c.relkind = 'r' and m.amname <> 'heap' then m.amname end as "access method",
  case when c.relkind = 'p' then m.amname end as "access method of partitions",
  case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partition key",
  case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as "partition bound",
  h.parents as "parents.",
  case when h.is_detached then 'pending' end as "detach",
  case when c.relforcerowsecurity and c.relrowsecurity then 'forced'
       when c.relforcerowsecurity then 'disabled, forced'
       when c.relrowsecurity then 'enabled' end as "row security",
  case c.relreplident when 'n' then 'nothing' when 'f' then 'full' when 'i' then 'index' end
    as "replica identity",
  case when c.reloftype <> 0 then format_type(c.reloftype, null) end as "of type.",
  case when c.reloptions is not null or t.reloptions is not null then
    array_to_string(array(select o from unnest(c.reloptions) o order by o collate "C")
      || array(select 'toast.' || o from unnest(t.reloptions) o order by o collate "C"), ', ')
    end as "options"
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_am m on m.oid = c.relam
-- The kind, so that not all relations are hashed.
left join pg_class t on t.oid = c.reltoastrelid and t.relkind = 't'
left join (
  select h.inhrelid, array_agg(array[pn.nspname, pc.relname] order by h.inhseqno) as parents,
    bool_or(h.inhdetachpending) as is_detached
  from pg_inherits h
  join pg_class pc on pc.oid = h.inhparent
  join pg_namespace pn on pn.oid = pc.relnamespace
  group by h.inhrelid) h on h.inhrelid = c.oid
where n.nspname = any (?)
  and c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid)
