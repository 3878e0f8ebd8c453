package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a watched database is read although nothing seems to have changed, and how patient a read is
 * with others.
 *
 * @param fullReadInterval the longest time from one read to the next; the reads of several
 *     instances are spread over the last fifth of it
 * @param patience how long to wait at the most while another instance reads
 */
public record WatchSettings(Duration fullReadInterval, Duration patience) {

  /** A read every hour, and ten seconds of patience. */
  public static final WatchSettings DEFAULT =
      new WatchSettings(Duration.ofHours(1), Duration.ofSeconds(10));

  public WatchSettings {
    if (requireNonNull(fullReadInterval, "fullReadInterval is null").isNegative()
        || requireNonNull(patience, "patience is null").isNegative()) {
      throw new IllegalArgumentException(
          "expected no negative duration, found " + fullReadInterval + " and " + patience);
    }
  }
}
