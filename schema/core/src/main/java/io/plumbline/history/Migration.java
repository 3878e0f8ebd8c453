package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.util.Optional;

/**
 * A migration that a schema was built by.
 *
 * @param version its version, empty for a repeatable one
 * @param checksum Flyway's checksum of its text, empty where Flyway keeps none (Java migrations)
 * @param script the name of its file or class
 */
public record Migration(
    Optional<MigrationVersion> version, Optional<Integer> checksum, String script) {

  public Migration {
    requireNonNull(version, "version is null");
    requireNonNull(checksum, "checksum is null");
    requireNonNull(script, "script is null");
  }

  /** Whether the migration runs again each time that its text changes. */
  public boolean isRepeatable() {
    return version.isEmpty();
  }

  boolean hasOtherTextThan(Migration other) {
    return checksum.isPresent() && other.checksum.isPresent() && !checksum.equals(other.checksum);
  }

  /** The script, on one line whatever a row of a history table says. */
  @Override
  public String toString() {
    return Escapes.visible(script);
  }
}
