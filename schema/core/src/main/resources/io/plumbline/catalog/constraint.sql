-- pg_constraint: https://www.postgresql.org/docs/current/catalog-pg-constraint.html
select 'constraint' as kind, case when k.contypid <> 0 then n.nspname end as schema,
  case when k.contypid <> 0 then (select y.typname from pg_type y where y.oid = k.contypid) end
    as owner,
  k.conname as name, null as arguments,
  nullif(k.conrelid, 0) as "#relation",
  k.tableoid as "#catalog", k.oid as "#oid",  -- with facets
  case k.contype when 'c' then 'check' when 'f' then 'foreign key' when 'p' then 'primary key'
    when 'u' then 'unique' when 'x' then 'exclude' end as "type",
  case when k.contype in ('f', 'p', 'u') then k.conrelid || k.conkey::text end as "columns#",
  case when k.contype in ('p', 'u') and i.indnatts > i.indnkeyatts
    then concat_ws(' ', k.conrelid, array(
      select u.num from unnest(i.indkey) with ordinality u (num, rank)
      where u.rank > i.indnkeyatts
      order by u.rank)) end as "include#",
  case when k.contype in ('p', 'u') and i.indnullsnotdistinct then 'not distinct' end as "nulls",  -- since 15
  case when k.conperiod then case k.contype when 'f' then 'period' else 'without overlaps' end end as "period",  -- since 18
  case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) end as "check",
  case when k.contype = 'x' then pg_get_constraintdef(k.oid) end as "definition",
  case when k.contype = 'f' then k.confrelid::text end as "references.#",
  case when k.contype = 'f' then k.confrelid || k.confkey::text end as "referenced columns#",
  case k.confupdtype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null'
    when 'd' then 'set default' end as "on update",
  case k.confdeltype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null'
    when 'd' then 'set default' end as "on delete",
  k.conrelid || k.confdelsetcols::text as "on delete columns#",  -- since 15
  case when k.confmatchtype = 'f' then 'full' end as "match",
  case when k.condeferred then 'initially deferred'
    when k.condeferrable then 'deferrable' end as "deferrable",
  case when not k.convalidated then 'not valid' end as "validation",
  case when not k.conenforced then 'not enforced' end as "enforcement",  -- since 18
  -- Keys are always marked so; only for a check it was somebody's choice.
  case when k.contype = 'c' and k.connoinherit then 'no inherit' end as "inheritance",
  -- Without them PostgreSQL does not check what the constraint says.
  g.states as "triggers",
  case when not k.conislocal then 'inherited' end as "origin",
  case when k.contype in ('p', 'u', 'x') and not i.indisvalid then 'invalid' end
    as "index validity",
  case when k.contype in ('p', 'u', 'x') and i.indisclustered then 'yes' end as "clustered",
  case when k.contype in ('p', 'u', 'x') and i.indisreplident then 'yes' end as "replica identity",
  case when k.contype in ('p', 'u', 'x') then (
    select array_to_string(array(select o from unnest(ic.reloptions) o order by o collate "C"), ', ')
    from pg_class ic
    where ic.oid = k.conindid and ic.reloptions is not null) end as "index options",
  -- Only an exclusion constraint has expressions, and only expressions have targets.
  case when k.contype = 'x' then
    array(select xa.attnum || ': ' || xa.attstattarget from pg_attribute xa
          where xa.attrelid = k.conindid and xa.attstattarget >= 0
          order by xa.attnum) end as "index statistics targets",
  dx.extensions as "index depends on extension"
from pg_constraint k
join pg_namespace n on n.oid = k.connamespace
left join pg_index i on i.indexrelid = k.conindid
left join (select e.objid, array_agg(x.extname order by x.extname) from pg_depend e
           join pg_extension x on x.oid = e.refobjid
           where e.classid = 'pg_class'::regclass and e.objsubid = 0
             and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
           group by e.objid) dx (index, extensions)
  on dx.index = k.conindid and k.contype in ('p', 'u', 'x')
left join (
  select g.tgconstraint, string_agg(distinct case g.tgenabled when 'D' then 'disabled'
    when 'R' then 'replica' when 'A' then 'always' end, ', ') as states
  from pg_trigger g
  where g.tgconstraint <> 0 and g.tgenabled <> 'O'
  group by g.tgconstraint) g on g.tgconstraint = k.oid
where n.nspname = any (?)
  -- NOT NULL is a flag of the column; what 18 calls it keeps a renamed table's former name.
  -- Constraint triggers are triggers.
  and k.contype in ('c', 'f', 'p', 'u', 'x')
  -- Keys that PostgreSQL derives for partitions follow from the one on the parent, unless the
  -- state of their triggers was changed.
  and (k.contype <> 'f' or k.conparentid = 0
    or exists (select from pg_trigger g
               where g.tgconstraint = k.oid
                 and not exists (select from pg_trigger pg
                                 where pg.tgconstraint = k.conparentid
                                   and pg.tgenabled = g.tgenabled)
                 -- Until 14 the key of a partitioned table has none of its own.
                 and (g.tgenabled <> 'O'
                   or exists (select from pg_trigger pg where pg.tgconstraint = k.conparentid))))
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = k.conrelid and e.objsubid = 0)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = k.contypid and e.objsubid = 0)
