package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how fast a migration is tried again that could not get a lock. The pauses double,
 * and half of each is left to chance, so that two that collided do not collide again.
 *
 * @param attempts how often a migration is tried in all
 * @param first the longest pause after the first try
 * @param longest the longest pause of all
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

  /** Ten tries within about two minutes. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(10, Duration.ofMillis(500), Duration.ofSeconds(30));

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts: expected one or more, found " + attempts);
    }
    if (requireNonNull(first, "first is null").isNegative()
        || requireNonNull(longest, "longest is null").isNegative()) {
      throw new IllegalArgumentException("a pause is negative: " + first + ", " + longest);
    }
  }

  /** The pause after this try, the first of which is 1. */
  Duration pauseAfter(int attempt, RandomGenerator chance) {
    long ceiling = longest.toMillis();
    // Above 2^20 no first pause is below the longest that anybody wants.
    long doubled = first.toMillis() << Math.min(attempt - 1, 20);
    long millis = Math.min(ceiling, doubled);
    return Duration.ofMillis(millis / 2 + Math.round(chance.nextDouble() * (millis / 2.0)));
  }
}
