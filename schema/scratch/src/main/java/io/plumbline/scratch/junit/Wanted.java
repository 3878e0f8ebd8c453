package io.plumbline.scratch.junit;

import java.util.List;
import java.util.Optional;

/**
 * The database that a test asks for.
 *
 * @param locations where the migrations are
 * @param version the last migration to run; empty for all of them
 */
record Wanted(List<String> locations, Optional<String> version) {
  private static final String AT = "plumbline.at";

  static Wanted by(MigratedDatabase annotation) {
    return new Wanted(
        List.of(annotation.locations()),
        notEmpty(annotation.at()).or(() -> notEmpty(System.getProperty(AT, ""))));
  }

  private static Optional<String> notEmpty(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }
}
