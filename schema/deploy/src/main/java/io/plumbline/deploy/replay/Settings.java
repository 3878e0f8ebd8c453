package io.plumbline.deploy.replay;

import java.util.Locale;
import java.util.Optional;

/** How to reach a throwaway server, where {@code plumbline-scratch} is not there to read it. */
final class Settings {

  private static final String PREFIX = "plumbline.server.";

  private Settings() {}

  static Optional<String> text(String name) {
    String property = PREFIX + name;
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable(property))))
        .filter(text -> !text.isBlank());
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
