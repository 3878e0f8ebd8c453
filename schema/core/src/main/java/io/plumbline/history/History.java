package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Flyway's history table says that was done to a database.
 *
 * @param rows the rows by rank
 */
public record History(List<AppliedMigration> rows) {

  public History {
    rows = List.copyOf(rows);
  }

  /** The migrations in force: versioned ones by version, then repeatable ones with latest text. */
  public List<Migration> migrations() {
    List<Migration> migrations = new ArrayList<>();
    applied().values().stream()
        .filter(row -> !row.isBaseline())
        .forEach(row -> migrations.add(row.migration()));
    migrations.addAll(repeatables());
    return migrations;
  }

  /** The failed rows; while there is one, Flyway refuses to migrate. */
  public List<AppliedMigration> failed() {
    return rows.stream().filter(row -> !row.isSuccess()).toList();
  }

  /** The latest row of each version that was not taken back. */
  Map<MigrationVersion, AppliedMigration> applied() {
    Map<MigrationVersion, AppliedMigration> applied = new TreeMap<>();
    for (AppliedMigration row : rows) {
      Optional<MigrationVersion> version = row.migration().version();
      if (version.isPresent()) {
        if (row.isReversal()) {
          applied.remove(version.get());
        } else {
          applied.put(version.get(), row);
        }
      }
    }
    return applied;
  }

  /** The version up to which a baseline declares everything done, empty where there is none. */
  public Optional<MigrationVersion> baseline() {
    return applied().values().stream()
        .filter(AppliedMigration::isBaseline)
        .flatMap(row -> row.migration().version().stream())
        .max(MigrationVersion::compareTo);
  }

  /** The latest text of each repeatable migration that is in force. */
  Collection<Migration> repeatables() {
    Map<String, Migration> latest = new LinkedHashMap<>();
    for (AppliedMigration row : rows) {
      if (isRepeatable(row)) {
        if (row.isReversal()) {
          latest.remove(row.migration().script());
        } else {
          latest.put(row.migration().script(), row.migration());
        }
      }
    }
    return latest.values();
  }

  /** Whether this repeatable migration once ran with the same text. */
  boolean everRan(Migration repeatable) {
    requireNonNull(repeatable, "repeatable is null");
    return rows.stream()
        .filter(History::isRepeatable)
        .anyMatch(
            row ->
                row.migration().script().equals(repeatable.script())
                    && !row.migration().hasOtherTextThan(repeatable));
  }

  private static boolean isRepeatable(AppliedMigration row) {
    // Flyway marks the creation of a schema by a row without a version, too.
    return row.migration().isRepeatable() && !row.type().equals("SCHEMA");
  }
}
