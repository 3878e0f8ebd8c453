-- pg_description: https://www.postgresql.org/docs/current/catalog-pg-description.html
select d.classoid as catalog, d.objoid as oid, d.objsubid as number, '' as part,
  array[d.description] as value
from pg_description d
-- What initdb makes has a smaller number, but for the schema public, which is the user's.
where (d.objoid >= 16384
    or d.classoid = 'pg_namespace'::regclass and d.objoid = to_regnamespace('public'))
  -- A dump says this of a schema public that was made again, too.
  and (d.classoid = 'pg_namespace'::regclass and d.objoid = to_regnamespace('public')
    and d.description = 'standard public schema') is not true
-- Of a part for which the object stands.
union all
select c.tableoid, c.oid, 0, 'row type', array[d.description]
from pg_description d
join pg_type t on t.oid = d.objoid
join pg_class c on c.oid = t.typrelid and c.relkind <> 'c'
where d.classoid = 'pg_type'::regclass and d.objoid >= 16384
union all
select k.tableoid, k.oid, 0, 'index', array[d.description]
from pg_description d
join pg_constraint k on k.conindid = d.objoid and k.contype in ('p', 'u', 'x')
where d.classoid = 'pg_class'::regclass and d.objsubid = 0 and d.objoid >= 16384
