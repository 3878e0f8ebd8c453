package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * A read-only, repeatable-read transaction whose settings make PostgreSQL print every object the
 * same way, whoever asks: {@code search_path} is {@code pg_catalog}, so that every other name is
 * qualified, with the session's temporary objects behind it, as they would stand before it if they
 * were not named; and the settings that change how constants are printed are fixed.
 *
 * <p>Closing it rolls back and leaves the connection as it was. It takes no lock beyond those that
 * reading the catalog takes.
 */
public final class ReadTransaction implements AutoCloseable {

  private final Connection connection;
  private final ServerVersion server;
  private final Ending ending;

  private ReadTransaction(Connection connection, ServerVersion server, Ending ending) {
    this.connection = connection;
    this.server = server;
    this.ending = ending;
  }

  /** What leaves the connection as it was. */
  private interface Ending {
    void end() throws SQLException;
  }

  /**
   * Begins the transaction on an idle connection.
   *
   * @throws SQLException when the server refuses or cannot be reached
   */
  public static ReadTransaction begin(Connection connection, ReadLimits limits)
      throws SQLException {
    return begin(connection, limits, "read only");
  }

  /**
   * Begins a transaction with the same settings that can write, for a throwaway database alone: it
   * takes the locks of what it changes, and nothing of it is left when it is closed.
   *
   * @throws SQLException when the server refuses or cannot be reached
   */
  public static ReadTransaction beginRehearsal(Connection connection, ReadLimits limits)
      throws SQLException {
    return begin(connection, limits, "read write");
  }

  /**
   * Begins to read within a transaction that is open, as it sees its own changes. It reads in a
   * savepoint: closing takes back the settings alone.
   *
   * @throws SQLException when the server refuses, or the transaction is in a failed state
   */
  public static ReadTransaction beginWithin(Connection connection, ReadLimits limits)
      throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    Ending ending =
        () -> {
          connection.rollback(savepoint);
          connection.releaseSavepoint(savepoint);
        };
    try (Statement statement = connection.createStatement()) {
      statement.execute(settings(limits, hasEmptySearchPath(statement)));
      return new ReadTransaction(connection, ServerVersion.of(connection), ending);
    } catch (SQLException e) {
      ending.end();
      throw e;
    }
  }

  private static ReadTransaction begin(Connection connection, ReadLimits limits, String access)
      throws SQLException {
    requireNonNull(limits, "limits is null");
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "set transaction isolation level repeatable read, "
              + access
              + ";\n"
              + settings(limits, hasEmptySearchPath(statement)));
      return new ReadTransaction(
          connection, ServerVersion.of(connection), () -> end(connection, autoCommit));
    } catch (SQLException e) {
      end(connection, autoCommit);
      throw e;
    }
  }

  /** The connection, within the transaction. */
  public Connection connection() {
    return connection;
  }

  /** The version of the server that is read. */
  public ServerVersion server() {
    return server;
  }

  @Override
  public void close() throws SQLException {
    ending.end();
  }

  private static void end(Connection connection, boolean autoCommit) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  /** Then it is not set again, which would cost a driver all its prepared statements. */
  private static boolean hasEmptySearchPath(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("show search_path")) {
      return row.next() && row.getString(1).isEmpty();
    }
  }

  private static String settings(ReadLimits limits, boolean hasEmptySearchPath) {
    return """
        set local statement_timeout = <statement>;
        set local lock_timeout = <lock>;
        <path>
        set local quote_all_identifiers = off;
        set local standard_conforming_strings = on;
        set local datestyle = 'ISO, YMD';
        set local intervalstyle = 'postgres';
        set local timezone = 'UTC';
        set local extra_float_digits = 1;
        set local bytea_output = 'hex';
        set local xmlbinary = 'base64';
        set local lc_monetary = 'C';
        set local plan_cache_mode = force_generic_plan;
        set local jit = off;
        set local work_mem = '32MB';
        set local enable_nestloop = off;
        set local max_parallel_workers_per_gather = 0;
        set local join_collapse_limit = 1;
        """
        // The last six: planning and compiling the queries anew takes longer than running them;
        // thousands of columns are to be sorted in memory, not in the server's files; and where
        // the planner takes thousands of rows for a few, a hash join is still linear. Parallel
        // workers take longer to start than they save, and the watched server has better use for
        // them; and to try all orders of joins takes longer than the one that is written.
        // Not formatted: some locales write other digits.
        .replace("<path>", hasEmptySearchPath ? "" : "set local search_path = pg_catalog, pg_temp;")
        .replace("<statement>", Long.toString(limits.statement().toMillis()))
        .replace("<lock>", Long.toString(limits.lock().toMillis()));
  }
}
