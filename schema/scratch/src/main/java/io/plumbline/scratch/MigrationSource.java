package io.plumbline.scratch;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where the Flyway migrations of a project are.
 *
 * @param locations Flyway locations, such as {@code classpath:db/migration} or {@code
 *     filesystem:src/main/resources/db/migration}
 * @param classLoader the loader that knows the class path locations, and the drivers and callbacks
 */
public record MigrationSource(List<String> locations, ClassLoader classLoader) {
  /**
   * Copies the locations.
   *
   * @throws ScratchException if there is none
   */
  public MigrationSource {
    locations = List.copyOf(locations);
    requireNonNull(classLoader, "classLoader is null");
    if (locations.isEmpty()) {
      throw new ScratchException(
          "No location of migrations is given: name one, such as classpath:db/migration.");
    }
  }

  /** Locations on the class path of the current thread, or in the file system. */
  public static MigrationSource of(String... locations) {
    return new MigrationSource(List.of(locations), Thread.currentThread().getContextClassLoader());
  }
}
