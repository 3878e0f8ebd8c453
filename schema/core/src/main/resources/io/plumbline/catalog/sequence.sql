-- pg_sequence: https://www.postgresql.org/docs/current/catalog-pg-sequence.html
select 'sequence' as kind, n.nspname as schema, null as owner, c.relname as name, null as arguments,
  c.tableoid as "#catalog", c.oid as "#oid",  -- with facets
  case when s.seqtypid <> 'bigint'::regtype then format_type(s.seqtypid, null) end as "type.",
  case when s.seqstart <> case when s.seqincrement > 0 then s.seqmin else s.seqmax end
    then s.seqstart::text end as "start",
  case when s.seqincrement <> 1 then s.seqincrement::text end as "increment",
  case when s.seqmin <> case when s.seqincrement > 0 then 1 else
      case s.seqtypid when 'smallint'::regtype then -32768
        when 'integer'::regtype then -2147483648 else -9223372036854775808 end end
    then s.seqmin::text end as "minimum",
  case when s.seqmax <> case when s.seqincrement < 0 then -1 else
      case s.seqtypid when 'smallint'::regtype then 32767
        when 'integer'::regtype then 2147483647 else 9223372036854775807 end end
    then s.seqmax::text end as "maximum",
  case when s.seqcache <> 1 then s.seqcache::text end as "cache",
  case when s.seqcycle then 'cycle' end as "cycle",
  case c.relpersistence when 'u' then 'unlogged' end as "persistence",
  case d.deptype when 'a' then concat_ws(' ', d.refobjid, d.refobjsubid) end as "owned by.#",
  case d.deptype when 'i' then concat_ws(' ', d.refobjid, d.refobjsubid) end as "identity of.#"
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
  and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
where n.nspname = any (?)
  -- So that not all relations are hashed.
  and c.relkind = 'S'
  and c.relpersistence <> 't'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid)
