-- pg_extension: https://www.postgresql.org/docs/current/catalog-pg-extension.html
-- An extension is in no schema; the one that holds its objects need not be in scope.
select 'extension' as kind, null as schema, null as owner, x.extname as name, null as arguments,
  x.tableoid as "#catalog", x.oid as "#oid",  -- with facets
  x.extversion as "version",
  array[n.nspname] as "schema."
from pg_extension x
join pg_namespace n on n.oid = x.extnamespace
-- Every database has it, and its version follows the server's.
where x.extname <> 'plpgsql'
