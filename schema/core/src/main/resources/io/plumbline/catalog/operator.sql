-- pg_operator: https://www.postgresql.org/docs/current/catalog-pg-operator.html
-- One that is only named as the commutator or negator of another is a shell.
select 'operator' as kind, n.nspname as schema, null as owner, o.oprname as name,
  case when o.oprleft = 0 then 'none' else format_type(o.oprleft, null) end || ', '
    || case when o.oprright = 0 then 'none' else format_type(o.oprright, null) end as arguments,
  o.tableoid as "#catalog", o.oid as "#oid",  -- with facets
  case when o.oprcode = 0 then 'yes' end as "shell",
  case when o.oprcode <> 0 then o.oprcode::regprocedure::text end as "function.",
  case when o.oprcom <> 0 then o.oprcom::regoperator::text end as "commutator.",
  case when o.oprnegate <> 0 then o.oprnegate::regoperator::text end as "negator.",
  case when o.oprrest <> 0 then o.oprrest::regprocedure::text end as "restriction estimator.",
  case when o.oprjoin <> 0 then o.oprjoin::regprocedure::text end as "join estimator.",
  case when o.oprcanhash then 'yes' end as "hashes",
  case when o.oprcanmerge then 'yes' end as "merges"
from pg_operator o
join pg_namespace n on n.oid = o.oprnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_operator'::regclass and e.objid = o.oid)
