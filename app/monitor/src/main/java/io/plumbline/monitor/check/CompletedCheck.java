package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
import io.plumbline.monitor.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A check that was made and is not stored yet.
 *
 * @param environment the name of the environment
 * @param release what it was compared with
 * @param startedAt when it began
 * @param duration how long it took
 * @param acceptedDrift the id of the list of accepted drift that it heeded, empty without one
 * @param result what was found
 */
record CompletedCheck(
    String environment,
    Release release,
    Instant startedAt,
    Duration duration,
    Optional<Long> acceptedDrift,
    CheckResult result) {

  CompletedCheck {
    requireNonNull(environment, "environment is null");
    requireNonNull(release, "release is null");
    requireNonNull(startedAt, "startedAt is null");
    requireNonNull(duration, "duration is null");
    requireNonNull(acceptedDrift, "acceptedDrift is null");
    requireNonNull(result, "result is null");
  }
}
