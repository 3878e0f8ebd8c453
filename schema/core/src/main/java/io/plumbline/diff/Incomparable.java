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
    return "%s: %s expected %s, found %s"
        .formatted(expected, attribute, expected.valueOf(attribute), actual.valueOf(attribute));
  }
}
