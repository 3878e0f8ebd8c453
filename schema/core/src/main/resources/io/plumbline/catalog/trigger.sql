-- pg_trigger: https://www.postgresql.org/docs/current/catalog-pg-trigger.html
select 'trigger' as kind, n.nspname as schema, c.relname as owner, t.tgname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  case when t.tgtype & 2 <> 0 then 'before' when t.tgtype & 64 <> 0 then 'instead of'
    else 'after' end as "timing",
  x.extensions as "depends on extension",
  concat_ws(' or ', case when t.tgtype & 4 <> 0 then 'insert' end,
    case when t.tgtype & 16 <> 0 then 'update' end,
    case when t.tgtype & 8 <> 0 then 'delete' end,
    case when t.tgtype & 32 <> 0 then 'truncate' end) as "events",
  case when t.tgtype & 1 <> 0 then 'row' else 'statement' end as "for each",
  case when t.tgattr::text <> '' then concat_ws(' ', t.tgrelid, t.tgattr) end as "columns#",
  -- The condition speaks of two rows, which pg_get_expr cannot deparse.
  case when t.tgqual is not null then
    substring(pg_get_triggerdef(t.oid)
      from ' FOR EACH (?:ROW|STATEMENT) WHEN \((.*)\) EXECUTE FUNCTION ') end as "when",
  array[fn.nspname, f.proname] as "function.",
  -- Each argument ends with a zero byte, which no text can hold.
  array(select convert_from(decode(u.hex, 'hex'), getdatabaseencoding())
        from unnest(string_to_array(regexp_replace(encode(t.tgargs, 'hex'), '(..)', '\1 ', 'g'), '00 '))
          with ordinality u (hex, rank)
        where u.rank <= t.tgnargs
        order by u.rank) as "arguments",
  case t.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end
    as "enabled",
  case when t.tgconstraint = 0 then null when t.tginitdeferred then 'initially deferred'
    when t.tgdeferrable then 'deferrable' else 'not deferrable' end as "constraint",
  nullif(t.tgconstrrelid, 0)::text as "constraint with.#",
  case when t.tgoldtable is not null then array[t.tgoldtable] end as "old table",
  case when t.tgnewtable is not null then array[t.tgnewtable] end as "new table"
from pg_trigger t
-- What has or once had triggers, so that not all relations are hashed.
join pg_class c on c.oid = t.tgrelid and c.relhastriggers
join pg_namespace n on n.oid = c.relnamespace
join pg_proc f on f.oid = t.tgfoid
join pg_namespace fn on fn.oid = f.pronamespace
left join (
  select e.objid, array_agg(x.extname order by x.extname) as extensions
  from pg_depend e
  join pg_extension x on x.oid = e.refobjid
  where e.classid = 'pg_trigger'::regclass and e.objsubid = 0
    and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
  group by e.objid) x on x.objid = t.oid
where n.nspname = any (?)
  and c.relpersistence <> 't'
  -- The clone of a trigger on a partition follows from the parent's, unless its state was changed.
  and case when t.tgparentid = 0 then not t.tgisinternal
      else exists (select from pg_trigger pt
                   where pt.oid = t.tgparentid and pt.tgenabled <> t.tgenabled
                     and pt.tgconstraint = 0) end
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_trigger'::regclass and e.objid = t.oid)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
