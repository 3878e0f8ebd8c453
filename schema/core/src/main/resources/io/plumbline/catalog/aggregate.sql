-- pg_aggregate: https://www.postgresql.org/docs/current/catalog-pg-aggregate.html
select 'aggregate' as kind, n.nspname as schema, null as owner, p.proname as name,
  coalesce((select string_agg(format_type(u.type, null), ', ' order by u.rank)
            from unnest(p.proargtypes::oid[]) with ordinality u (type, rank)), '') as arguments,
  p.tableoid as "#catalog", p.oid as "#oid",  -- with facets
  -- It names the arguments, and where those to sort by begin.
  array[pg_get_function_arguments(p.oid)] as "arguments.",
  case a.aggkind when 'o' then 'ordered set' when 'h' then 'hypothetical set' end as "form",
  format_type(p.prorettype, null) as "returns.",
  a.aggtransfn::regprocedure::text as "transition.",
  format_type(a.aggtranstype, null) as "state.",
  case when a.aggtransspace <> 0 then a.aggtransspace::text end as "state space",
  case when a.aggfinalfn <> 0 then a.aggfinalfn::regprocedure::text end as "final.",
  case when a.aggfinalextra then 'yes' end as "final extra",
  case when a.aggfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end then
    case a.aggfinalmodify when 'r' then 'read only' when 's' then 'shareable'
      when 'w' then 'read write' end end as "final modify",
  case when a.aggcombinefn <> 0 then a.aggcombinefn::regprocedure::text end as "combine.",
  case when a.aggserialfn <> 0 then a.aggserialfn::regprocedure::text end as "serialize.",
  case when a.aggdeserialfn <> 0 then a.aggdeserialfn::regprocedure::text end as "deserialize.",
  array[a.agginitval] as "initial",
  case when a.aggmtransfn <> 0 then a.aggmtransfn::regprocedure::text end as "moving transition.",
  case when a.aggminvtransfn <> 0 then a.aggminvtransfn::regprocedure::text end as "moving inverse.",
  case when a.aggmtranstype <> 0 then format_type(a.aggmtranstype, null) end as "moving state.",
  case when a.aggmtransspace <> 0 then a.aggmtransspace::text end as "moving state space",
  case when a.aggmfinalfn <> 0 then a.aggmfinalfn::regprocedure::text end as "moving final.",
  case when a.aggmfinalextra then 'yes' end as "moving final extra",
  case when a.aggmfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end then
    case a.aggmfinalmodify when 'r' then 'read only' when 's' then 'shareable'
      when 'w' then 'read write' end end as "moving final modify",
  array[a.aggminitval] as "moving initial",
  case when a.aggsortop <> 0 then a.aggsortop::regoperator::text end as "sort operator.",
  case p.proparallel when 'r' then 'restricted' when 's' then 'safe' end as "parallel"
from pg_aggregate a
join pg_proc p on p.oid = a.aggfnoid
join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_proc'::regclass and e.objid = p.oid)
