package io.plumbline.accepted;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.impact.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of the accepted drift.
 *
 * @param line the line of the file that it begins at
 * @param object the object that differs
 * @param attribute the attribute that differs, empty where the whole object is missing or extra
 * @param expected what the build was generated from, as a finding says it
 * @param actual what is live, likewise
 * @param reason why that is accepted
 * @param until the last day on which it is, in UTC
 */
public record Acceptance(
    int line,
    ObjectPattern object,
    Optional<String> attribute,
    String expected,
    String actual,
    String reason,
    LocalDate until) {

  public Acceptance {
    requireNonNull(object, "object is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(until, "until is null");
  }

  boolean isAbout(Finding finding) {
    return object.matches(finding.kind(), finding.name());
  }

  /** Whether it names this object alone, and neither a pattern nor any kind of object. */
  boolean names(ObjectName name) {
    return object.kind().isPresent() && object.name().filter(name::equals).isPresent();
  }

  boolean hasValuesOf(Finding finding) {
    return expected.equals(finding.expected()) && actual.equals(finding.actual());
  }
}
