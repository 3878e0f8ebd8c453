package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a check of an environment would go by now.
 *
 * @param release the version that it would compare with, empty when none is published
 * @param acceptedDrift the list of accepted drift that it would heed, empty without one
 * @param today the day, in UTC
 */
record NextCheck(Optional<String> release, Optional<Long> acceptedDrift, LocalDate today) {

  NextCheck {
    requireNonNull(release, "release is null");
    requireNonNull(acceptedDrift, "acceptedDrift is null");
    requireNonNull(today, "today is null");
  }

  /** Why what a check found holds no longer, whatever the database is; empty while it does. */
  Optional<String> outdates(Check latest) {
    if (!release.equals(Optional.of(latest.release()))) {
      return Optional.of("it compared with another release; check again");
    }
    if (latest.relation().isEmpty()) {
      return Optional.empty();
    }
    if (!acceptedDrift.equals(latest.acceptance().map(Acceptance::acceptedDrift))) {
      return Optional.of("the accepted drift is another one by now; check again");
    }
    return latest
        .acceptance()
        .flatMap(Acceptance::until)
        .filter(until -> until.isBefore(today))
        .map(until -> "a difference was accepted until %s; check again".formatted(until));
  }
}
