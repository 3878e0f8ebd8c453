package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An environment and what is known of it.
 *
 * @param name its name
 * @param service the service that uses its database
 * @param release the version that the next check compares with, empty when none is published
 * @param latestCheck the last check, empty before the first one
 */
record EnvironmentStatus(
    String name, String service, Optional<String> release, Optional<Check> latestCheck) {

  EnvironmentStatus {
    requireNonNull(name, "name is null");
    requireNonNull(service, "service is null");
    requireNonNull(release, "release is null");
    requireNonNull(latestCheck, "latestCheck is null");
  }
}
