-- pg_type: https://www.postgresql.org/docs/current/catalog-pg-type.html
-- A shell has a name alone until its functions exist.
select 'base type' as kind, n.nspname as schema, null as owner, t.typname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  case when not t.typisdefined then 'yes' end as "shell",
  case when t.typisdefined then t.typinput::regprocedure::text end as "input.",
  case when t.typisdefined then t.typoutput::regprocedure::text end as "output.",
  case when t.typreceive <> 0 then t.typreceive::regprocedure::text end as "receive.",
  case when t.typsend <> 0 then t.typsend::regprocedure::text end as "send.",
  case when t.typmodin <> 0 then t.typmodin::regprocedure::text end as "type modifier input.",
  case when t.typmodout <> 0 then t.typmodout::regprocedure::text end as "type modifier output.",
  case when t.typanalyze <> 0 then t.typanalyze::regprocedure::text end as "analyze.",
  case when t.typsubscript <> 0 then t.typsubscript::regprocedure::text end as "subscript.",
  case when t.typisdefined then
    case t.typlen when -1 then 'variable' when -2 then 'to the zero byte' else t.typlen::text end
    end as "length",
  case when t.typisdefined and t.typbyval then 'yes' end as "passed by value",
  case when t.typisdefined then case t.typalign when 'c' then 'char' when 's' then 'int2'
    when 'i' then 'int4' when 'd' then 'double' end end as "alignment",
  case when t.typisdefined then case t.typstorage when 'e' then 'external' when 'm' then 'main'
    when 'x' then 'extended' end end as "storage",
  case when t.typisdefined and t.typcategory <> 'U' then t.typcategory::text end as "category",
  case when t.typispreferred then 'yes' end as "preferred",
  t.typdefault as "default",
  case when t.typelem <> 0 then format_type(t.typelem, null) end as "element.",
  case when t.typisdefined and t.typdelim <> ',' then array[t.typdelim::text] end as "delimiter",
  case when t.typcollation <> 0 then 'yes' end as "collatable"
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where n.nspname = any (?)
  and t.typtype in ('b', 'p')
  -- The array type of another follows from that.
  and not exists (select from pg_type o where o.typarray = t.oid)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_type'::regclass and e.objid = t.oid)
