package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Looks at one database again and again, and reads it only when its schema can have changed.
 *
 * <pre>{@code
 * try (SchemaWatch watch = new SchemaWatch(checker, dataSource, WatchSettings.DEFAULT)) {
 *   CheckResult result = watch.look().result();
 * }
 * }</pre>
 *
 * <p>Between reads it keeps one connection, by which it asks whether anything has changed. A read
 * takes another one for its duration: a process that has read 10,000 tables holds 170 MB in the
 * server until it ends. When the connection is lost, the next look connects and reads anew.
 *
 * <p>Safe for use by several threads; one of them looks at a time.
 */
public final class SchemaWatch implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final SchemaChecker checker;
  private final DataSource connections;
  private final WatchSettings settings;
  private final ReentrantLock looking = new ReentrantLock();

  private Optional<SteadyConnection> steady = Optional.empty();
  private Optional<CheckResult> known = Optional.empty();
  private long nextRead;

  /**
   * A watch of one database. It connects at the first look.
   *
   * @param connections gives a new connection each time, of no pool that others need
   */
  public SchemaWatch(SchemaChecker checker, DataSource connections, WatchSettings settings) {
    this.checker = requireNonNull(checker, "checker is null");
    this.connections = requireNonNull(connections, "connections is null");
    this.settings = requireNonNull(settings, "settings is null");
  }

  /** What is known of the database now, by the cheapest way that can tell. */
  public Look look() {
    looking.lock();
    try {
      return unchanged().map(source -> new Look(known.orElseThrow(), source)).orElseGet(this::read);
    } finally {
      looking.unlock();
    }
  }

  /** Reads the database, whether anything has changed or not. */
  public Look read() {
    looking.lock();
    try {
      CheckResult result = result();
      known = Optional.of(result);
      nextRead = System.nanoTime() + untilNextRead();
      return new Look(result, Look.Source.READ);
    } finally {
      looking.unlock();
    }
  }

  private long untilNextRead() {
    long interval = settings.fullReadInterval().toNanos();
    return interval - (long) (ThreadLocalRandom.current().nextDouble() * interval / 5);
  }

  /** How it is known that nothing has changed, empty when it is not. */
  private Optional<Look.Source> unchanged() {
    if (steady.isEmpty()
        || System.nanoTime() - nextRead >= 0
        || known.filter(checker::isOutdated).isPresent()) {
      return Optional.empty();
    }
    try {
      return steady.get().unchanged();
    } catch (SQLException e) {
      // Whatever it is, the read that follows says it better.
      return Optional.empty();
    }
  }

  private CheckResult result() {
    forget();
    SteadyConnection connection;
    try {
      connection =
          new SteadyConnection(connections.getConnection(), checker.limits(), settings.answer());
    } catch (SQLException e) {
      return CouldNotCheck.connecting(e);
    }
    steady = Optional.of(connection);
    try {
      return settledResult(connection);
    } catch (SQLException e) {
      forget();
      return CouldNotCheck.because(e);
    }
  }

  /** Reads until nothing has changed while it read, which would be a mixture of two schemas. */
  private CheckResult settledResult(SteadyConnection connection) throws SQLException {
    Set<CheckResult> unsettled = new HashSet<>();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CheckResult result = attempt(connection);
      // What changes all the time, such as temporary tables, may be nothing that the lock holds.
      if (connection.isSettled() || known.filter(result::equals).isPresent()) {
        return result;
      }
      unsettled.add(result);
    }
    return unsettled.size() == 1
        ? unsettled.iterator().next()
        : new CouldNotCheck(
            "the schema was changed while it was read, " + ATTEMPTS + " times in a row",
            "check again when the migration is done");
  }

  private CheckResult attempt(SteadyConnection connection) throws SQLException {
    // While this process lives, the server cannot have crashed and lost a commit.
    Moment alive = Moment.read(connection.connection());
    Turn turn = Turn.await(connection.connection(), settings.patience());
    try (Connection reader = connections.getConnection()) {
      Optional<ChangeToken> taken = take(reader, alive);
      CheckResult result = checker.check(reader);
      // What failed may go well the next time, though nothing has changed.
      connection.hold(taken.filter(it -> result.outcome() != Outcome.COULD_NOT_CHECK));
      return result;
    } finally {
      turn.end();
    }
  }

  private Optional<ChangeToken> take(Connection reader, Moment alive) {
    try {
      return ChangeToken.take(reader, checker.expected().scope(), checker.limits(), alive);
    } catch (SQLException e) {
      // Without a token every look is a read, whose result says what is wrong, if anything is.
      return Optional.empty();
    }
  }

  private void forget() {
    steady.ifPresent(SteadyConnection::close);
    steady = Optional.empty();
  }

  /** Waits for a look that is going on and ends the connection. The next look would connect. */
  @Override
  public void close() {
    looking.lock();
    try {
      forget();
    } finally {
      looking.unlock();
    }
  }
}
