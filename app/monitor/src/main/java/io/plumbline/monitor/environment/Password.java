package io.plumbline.monitor.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads an environment's password each time that it is used, so that a new one needs no restart.
 */
final class Password {

  private Password() {}

  /** The password, empty when the configuration names none. */
  static Optional<String> of(EnvironmentConfiguration environment)
      throws PasswordUnavailableException {
    if (environment.passwordEnvironment().isPresent()) {
      return Optional.of(variable(environment.passwordEnvironment().get()));
    }
    if (environment.passwordFile().isPresent()) {
      return Optional.of(file(environment.passwordFile().get()));
    }
    return Optional.empty();
  }

  private static String variable(String name) throws PasswordUnavailableException {
    String value = System.getenv(name);
    if (value == null) {
      throw new PasswordUnavailableException(
          "the environment variable %s, which should hold the password, is not set".formatted(name),
          "set it and start the Monitor again");
    }
    return value;
  }

  private static String file(Path path) throws PasswordUnavailableException {
    try {
      // Editors end a file with a line end, which is no part of the password.
      return Files.readString(path).replaceFirst("\\r?\\n\\z", "");
    } catch (IOException e) {
      throw new PasswordUnavailableException(
          "the file %s, which should hold the password, cannot be read (%s)"
              .formatted(path, e.getClass().getSimpleName()),
          "see that it is there and that the Monitor may read it");
    }
  }
}
