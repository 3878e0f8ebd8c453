package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An attribute that differs; a side is empty where the attribute has its default there.
 *
 * @param attribute the name of the attribute
 * @param expected its value in the build
 * @param actual its value in the database
 */
public record AttributeChange(
    String attribute, Optional<String> expected, Optional<String> actual) {

  public AttributeChange {
    requireNonNull(attribute, "attribute is null");
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
  }
}
