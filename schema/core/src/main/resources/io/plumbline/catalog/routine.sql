-- pg_proc: https://www.postgresql.org/docs/current/catalog-pg-proc.html
select case p.prokind when 'p' then 'procedure' else 'function' end as kind,
  n.nspname as schema, null as owner, p.proname as name,
  coalesce((select string_agg(format_type(u.type, null), ', ' order by u.rank)
            from unnest(p.proargtypes::oid[]) with ordinality u (type, rank)), '') as arguments,
  p.tableoid as "#catalog", p.oid as "#oid",  -- with facets
  array(
    select case p.proargmodes[u.rank] when 'o' then 'out ' when 'b' then 'inout '
             when 'v' then 'variadic ' when 't' then 'table ' else '' end
      || case when coalesce(p.proargnames[u.rank], '') = '' then ''
           when p.proargnames[u.rank] collate "C" ~ '^[a-z_][a-z0-9_$]*$'
             and p.proargnames[u.rank] not in ('in', 'out', 'inout', 'variadic', 'table')
           then p.proargnames[u.rank] || ' '
           else '"' || replace(p.proargnames[u.rank], '"', '""') || '" ' end
      || format_type(u.type, null)
    from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality u (type, rank)
    order by u.rank) as "arguments.",
  -- Those of the last input arguments: none can stand before one that has no default.
  array(
    select pg_get_function_arg_default(p.oid, u.rank::integer)
    from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality u (type, rank)
    order by u.rank) as "defaults",
  case when p.prokind <> 'p' then
    case when p.proretset then 'setof ' else '' end || format_type(p.prorettype, null) end
    as "returns.",
  case when p.prokind = 'w' then 'yes' end as "window",
  array(select x.extname from pg_depend e join pg_extension x on x.oid = e.refobjid
        where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.objsubid = 0
          and e.refclassid = 'pg_extension'::regclass and e.deptype = 'x'
        order by x.extname) as "depends on extension",
  l.lanname as "language",
  case when p.prokind <> 'p' then case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end end as "volatility",
  case when p.proisstrict then 'returns null on null input' end as "strictness",
  case when p.prosecdef then 'definer' end as "security",
  case when p.proleakproof then 'yes' end as "leakproof",
  case p.proparallel when 'r' then 'restricted' when 's' then 'safe' end as "parallel",
  case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
    then p.procost::text end as "cost",
  case when p.proretset and p.prorows <> 1000 then p.prorows::text end as "rows",
  case when p.prosupport <> 0 then p.prosupport::text end as "support",
  array(select s from unnest(p.proconfig) s order by s collate "C") as "set",
  array(select format_type(t, null) from unnest(p.protrftypes) t
        order by format_type(t, null) collate "C") as "transforms.",
  p.probin as "library",
  case when p.prosqlbody is null then p.prosrc end as "body",
  pg_get_function_sqlbody(p.oid) as "sql body"
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
where n.nspname = any (?)
  and p.prokind in ('f', 'w', 'p')
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_proc'::regclass and e.objid = p.oid)
