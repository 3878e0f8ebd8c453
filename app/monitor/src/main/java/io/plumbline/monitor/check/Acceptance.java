package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a check made of the environment's accepted drift.
 *
 * @param acceptedDrift the id of the list that it heeded
 * @param differences how many differences are accepted
 * @param until the first of their last days, empty when nothing is accepted
 * @param problems how many entries do not hold
 */
record Acceptance(long acceptedDrift, long differences, Optional<LocalDate> until, long problems) {

  Acceptance {
    requireNonNull(until, "until is null");
  }
}
