package io.plumbline.mutation;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.lock.Spellings;
import io.plumbline.probe.HeldToken;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.testing.Dump;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A database that is emptied of all that SQL can make in it, in the hands of a role that is not the
 * server's own.
 */
public final class Playground implements AutoCloseable {

  private static final String USER = "tester";

  private static final String ROLES =
      """
      do $$
      declare it text;
      begin
        foreach it in array array['tester superuser login password ''tester''',
            'reader login password ''reader''', 'alice', 'bob'] loop
          begin
            execute 'create role ' || it;
          exception when duplicate_object or unique_violation then null;
          end;
        end loop;
      end $$;
      """;

  /** What has no owner, and what cannot be dropped with its owner, is dropped by itself. */
  private static final String EMPTY =
      """
      do $$
      declare it record;
      begin
        for it in select extname from pg_extension where extname <> 'plpgsql' loop
          execute format('drop extension if exists %I cascade', it.extname);
        end loop;
        for it in select evtname from pg_event_trigger loop
          execute format('drop event trigger %I', it.evtname);
        end loop;
        -- The catalog is shared by all databases of the server.
        for it in select subname, subenabled from pg_subscription
                  where subdbid = (select oid from pg_database where datname = current_database())
                  loop
          if it.subenabled then
            execute format('alter subscription %I disable', it.subname);
          end if;
          execute format('alter subscription %I set (slot_name = none)', it.subname);
          execute format('drop subscription %I', it.subname);
        end loop;
        drop owned by bob cascade;
        drop owned by alice cascade;
        drop owned by tester cascade;
        for it in select castsource::regtype as source, casttarget::regtype as target
                  from pg_cast where oid >= 16384 loop
          execute format('drop cast if exists (%s as %s)', it.source, it.target);
        end loop;
        for it in select trftype::regtype as type, lanname from pg_transform t
                  join pg_language l on l.oid = t.trflang loop
          execute format('drop transform if exists for %s language %I', it.type, it.lanname);
        end loop;
        for it in select nspname, prsname from pg_ts_parser p
                  join pg_namespace n on n.oid = p.prsnamespace where p.oid >= 16384 loop
          execute format('drop text search parser %I.%I cascade', it.nspname, it.prsname);
        end loop;
        for it in select nspname, tmplname from pg_ts_template t
                  join pg_namespace n on n.oid = t.tmplnamespace where t.oid >= 16384 loop
          execute format('drop text search template %I.%I cascade', it.nspname, it.tmplname);
        end loop;
        for it in select amname from pg_am where oid >= 16384 loop
          execute format('drop access method %I cascade', it.amname);
        end loop;
        for it in select lanname from pg_language
                  where oid < 16384 and lanpltrusted and lanacl is not null loop
          execute format('grant usage on language %I to public', it.lanname);
        end loop;
        -- Whenever a schema changes, PostgreSQL forgets the plans of all prepared statements.
        select rolname as name, case when oid = 10 then 'UC' else 'U' end as rights into it
        from pg_roles
        -- Until 14 public belongs to the server's own role, and all may create in it.
        where case when current_setting('server_version_num')::integer < 150000 then oid = 10
          else rolname = 'pg_database_owner' end;
        if not exists (select from pg_namespace where nspname = 'public'
                       and nspowner = it.name::regrole
                       and nspacl = format('{%1$s=UC/%1$s,=%2$s/%1$s}', it.name, it.rights)::aclitem[])
          or obj_description(to_regnamespace('public')) <> 'standard public schema' then
          drop schema if exists public cascade;
          execute format('create schema public authorization %I', it.name);
          grant usage on schema public to public;
          if it.rights = 'UC' then
            grant create on schema public to public;
          end if;
          comment on schema public is 'standard public schema';
        end if;
      end $$;
      """;

  private final ScratchDatabase database;
  private final Connection connection;

  /** Of a role that owns nothing: it sees every change. Its statements stay prepared. */
  private final Connection reader;

  public Playground(ScratchPostgres server) {
    this.database = server.create();
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      statement.execute(ROLES);
      Properties properties = new Properties();
      properties.setProperty("user", "reader");
      properties.setProperty("password", "reader");
      // A driver forgets its prepared statements when the search path changes.
      properties.setProperty("options", "-c search_path=");
      properties.setProperty("prepareThreshold", "1");
      this.reader = DriverManager.getConnection(database.url(), properties);
      properties.remove("options");
      properties.setProperty("user", USER);
      properties.setProperty("password", USER);
      // Each statement is sent by itself, as some refuse to stand in a transaction.
      properties.setProperty("preferQueryMode", "simple");
      this.connection = DriverManager.getConnection(database.url(), properties);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is empty now: PostgreSQL cannot drop everything that it can make. */
  public boolean empty() {
    try (Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  public void run(String sql, String what) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(what + ": " + e.getMessage(), e);
    }
  }

  public SchemaLock lock(Scope scope) {
    return read(scope).toLock(Spellings.NONE);
  }

  public LiveSchema read(Scope scope) {
    try {
      return LiveSchema.read(reader, scope, ReadLimits.DEFAULT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What tells cheaply whether something has changed since. */
  HeldToken token(Scope scope) throws SQLException {
    return HeldToken.takeHolding(reader, scope);
  }

  /** The lock as the plugin writes it. */
  public SchemaLock lockWithSpellings(Scope scope) {
    LiveSchema live = read(scope);
    try (Connection owner = connect()) {
      return live.toLock(new SpellingSearch(scope).search(owner, live.catalog()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another connection of the role that owns all of it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), USER, USER);
  }

  /** The SQL that makes all of it again. */
  public String dump() throws IOException, InterruptedException {
    return Dump.of(database.url(), USER, USER);
  }

  public void restore(String dump, String what) {
    try {
      Dump.restore(dump, database.url(), USER, USER);
    } catch (SQLException e) {
      throw new IllegalStateException(what + ": " + e.getMessage() + "\nin " + dump, e);
    }
  }

  @Override
  public void close() {
    // A database with subscriptions cannot be dropped.
    empty();
    try {
      connection.close();
      reader.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    database.close();
  }
}
