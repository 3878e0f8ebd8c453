package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An entry of the accepted drift that does not hold.
 *
 * @param line the line of the list that it begins at
 * @param object the object that it names
 * @param attribute the attribute that it names, empty where it names none
 * @param flaw {@code stale}, {@code expired}, {@code unused}, {@code wide} or {@code breaking}
 * @param reason in which way
 * @param nextStep what to do
 */
record AcceptanceProblem(
    int line,
    String object,
    Optional<String> attribute,
    String flaw,
    String reason,
    String nextStep) {

  AcceptanceProblem {
    requireNonNull(object, "object is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(flaw, "flaw is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(nextStep, "nextStep is null");
  }
}
