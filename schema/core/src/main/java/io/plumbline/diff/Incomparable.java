package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;

/**
 * An expression whose text differs between servers of two majors, so that it cannot be said whether
 * it is another expression or the same one in another spelling.
 *
 * @param expected the object as the build knows it
 * @param actual the object as it is
 * @param attribute the attribute that holds the expression
 */
public record Incomparable(Entry expected, Entry actual, String attribute) {

  public Incomparable {
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    requireNonNull(attribute, "attribute is null");
  }

  @Override
  public String toString() {
    String expectedText = expected.valueOf(attribute);
    String actualText = actual.valueOf(attribute);
    return "%s: %s expected %s, found %s"
        .formatted(
            expected,
            attribute,
            Excerpt.of(expectedText, actualText),
            Excerpt.of(actualText, expectedText));
  }
}
