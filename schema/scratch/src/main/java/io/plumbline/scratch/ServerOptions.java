package io.plumbline.scratch;

import java.util.Map;
import java.util.stream.Stream;

/** What every throwaway server is started with, in a container and embedded alike. */
final class ServerOptions {
  static final String SUPERUSER = "postgres";

  /** The C locale, since each operating system has it and orders and folds text the same way. */
  static final String LOCALE = "C";

  /** Nothing in it must survive a crash of the machine. */
  static final Map<String, String> CONFIGURATION =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200",
          "timezone", "UTC");

  private ServerOptions() {}

  static String[] command() {
    return Stream.concat(
            Stream.of("postgres"),
            CONFIGURATION.entrySet().stream()
                .flatMap(option -> Stream.of("-c", option.getKey() + "=" + option.getValue())))
        .toArray(String[]::new);
  }
}
