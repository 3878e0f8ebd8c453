package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One difference that a check found.
 *
 * @param object the kind and the name of the object
 * @param attribute what of it differs, empty when the whole object is missing or extra
 * @param expected what the release was generated from
 * @param actual what is live
 * @param impact {@code breaking}, {@code risky} or {@code harmless}
 * @param rule the id of the rule that says so
 * @param reason why
 */
record Difference(
    String object,
    Optional<String> attribute,
    String expected,
    String actual,
    String impact,
    String rule,
    String reason) {

  Difference {
    requireNonNull(object, "object is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(impact, "impact is null");
    requireNonNull(rule, "rule is null");
    requireNonNull(reason, "reason is null");
  }
}
