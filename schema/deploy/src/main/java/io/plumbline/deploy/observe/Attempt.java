package io.plumbline.deploy.observe;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a statement ended, and when.
 *
 * @param result what the driver answered, empty where it failed
 * @param failure why it failed, empty where it did not
 * @param duration how long it took
 */
record Attempt<T>(Optional<T> result, Optional<SQLException> failure, Duration duration) {

  static <T> Attempt<T> of(StatementWatch.Execution<T> execution) {
    long start = System.nanoTime();
    try {
      T result = execution.run();
      return new Attempt<>(Optional.of(result), Optional.empty(), since(start));
    } catch (SQLException e) {
      return new Attempt<>(Optional.empty(), Optional.of(e), since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  boolean failedWith(Set<String> sqlStates) {
    return failure.map(SQLException::getSQLState).filter(sqlStates::contains).isPresent();
  }

  Optional<StatementError> error() {
    return failure.map(StatementError::of);
  }

  T resultOrThrow() throws SQLException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return result.orElseThrow();
  }
}
