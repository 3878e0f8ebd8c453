package io.plumbline.deploy.testing;

import io.plumbline.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Orders and questions to a database. */
public final class Sql {

  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;

  private Sql() {}

  /** Runs statements. */
  public static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      run(connection, sql);
    }
  }

  /** Runs statements on a connection. */
  public static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the rows. */
  public static List<String> column(ScratchDatabase database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** Waits until the query answers with a row. */
  public static void await(ScratchDatabase database, String sql) throws SQLException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (column(database, sql).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no row in time: " + sql);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Waits until a session of this database waits for a lock or, if it is a sleeper, sleeps. */
  public static void awaitStatement(ScratchDatabase database, String like, String event)
      throws SQLException {
    await(
        database,
        "select 1 from pg_stat_activity where datname = current_database() and query ilike '%s' and wait_event ~ '%s' and pid <> pg_backend_pid()"
            .formatted(like, event));
  }
}
