package io.plumbline.history;

import static java.util.Objects.requireNonNull;

/**
 * A row of Flyway's history table.
 *
 * @param rank its {@code installed_rank}
 * @param type Flyway's word for what it is, such as {@code SQL}, {@code BASELINE} or {@code DELETE}
 * @param migration the migration that was applied
 * @param description Flyway's description of it
 * @param isSuccess whether it ended without an error
 */
public record AppliedMigration(
    int rank, String type, Migration migration, String description, boolean isSuccess) {

  public AppliedMigration {
    requireNonNull(type, "type is null");
    requireNonNull(migration, "migration is null");
    requireNonNull(description, "description is null");
  }

  /** Whether the row declares everything up to its version done, whatever did it. */
  public boolean isBaseline() {
    return type.endsWith("BASELINE");
  }

  /** Whether the row takes an earlier row of its version back. */
  public boolean isReversal() {
    return type.equals("DELETE") || type.startsWith("UNDO");
  }
}
