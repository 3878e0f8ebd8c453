package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A probe has looked.
 *
 * @param look what it saw
 * @param took how long that took
 * @param observation what is known now
 * @param isNews whether that differs from what was known before
 * @param failure what broke the check itself, empty where nothing did; a database that cannot be
 *     read is a result and no failure
 */
public record ProbeEvent(
    Look look,
    Duration took,
    Observation observation,
    boolean isNews,
    Optional<Throwable> failure) {

  public ProbeEvent {
    requireNonNull(look, "look is null");
    requireNonNull(took, "took is null");
    requireNonNull(observation, "observation is null");
    requireNonNull(failure, "failure is null");
  }
}
