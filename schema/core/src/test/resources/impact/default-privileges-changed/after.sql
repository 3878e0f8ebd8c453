alter default privileges for role pg_monitor grant select on tables to public;
