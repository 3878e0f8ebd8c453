-- pg_event_trigger: https://www.postgresql.org/docs/current/catalog-pg-event-trigger.html
-- It is in no schema: it is in scope where its function is.
select 'event trigger' as kind, null as schema, null as owner, t.evtname as name,
  null as arguments,
  t.tableoid as "#catalog", t.oid as "#oid",  -- with facets
  t.evtevent as "event",
  array(select g from unnest(t.evttags) g order by g collate "C") as "tags",
  t.evtfoid::regprocedure::text as "function.",
  case t.evtenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end
    as "enabled"
from pg_event_trigger t
join pg_proc f on f.oid = t.evtfoid
join pg_namespace n on n.oid = f.pronamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_event_trigger'::regclass and e.objid = t.oid)
