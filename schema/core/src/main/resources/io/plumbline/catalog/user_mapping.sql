-- pg_user_mappings: https://www.postgresql.org/docs/current/view-pg-user-mappings.html
-- Its options are secrets, which only its owner may see.
select 'user mapping' as kind, null as schema, m.srvname as owner,
  case when m.umuser = 0 then 'public' else m.usename end as name, null as arguments
from pg_user_mappings m
