package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Verdict;
import io.plumbline.history.History;
import io.plumbline.history.HistoryReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what happened to a schema and changes nothing. */
public final class TimelineReader {

  private final Scope scope;
  private final LedgerReader ledgers;
  private final ReadLimits limits;

  /**
   * A reader of timelines.
   *
   * @param scope names the history table
   */
  public TimelineReader(Scope scope, LedgerReader ledgers, ReadLimits limits) {
    this.scope = requireNonNull(scope, "scope is null");
    this.ledgers = requireNonNull(ledgers, "ledgers is null");
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** Reads by a connection of its own what led to the schema that a check found. */
  public Timeline read(DataSource database, Verdict found) {
    try (Connection connection = database.getConnection()) {
      Ledger ledger = ledgers.read(connection);
      return read(connection, ledger, Dating.of(ledger, found));
    } catch (SQLException e) {
      return unread(e, Optional.empty());
    }
  }

  private Timeline read(Connection connection, Ledger ledger, Optional<String> dating) {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      HistoryReader reader = new HistoryReader(scope);
      Optional<History> history = reader.read(transaction);
      return history.isEmpty()
          ? Timeline.of(new History(List.of()), Map.of(), ledger, dating)
          : Timeline.of(
              history.get(),
              installedOn(transaction.connection(), reader.table(transaction).orElseThrow()),
              ledger,
              dating);
    } catch (SQLException e) {
      return unread(e, dating);
    }
  }

  private static Timeline unread(SQLException cause, Optional<String> dating) {
    return Timeline.unread(
        "the history could not be read: " + CouldNotCheck.because(cause).reason(), dating);
  }

  private static Map<Integer, LocalDateTime> installedOn(Connection connection, String table)
      throws SQLException {
    Map<Integer, LocalDateTime> times = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select installed_rank, installed_on from " + table)) {
      while (rows.next()) {
        times.put(rows.getInt(1), rows.getObject(2, LocalDateTime.class));
      }
    }
    return times;
  }
}
