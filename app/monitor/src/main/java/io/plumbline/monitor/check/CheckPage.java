package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A page of an environment's checks.
 *
 * @param checks the checks, newest first
 * @param nextBefore the parameter {@code before} of the next page, empty on the last one
 */
record CheckPage(List<Check> checks, Optional<Long> nextBefore) {

  CheckPage {
    checks = List.copyOf(checks);
    requireNonNull(nextBefore, "nextBefore is null");
  }
}
