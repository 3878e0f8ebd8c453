package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import java.time.Duration;

/**
 * How far a rehearsal may go.
 *
 * @param lockTimeout how long one lock may be waited for; everybody who comes after it waits with
 *     it
 * @param transactionLimit how long the transaction may take in all, and so how long anybody may
 *     have to wait for it
 * @param questionLimit how long one question to the rows may take
 */
public record RehearsalSettings(
    Duration lockTimeout, Duration transactionLimit, Duration questionLimit) {

  /** A tenth of a second for a lock, half a second in all, ten seconds for a question. */
  public static final RehearsalSettings DEFAULT =
      new RehearsalSettings(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(10));

  public RehearsalSettings {
    requirePositive(lockTimeout, "lockTimeout");
    requirePositive(transactionLimit, "transactionLimit");
    requirePositive(questionLimit, "questionLimit");
  }

  /** The same with another limit for a question to the rows. */
  public RehearsalSettings withQuestionLimit(Duration limit) {
    return new RehearsalSettings(lockTimeout, transactionLimit, limit);
  }

  private static void requirePositive(Duration limit, String name) {
    // Zero would mean no limit to PostgreSQL.
    if (requireNonNull(limit, name + " is null").toMillis() <= 0) {
      throw new IllegalArgumentException(
          name + ": expected at least one millisecond, found " + limit);
    }
  }

  ReadLimits questions() {
    return new ReadLimits(questionLimit, lockTimeout);
  }
}
