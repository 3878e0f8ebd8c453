-- The least that a reader of a whole schema has to ask for: the rows of each catalog, and a text
-- deparsed only where no catalog has it otherwise. Names, types and lists are put together by the
-- reader, not here.
select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema';
select oid, relname, relnamespace, relkind, relpersistence, reloftype, relrowsecurity,
  relforcerowsecurity, relreplident, reloptions, relam, relispartition,
  case when relispartition then pg_get_expr(relpartbound, oid) end
from pg_class
where relpersistence <> 't' and oid >= 16384;
select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity,
  a.attgenerated, a.attcollation, a.attstorage, a.attcompression, a.attstattarget, a.attoptions,
  a.attfdwoptions, a.attislocal
from pg_attribute a
join pg_class c on c.oid = a.attrelid
where c.oid >= 16384 and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
  and a.attnum > 0 and not a.attisdropped;
select d.adrelid, d.adnum, case when a.attgenerated = '' then pg_get_expr(d.adbin, 0)
  else pg_get_expr(d.adbin, d.adrelid) end
from pg_attrdef d
join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum;
select oid, conname, contype, condeferrable, condeferred, convalidated, conrelid, contypid,
  conindid, confrelid, confupdtype, confdeltype, confmatchtype, connoinherit, conislocal, conkey,
  confkey, case when contype = 'c' then pg_get_expr(conbin, conrelid)
    when contype = 'x' then pg_get_constraintdef(oid) end
from pg_constraint
where oid >= 16384;
select indexrelid, indrelid, indnkeyatts, indisunique, indisvalid, indisclustered, indisreplident,
  indkey, indcollation, indclass, indoption, pg_get_expr(indexprs, indrelid),
  pg_get_expr(indpred, indrelid)
from pg_index
where indexrelid >= 16384 and indrelid >= 16384
  and indrelid in (select oid from pg_class where relkind in ('r', 'p', 'm'));
select seqrelid, seqtypid, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle
from pg_sequence;
select objid, refobjid, refobjsubid, deptype from pg_depend
where classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass
  and deptype in ('a', 'i') and refobjsubid > 0 and objsubid = 0;
select oid, typname, typnamespace, typtype, typbasetype, typtypmod, typnotnull, typcollation,
  typrelid, typelem, pg_get_expr(typdefaultbin, 0)
from pg_type where oid >= 16384;
select oid, format_type(oid, null) from pg_type where oid < 16384;
select enumtypid, enumlabel from pg_enum order by enumtypid, enumsortorder;
select rngtypid, rngsubtype, rngmultitypid, rngcollation, rngsubopc from pg_range;
select oid, pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and oid >= 16384;
select r.oid, r.ev_class, r.rulename, r.ev_enabled, pg_get_ruledef(r.oid)
from pg_rewrite r
where r.rulename <> '_RETURN' and r.oid >= 16384;
select oid, proname, pronamespace, prolang, procost, prorows, prokind, prosecdef, proleakproof,
  proisstrict, proretset, provolatile, proparallel, prorettype, proargtypes, proallargtypes,
  proargmodes, proargnames, prosrc, probin, proconfig, pg_get_function_sqlbody(oid)
from pg_proc where oid >= 16384;
select aggfnoid, aggtransfn, aggfinalfn, aggtranstype, agginitval
from pg_aggregate where aggfnoid >= 16384;
select oid, tgrelid, tgname, tgfoid, tgtype, tgenabled, tgdeferrable, tginitdeferred, tgattr,
  tgargs, tgoldtable, tgnewtable, case when tgqual is not null then pg_get_triggerdef(oid) end
from pg_trigger where not tgisinternal;
select oid, polname, polrelid, polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid),
  pg_get_expr(polwithcheck, polrelid)
from pg_policy;
select inhrelid, inhparent, inhseqno from pg_inherits;
select partrelid, pg_get_partkeydef(partrelid) from pg_partitioned_table;
select oid, stxname, stxnamespace, stxrelid, stxkeys, stxkind,
  pg_get_statisticsobjdef_expressions(oid)
from pg_statistic_ext;
select oid, extname, extversion, extnamespace from pg_extension;
select classid, objid, refobjid from pg_depend
where refclassid = 'pg_extension'::regclass and deptype in ('e', 'x');
select oid, oprname, oprnamespace, oprleft, oprright, oprcode from pg_operator where oid >= 16384;
select oid, opcname, opcnamespace, opcmethod, opcintype, opcdefault from pg_opclass;
select oid, collname, collnamespace from pg_collation where oid >= 16384;
select oid, pubname, puballtables from pg_publication;
