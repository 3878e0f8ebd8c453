-- The owner stands with each object: https://www.postgresql.org/docs/current/catalogs.html
select o.class as catalog, o.oid, 0 as number, '' as part,
  array[pg_get_userbyid(o.owner)::text] as value
from (
  select tableoid, oid, nspowner from pg_namespace
  union all select tableoid, oid, relowner from pg_class
  union all select tableoid, oid, typowner from pg_type
  union all select tableoid, oid, proowner from pg_proc
  union all select tableoid, oid, oprowner from pg_operator
  union all select tableoid, oid, opcowner from pg_opclass
  union all select tableoid, oid, opfowner from pg_opfamily
  union all select tableoid, oid, collowner from pg_collation
  union all select tableoid, oid, conowner from pg_conversion
  union all select tableoid, oid, cfgowner from pg_ts_config
  union all select tableoid, oid, dictowner from pg_ts_dict
  union all select tableoid, oid, evtowner from pg_event_trigger
  union all select tableoid, oid, extowner from pg_extension
  union all select tableoid, oid, stxowner from pg_statistic_ext
  union all select tableoid, oid, fdwowner from pg_foreign_data_wrapper
  union all select tableoid, oid, srvowner from pg_foreign_server
  union all select tableoid, oid, pubowner from pg_publication
  union all select 'pg_subscription'::regclass, oid, subowner from pg_subscription
  union all select tableoid, oid, lanowner from pg_language
) o (class, oid, owner)
where o.oid >= 16384
  or o.class = 'pg_namespace'::regclass and o.oid = to_regnamespace('public')
