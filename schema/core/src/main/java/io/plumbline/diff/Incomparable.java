package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;

/**
 * An attribute whose values on servers of two majors can come from one migration, so that it cannot
 * be said whether they differ: an expression that may be the same one in another spelling, or what
 * the majors make otherwise.
 *
 * @param expected the object as the build knows it
 * @param actual the object as it is
 * @param attribute the attribute
 * @param reason why it cannot be said, in words without a full stop
 */
public record Incomparable(Entry expected, Entry actual, String attribute, String reason) {

  public Incomparable {
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(attribute, "attribute is null");
    requireNonNull(reason, "reason is null");
  }

  @Override
  public String toString() {
    String expectedText = expected.valueOf(attribute);
    String actualText = actual.valueOf(attribute);
    return "%s: %s expected %s, found %s (%s)"
        .formatted(
            expected,
            attribute,
            Excerpt.of(expectedText, actualText),
            Excerpt.of(actualText, expectedText),
            reason);
  }
}
