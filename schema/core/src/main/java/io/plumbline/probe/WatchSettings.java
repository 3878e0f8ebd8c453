package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a watched database is read although nothing seems to have changed, and how long to wait.
 *
 * @param fullReadInterval the longest time from one read to the next; the reads of several
 *     instances are spread over the last fifth of it
 * @param patience how long to wait at the most while another instance reads
 * @param answer how long the server may take to say which transactions have ended, before the
 *     connection is given up; a server that can be reached needs a millisecond
 */
public record WatchSettings(Duration fullReadInterval, Duration patience, Duration answer) {

  /** A read every hour, ten seconds of patience and five for an answer. */
  public static final WatchSettings DEFAULT =
      new WatchSettings(Duration.ofHours(1), Duration.ofSeconds(10), Duration.ofSeconds(5));

  public WatchSettings {
    requireNotNegative(fullReadInterval, "fullReadInterval");
    requireNotNegative(patience, "patience");
    // Zero would mean no limit to the driver.
    if (requireNonNull(answer, "answer is null").toMillis() <= 0) {
      throw new IllegalArgumentException(
          "answer must be at least one millisecond, found " + answer);
    }
  }

  private static void requireNotNegative(Duration duration, String name) {
    if (requireNonNull(duration, name + " is null").isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, found " + duration);
    }
  }
}
