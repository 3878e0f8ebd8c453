package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.monitor.environment.EnvironmentConfiguration;
import java.util.Optional;

/**
 * An environment and what is known of it.
 *
 * @param name its name
 * @param service the service that uses its database
 * @param release the version that the next check compares with, empty when none is published
 * @param acceptedDrift the id of the list of accepted drift that the next check heeds, empty
 *     without one
 * @param latestCheck the last check, empty before the first one
 * @param outdated why the last check no longer holds whatever the database is, empty while it does
 */
record EnvironmentStatus(
    String name,
    String service,
    Optional<String> release,
    Optional<Long> acceptedDrift,
    Optional<Check> latestCheck,
    Optional<String> outdated) {

  EnvironmentStatus {
    requireNonNull(name, "name is null");
    requireNonNull(service, "service is null");
    requireNonNull(release, "release is null");
    requireNonNull(acceptedDrift, "acceptedDrift is null");
    requireNonNull(outdated, "outdated is null");
    requireNonNull(latestCheck, "latestCheck is null");
  }

  static EnvironmentStatus of(
      EnvironmentConfiguration environment, NextCheck next, Optional<Check> latestCheck) {
    return new EnvironmentStatus(
        environment.name(),
        environment.service(),
        next.release(),
        next.acceptedDrift(),
        latestCheck,
        latestCheck.flatMap(next::outdates));
  }
}
