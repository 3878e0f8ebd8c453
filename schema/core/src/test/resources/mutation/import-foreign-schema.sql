-- IMPORT FOREIGN SCHEMA: https://www.postgresql.org/docs/current/sql-importforeignschema.html

-- case IMPORT FOREIGN SCHEMA remote_schema
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint not null, body text collate "C");
create view remote.bodies as select body from remote.message;
-- after
import foreign schema remote from server here into public;
-- report
-- HARMLESS foreign table public.bodies: expected absent, found present
-- HARMLESS foreign table public.message: expected absent, found present

-- case LIMIT TO
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint);
create table remote.agent (id bigint);
-- after
import foreign schema remote limit to (message) from server here into public;
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case EXCEPT
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint);
create table remote.agent (id bigint);
create table remote.release (id bigint);
-- after
import foreign schema remote except (agent) from server here into public;
-- report
-- HARMLESS foreign table public.message: expected absent, found present
-- HARMLESS foreign table public.release: expected absent, found present

-- case OPTIONS (import_default)
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint, body text default 'hello');
-- after
import foreign schema remote from server here into public options (import_default 'true');
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case OPTIONS (import_collate)
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint, body text collate "C");
-- after
import foreign schema remote from server here into public options (import_collate 'false');
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case OPTIONS (import_not_null)
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (id bigint not null);
-- after
import foreign schema remote from server here into public options (import_not_null 'false');
-- report
-- HARMLESS foreign table public.message: expected absent, found present

-- case OPTIONS (import_generated)
create extension postgres_fdw;
do $$
begin
  execute format(
    'create server here foreign data wrapper postgres_fdw
      options (host %L, port %L, dbname %L)',
    '127.0.0.1', current_setting('port'), current_database()
  );
end
$$;
create user mapping for current_user server here options (user 'tester', password 'tester');
create schema remote;
create table remote.message (
  body text,
  size integer generated always as (length(body)) stored
);
-- after
import foreign schema remote from server here into public options (import_generated 'false');
-- report
-- HARMLESS foreign table public.message: expected absent, found present
