package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long one read of a catalog may take before the server ends it.
 *
 * @param statement the longest one query may run, {@code statement_timeout}
 * @param lock the longest one query may wait for a lock, {@code lock_timeout}
 */
public record ReadLimits(Duration statement, Duration lock) {

  /** Thirty seconds for a query, two for a lock. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(Duration.ofSeconds(30), Duration.ofSeconds(2));

  public ReadLimits {
    requirePositive(statement, "statement");
    requirePositive(lock, "lock");
  }

  private static void requirePositive(Duration limit, String name) {
    // Zero would mean no limit to PostgreSQL.
    if (requireNonNull(limit, name + " is null").toMillis() <= 0) {
      throw new IllegalArgumentException(
          "the " + name + " limit must be at least one millisecond, found " + limit);
    }
  }
}
