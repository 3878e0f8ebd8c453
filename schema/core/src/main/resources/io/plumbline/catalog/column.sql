-- pg_attribute, pg_attrdef: https://www.postgresql.org/docs/current/catalog-pg-attribute.html
select case c.relkind when 'c' then 'attribute' else 'column' end as kind, c.nspname as schema, c.relname as owner, a.attname as name,
  null as arguments,
  c.tableoid as "#catalog",  -- with facets
  c.oid as "#oid", a.atttypid as "#type", a.attcollation as "#collation",
  format_type(a.atttypid, a.atttypmod) as "type.",
  case when not a.attnotnull then null
    when not v.convalidated then 'not null, not valid'   -- since 18
    when v.connoinherit then 'not null, no inherit'      -- since 18
    else 'not null' end as "nullability",
  -- The rank among the columns that exist: attnum keeps gaps where columns were dropped.
  a.attnum as "after<",
  -- A default refers to no column, so its relation need not be opened for it.
  case when a.attgenerated = '' then pg_get_expr(d.adbin, 0) end as "default",
  case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as "identity",
  case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end as "generated",
  case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as "expression",
  case when a.attcollation <> t.typcollation then (
    select array[n.nspname, l.collname] from pg_collation l
    join pg_namespace n on n.oid = l.collnamespace
    where l.oid = a.attcollation) end as "collation.",
  case when a.attstorage <> t.typstorage then
    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main'
      when 'x' then 'extended' end end as "storage",
  case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as "compression",
  nullif(a.attstattarget, -1)::text as "statistics target",
  case when a.attoptions is not null then
    array_to_string(array(select o from unnest(a.attoptions) o order by o collate "C"), ', ')
    end as "options",
  case when a.attfdwoptions is not null then
    array(select o from unnest(a.attfdwoptions) o order by o collate "C") end as "foreign options",
  case when not a.attislocal then 'inherited' end as "origin"
from (
  select c.tableoid, c.oid, c.relkind, c.relname, n.nspname
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any (?)
    and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
    and c.relpersistence <> 't'
    and not exists (select from pg_depend e
                    where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                      and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
    -- A composite type is a member of its extension, its relation is not.
    and not exists (select from pg_depend e
                    where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                      and e.classid = 'pg_type'::regclass and e.objid = c.reltype
                      and e.objsubid = 0)
  order by n.nspname, c.relname) c
-- By the relation, so that the rows stand nearly as the catalog is sorted: to sort them all takes
-- longer than to read them.
cross join lateral (
  select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity,
    a.attgenerated, a.attcollation, a.attstorage, a.attcompression, a.attstattarget, a.attoptions,
    a.attfdwoptions, a.attislocal
  from pg_attribute a
  where a.attrelid = c.oid
    and a.attnum > 0
    and not a.attisdropped
  order by a.attnum) a
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_constraint v on v.conrelid = a.attrelid and v.contype = 'n'  -- since 18
  and v.conkey[1] = a.attnum                                              -- since 18
