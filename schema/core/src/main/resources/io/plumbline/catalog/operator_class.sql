-- pg_opclass: https://www.postgresql.org/docs/current/catalog-pg-opclass.html
-- Its operators and functions stand with its family, as PostgreSQL keeps them.
select 'operator class' as kind, n.nspname as schema, null as owner, o.opcname as name,
  m.amname as arguments,
  o.tableoid as "#catalog", o.oid as "#oid",  -- with facets
  format_type(o.opcintype, null) as "type.",
  case when o.opcdefault then 'yes' end as "default",
  array[fn.nspname, f.opfname] as "family.",
  case when o.opckeytype <> 0 then format_type(o.opckeytype, null) end as "storage."
from pg_opclass o
join pg_namespace n on n.oid = o.opcnamespace
join pg_am m on m.oid = o.opcmethod
join pg_opfamily f on f.oid = o.opcfamily
join pg_namespace fn on fn.oid = f.opfnamespace
where n.nspname = any (?)
  and not exists (select from pg_depend e
                  where e.refclassid = 'pg_extension'::regclass and e.deptype = 'e'
                    and e.classid = 'pg_opclass'::regclass and e.objid = o.oid)
