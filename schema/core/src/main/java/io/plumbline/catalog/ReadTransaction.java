package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A read-only, repeatable-read transaction whose settings make PostgreSQL print every object the
 * same way, whoever asks: {@code search_path} is empty, so that every name is qualified, and the
 * settings that change how constants are printed are fixed.
 *
 * <p>Closing it rolls back and leaves the connection as it was. It takes no lock beyond those that
 * reading the catalog takes.
 */
public final class ReadTransaction implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private final ServerVersion server;

  private ReadTransaction(Connection connection, boolean autoCommit, ServerVersion server) {
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.server = server;
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

  private static ReadTransaction begin(Connection connection, ReadLimits limits, String access)
      throws SQLException {
    requireNonNull(limits, "limits is null");
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(settings(limits, access, hasEmptySearchPath(statement)));
      return new ReadTransaction(connection, autoCommit, ServerVersion.of(connection));
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
    end(connection, autoCommit);
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

  private static String settings(ReadLimits limits, String access, boolean hasEmptySearchPath) {
    return """
        set transaction isolation level repeatable read, <access>;
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
        """
        // The last two: planning and compiling the queries anew takes longer than running them.
        // Not formatted: some locales write other digits.
        .replace("<access>", access)
        .replace("<path>", hasEmptySearchPath ? "" : "set local search_path = '';")
        .replace("<statement>", Long.toString(limits.statement().toMillis()))
        .replace("<lock>", Long.toString(limits.lock().toMillis()));
  }
}
