-- pg_description: https://www.postgresql.org/docs/current/catalog-pg-description.html
select concat_ws('.', d.classoid, d.objoid, d.objsubid) as object, array[d.description] as value
from pg_description d
-- What initdb makes has a smaller number, but for the schema public, which is the user's.
where (d.objoid >= 16384
    or d.classoid = 'pg_namespace'::regclass and d.objoid = to_regnamespace('public'))
  -- A dump says this of a schema public that was made again, too.
  and (d.classoid = 'pg_namespace'::regclass and d.objoid = to_regnamespace('public')
    and d.description = 'standard public schema') is not true
