package io.plumbline.deploy.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The turn of one migrator among all that there are, on whatever machine: an advisory lock of the
 * session, which ends with it.
 *
 * <p>It is asked for again and again. A statement that waits for it would hold a snapshot, and an
 * index that the other one builds concurrently would wait for that one to end: for ever.
 */
public final class Turn {

  /** The first half of the lock's key; the second is the history table's name. */
  private static final int KEY = 0x504c554d;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Connection connection;
  private final int table;

  private Turn(Connection connection, int table) {
    this.connection = connection;
    this.table = table;
  }

  /**
   * Waits for the turn, which lasts until it is ended or the session is.
   *
   * @return who has it instead when the time is over, empty when it is ours
   */
  public static Optional<String> await(
      Connection connection, String historyTable, Duration timeout, Consumer<String> progress)
      throws SQLException, InterruptedException {
    Turn turn = new Turn(connection, historyTable.hashCode());
    Instant end = Instant.now().plus(timeout);
    Optional<String> told = Optional.empty();
    while (!turn.isOurs()) {
      String holder = turn.holder();
      if (!Instant.now().isBefore(end)) {
        return Optional.of(holder);
      }
      if (!told.equals(Optional.of(holder))) {
        told = Optional.of(holder);
        progress.accept(
            "waiting up to %s s for another migrator: %s".formatted(timeout.toSeconds(), holder));
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return Optional.empty();
  }

  /** Ends the turn at once: the server takes a moment to notice that a connection was closed. */
  static void end(Connection connection, String historyTable) {
    try (PreparedStatement query =
        connection.prepareStatement("select pg_catalog.pg_advisory_unlock(?, ?)")) {
      query.setInt(1, KEY);
      query.setInt(2, historyTable.hashCode());
      query.execute();
    } catch (SQLException e) {
      // The session is lost, and the turn with it.
    }
  }

  /** Who migrates at the moment, empty when nobody does. */
  static Optional<String> now(Connection connection, String historyTable) throws SQLException {
    return new Turn(connection, historyTable.hashCode()).session();
  }

  private boolean isOurs() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select pg_catalog.pg_try_advisory_lock(?, ?)")) {
      query.setInt(1, KEY);
      query.setInt(2, table);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private String holder() throws SQLException {
    return session().orElse("it is just ending");
  }

  private Optional<String> session() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select 'process ' || l.pid
              || coalesce(' (' || nullif(a.application_name, '') || ')', '')
              || coalesce(' of ' || a.usename, '')
              || coalesce(' from ' || pg_catalog.host(a.client_addr), '')
              || coalesce(' since ' || pg_catalog.to_char(
                   a.backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), '')
              || '; if that one is dead: select pg_terminate_backend(' || l.pid || ');'
            from pg_catalog.pg_locks l
            left join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 2
              and l.classid::bigint = ? and l.objid::bigint = ?
              and l.database =
                (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
            """)) {
      query.setLong(1, KEY);
      query.setLong(2, Integer.toUnsignedLong(table));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
