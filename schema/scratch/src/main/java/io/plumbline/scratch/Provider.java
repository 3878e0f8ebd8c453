package io.plumbline.scratch;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a throwaway server comes from. */
public enum Provider {
  /** A container where a Docker engine answers and starts it, the embedded server elsewhere. */
  AUTO,
  /** A container; an error where none can be started. */
  DOCKER,
  /** PostgreSQL as a process of this machine, from the binaries on the class path. */
  EMBEDDED,
  /** A server that already runs; databases are made in it and dropped again. */
  EXTERNAL;

  /**
   * The provider of that name, in any case.
   *
   * @throws ScratchException if there is none; the message lists the names
   */
  public static Provider parse(String text) {
    return Stream.of(values())
        .filter(provider -> provider.text().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ScratchException(
                    "expected one of "
                        + Stream.of(values()).map(Provider::text).collect(joining(", "))
                        + ", found \""
                        + text
                        + "\""));
  }

  /** The name as it is written in a setting, in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
