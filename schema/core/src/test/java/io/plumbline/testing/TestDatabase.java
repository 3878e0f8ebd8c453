package io.plumbline.testing;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database that a test empties and fills again, which is faster than making another one. */
public final class TestDatabase implements AutoCloseable {

  private static final String EMPTY =
      """
      do $$
      declare it record;
      begin
        for it in select nspname from pg_namespace
                  where nspname !~ '^pg_' and nspname <> 'information_schema' loop
          execute format('drop schema %I cascade', it.nspname);
        end loop;
        for it in select extname from pg_extension where extname <> 'plpgsql' loop
          execute format('drop extension %I cascade', it.extname);
        end loop;
        for it in select fdwname from pg_foreign_data_wrapper loop
          execute format('drop foreign data wrapper %I cascade', it.fdwname);
        end loop;
        for it in select pubname from pg_publication loop
          execute format('drop publication %I', it.pubname);
        end loop;
      end $$;
      alter default privileges for role pg_monitor revoke select on tables from public;
      discard temp;
      create schema public;
      grant usage on schema public to public;
      """;

  private final ScratchDatabase database;
  private final Connection connection;

  private TestDatabase(ScratchDatabase database) {
    this.database = database;
    try {
      this.connection = database.connect();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TestDatabase in(ScratchPostgres server) {
    return new TestDatabase(server.create());
  }

  /** Drops everything, then runs the SQL. */
  public TestDatabase fill(String sql) {
    run(EMPTY);
    return run(sql);
  }

  public TestDatabase run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin " + sql, e);
    }
  }

  public LiveSchema read() {
    return read(Scope.ALL);
  }

  public LiveSchema read(Scope scope) {
    try {
      return LiveSchema.read(connection, scope, ReadLimits.DEFAULT);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection that all of this goes through. */
  public Connection connection() {
    return connection;
  }

  /** Further connections, as the owner. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** The names and the password by which it is reached. */
  public ScratchDatabase access() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
