package io.plumbline.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The turn to read a database, so that many instances of a service do not all read it at once after
 * a change.
 *
 * <p>It is an advisory lock, which concerns nobody but those who ask for the same one, within a
 * transaction that holds no snapshot and so may last. It is only tried, never waited for in the
 * server; whoever does not get it tries again and, when that has taken long enough, reads all the
 * same.
 */
final class Turn {

  /** The bytes of "plumblin". */
  static final long LOCK = 0x706c_756d_626c_696eL;

  /** A read takes longer than those of the role or of the server may be; 17 brought the second. */
  private static final String WITHOUT_LIMITS =
      """
      set transaction isolation level read committed, read only;
      select set_config(name, '0', true) from pg_catalog.pg_settings
      where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')
      """;

  private static final long SHORTEST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  private final Connection connection;

  private Turn(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for the turn, at the longest for the patience.
   *
   * @param connection idle, and not to be used for anything else until the turn is over
   */
  static Turn await(Connection connection, Duration patience) throws SQLException {
    long begin = System.nanoTime();
    while (!isTaken(connection)
        && System.nanoTime() - begin < patience.toNanos()
        && isPauseUndisturbed()) {
      connection.rollback();
    }
    return new Turn(connection);
  }

  private static boolean isTaken(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(WITHOUT_LIMITS);
      try (ResultSet row =
          statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Whoever interrupts wants an end: the read is then not to wait any longer. */
  private static boolean isPauseUndisturbed() {
    try {
      Thread.sleep(
          ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void end() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }
}
