package io.plumbline.monitor.web;

import java.util.Optional;

/** A number in a path by which something is stored. */
public final class PathId {

  private PathId() {}

  /** The number, empty where the text is none, so that nothing can be stored by it. */
  public static Optional<Long> of(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
