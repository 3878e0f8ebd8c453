package io.plumbline.deploy;

import java.util.Optional;
import java.util.stream.Stream;

/** The failures behind a failure. */
public final class Causes {

  private Causes() {}

  /** The first of this type, the failure itself among them. */
  public static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
