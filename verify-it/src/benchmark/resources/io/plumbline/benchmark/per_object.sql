-- What is asked for most often: the definition of each object by its pg_get function.
select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema';
select oid, relname, relnamespace, relkind, relpersistence, relrowsecurity, relreplident, reloptions
from pg_class where oid >= 16384 and relpersistence <> 't';
select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
  a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)
from pg_attribute a
join pg_class c on c.oid = a.attrelid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.oid >= 16384 and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
  and a.attnum > 0 and not a.attisdropped;
select oid, conname, conrelid, pg_get_constraintdef(oid) from pg_constraint where oid >= 16384;
select i.indexrelid, i.indrelid, pg_get_indexdef(i.indexrelid)
from pg_index i
where i.indexrelid >= 16384
  and i.indrelid in (select oid from pg_class where relkind in ('r', 'p', 'm'));
select seqrelid, format_type(seqtypid, null), seqstart, seqincrement, seqmin, seqmax from pg_sequence;
select t.oid, t.typname, t.typtype, array(select e.enumlabel from pg_enum e
  where e.enumtypid = t.oid order by e.enumsortorder)
from pg_type t where t.oid >= 16384 and t.typtype in ('e', 'd', 'r');
select oid, pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and oid >= 16384;
select oid, proname, pg_get_functiondef(oid) from pg_proc where oid >= 16384 and prokind <> 'a';
select oid, tgrelid, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal;
select oid, polname, polrelid, pg_get_expr(polqual, polrelid) from pg_policy;
select oid, extname, extversion from pg_extension;
