-- pg_rewrite: https://www.postgresql.org/docs/current/catalog-pg-rewrite.html
-- The rule by which a view is a view is its definition.
select 'rule' as kind, n.nspname as schema, c.relname as owner, r.rulename as name,
  null as arguments,
  r.tableoid as "#catalog", r.oid as "#oid",  -- with facets
  case r.ev_type when '1' then 'select' when '2' then 'update' when '3' then 'insert'
    when '4' then 'delete' end as "event",
  case when r.is_instead then 'instead' end as "action",
  -- From the keyword on, as the head repeats the name.
  regexp_replace(rtrim(pg_get_ruledef(r.oid), ';'), '^.*?\n? +ON (SELECT|UPDATE|INSERT|DELETE) TO ', '')
    as "definition",
  case r.ev_enabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end
    as "enabled"
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (?)
  and c.relpersistence <> 't'
  and r.rulename <> '_RETURN'
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0)
