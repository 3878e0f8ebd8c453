package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection that a watch keeps between reads, and what it holds against the database by it.
 *
 * <p>Not for use by several threads.
 */
final class SteadyConnection implements AutoCloseable {

  private final Connection connection;
  private final ReadLimits limits;
  private final Duration answer;

  private Optional<ChangeToken> token = Optional.empty();

  /**
   * A connection that nothing is known of yet.
   *
   * @param answer how long the server may take to say which transactions have ended
   */
  SteadyConnection(Connection connection, ReadLimits limits, Duration answer) {
    this.connection = requireNonNull(connection, "connection is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.answer = requireNonNull(answer, "answer is null");
  }

  Connection connection() {
    return connection;
  }

  /** Holds this against the database from now on; nothing, where it is empty. */
  void hold(Optional<ChangeToken> taken) {
    token = taken;
  }

  /** How it is known that nothing has changed since, empty when it is not. */
  Optional<Look.Source> unchanged() throws SQLException {
    return token.isEmpty() ? Optional.empty() : compare(token.get());
  }

  /** Whether nothing has changed since; where there is no token, nobody can tell. */
  boolean isSettled() throws SQLException {
    if (token.isEmpty() || unchanged().isPresent()) {
      return true;
    }
    token = Optional.empty();
    return false;
  }

  private Optional<Look.Source> compare(ChangeToken reference) throws SQLException {
    Moment now = moment();
    if (reference.holdsByTransactions(now)) {
      return Optional.of(Look.Source.TRANSACTIONS);
    }
    if (reference.holdsByRows(connection, now, limits)) {
      // It was the same before and after that moment, so it was the same then.
      token = Optional.of(reference.at(now));
      return Optional.of(Look.Source.ROWS);
    }
    return Optional.empty();
  }

  /** A connection whose packets are dropped is to be noticed before a query would time out. */
  private Moment moment() throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, (int) answer.toMillis());
    Moment now = Moment.read(connection);
    connection.setNetworkTimeout(Runnable::run, usual);
    return now;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is lost already.
    }
  }
}
