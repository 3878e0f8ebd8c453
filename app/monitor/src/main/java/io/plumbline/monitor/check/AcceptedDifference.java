package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One difference that the environment's accepted drift accepts.
 *
 * @param difference the difference
 * @param reason why it is accepted
 * @param until the last day on which it is, in UTC
 */
record AcceptedDifference(Difference difference, String reason, LocalDate until) {

  AcceptedDifference {
    requireNonNull(difference, "difference is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(until, "until is null");
  }
}
