package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One moment of one server process.
 *
 * @param server what runs: when it was started, the OID of the database, as in the path of a file
 *     of it, for which no catalog is read, whether it is a standby, and its address
 * @param process the number of the process that answered. While it lives, the server was neither
 *     restarted nor did it come back from a crash, in which commits could have been lost
 * @param isStandby whether the server replays what another one wrote
 * @param snapshot which transactions had ended
 */
record Moment(String server, int process, boolean isStandby, Snapshot snapshot) {

  // Behind a pooler the process can be another one each time, so it is asked in the same query.
  private static final String QUERY =
      """
      select pg_current_snapshot()::text, pg_backend_pid(), pg_is_in_recovery(),
        concat_ws(' ', extract(epoch from pg_postmaster_start_time()),
          pg_relation_filepath('pg_catalog.pg_class'::regclass), pg_is_in_recovery(),
          inet_server_addr(), inet_server_port())
      """;

  Moment {
    requireNonNull(server, "server is null");
    requireNonNull(snapshot, "snapshot is null");
  }

  /** Now, in the transaction of the connection or in one of its own. */
  static Moment read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Moment(
          row.getString(4), row.getInt(2), row.getBoolean(3), Snapshot.parse(row.getString(1)));
    }
  }

  /** Whether the same process answered, so that nothing can have come between but transactions. */
  boolean isOfSameProcess(Moment other) {
    return process == other.process && isOfSameServer(other);
  }

  boolean isOfSameServer(Moment other) {
    return server.equals(other.server);
  }

  /** Whether no transaction has ended between the two that could have changed a schema. */
  boolean hasSameTransactions(Moment other) {
    // A standby does not name the transactions that run, so one more that ended can be unseen.
    return snapshot.text().equals(other.snapshot.text()) && (!isStandby || snapshot.isComplete());
  }
}
