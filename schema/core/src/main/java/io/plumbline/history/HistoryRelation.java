package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a database's history stands to the migrations of a build, with what makes it so.
 *
 * @param relation the relation
 * @param pending the build's migrations that have not run, in the order in which they would; none
 *     in a database of another application
 * @param newer the migrations that ran and that the build does not know
 * @param conflicts why the histories diverged and what to do, one sentence without a full stop each
 */
public record HistoryRelation(
    Relation relation, List<Migration> pending, List<Migration> newer, List<String> conflicts) {

  public HistoryRelation {
    requireNonNull(relation, "relation is null");
    pending = List.copyOf(pending);
    newer = List.copyOf(newer);
    conflicts = conflicts.stream().map(Escapes::visible).toList();
  }

  /** Relates the history of a database, empty when it has none, to the migrations of a build. */
  public static HistoryRelation between(List<Migration> expected, Optional<History> actual) {
    if (actual.isEmpty()) {
      return new HistoryRelation(Relation.NONE, expected, List.of(), List.of());
    }
    return new Comparison(expected, actual.get()).relate();
  }

  /**
   * Whether no migration of the build has ever run in the database: then it belongs to another
   * application, or the build does.
   */
  public static boolean isOfAnother(List<Migration> expected, History actual) {
    return !expected.isEmpty()
        && !actual.migrations().isEmpty()
        // Below a baseline nobody knows what has run.
        && actual.baseline().isEmpty()
        && actual.migrations().stream()
            .noneMatch(row -> expected.stream().anyMatch(it -> isSame(it, row)));
  }

  /** Flyway's repair writes a new description and checksum, and leaves the name of the script. */
  private static boolean isSame(Migration expected, Migration actual) {
    return expected.script().equals(actual.script())
        || (expected.version().isPresent()
            && expected.version().equals(actual.version())
            && expected.checksum().isPresent()
            && expected.checksum().equals(actual.checksum()));
  }

  private static final class Comparison {
    private final List<Migration> expected;
    private final History actual;
    private final Map<MigrationVersion, AppliedMigration> applied;
    private final List<Migration> pending = new ArrayList<>();
    private final List<Migration> newer = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();

    Comparison(List<Migration> expected, History actual) {
      this.expected = expected;
      this.actual = actual;
      this.applied = actual.applied();
    }

    HistoryRelation relate() {
      for (AppliedMigration row : actual.failed()) {
        conflicts.add(row.migration() + " failed; run flyway repair after mending what it left");
      }
      expected.stream()
          .filter(migration -> !migration.isRepeatable())
          .forEach(migration -> relateVersioned(migration, migration.version().orElseThrow()));
      relateUnknown();
      expected.stream().filter(Migration::isRepeatable).forEach(this::relateRepeatable);
      actual.repeatables().stream().filter(this::isUnknown).forEach(newer::add);
      if (isOfAnother(expected, actual)) {
        return new HistoryRelation(Relation.DIVERGED, List.of(), List.of(), List.of(another()));
      }
      return new HistoryRelation(relation(), pending, newer, conflicts);
    }

    private String another() {
      return "the database belongs to another application, or the lock to another service: expected"
          + " a history that begins with %s, found %s; see that both are the right ones"
              .formatted(expected.get(0), actual.migrations().get(0));
    }

    private Relation relation() {
      if (!conflicts.isEmpty()) {
        return Relation.DIVERGED;
      }
      if (!pending.isEmpty()) {
        return Relation.BEHIND;
      }
      return newer.isEmpty() ? Relation.SAME : Relation.AHEAD;
    }

    private void relateVersioned(Migration migration, MigrationVersion version) {
      AppliedMigration row = applied.get(version);
      boolean isBelowBaseline =
          actual.baseline().filter(baseline -> version.compareTo(baseline) <= 0).isPresent();
      if (row == null && !isBelowBaseline) {
        pending.add(migration);
      } else if (row != null && !row.isBaseline()) {
        if (row.migration().hasOtherTextThan(migration)) {
          conflicts.add(
              ("%s ran with another text: expected checksum %s, found %s; restore the text that ran,"
                      + " or run flyway repair where the schema is right")
                  .formatted(
                      migration,
                      migration.checksum().orElseThrow(),
                      row.migration().checksum().orElseThrow()));
        }
      }
    }

    private void relateUnknown() {
      Optional<MigrationVersion> newest =
          expected.stream()
              .flatMap(migration -> migration.version().stream())
              .max(MigrationVersion::compareTo);
      applied.forEach(
          (version, row) -> {
            boolean isKnown =
                expected.stream().anyMatch(e -> e.version().filter(version::equals).isPresent());
            if (!isKnown) {
              if (newest.isEmpty() || version.compareTo(newest.get()) > 0) {
                newer.add(row.migration());
              } else if (!row.isBaseline()) {
                conflicts.add(
                    row.migration()
                        + " has run, is not newer, and the build does not know it; release a build"
                        + " that has it");
              }
            }
          });
      if (!newer.isEmpty()) {
        // A newer release runs after this build's migrations, so one that is missing was left out.
        pending.forEach(
            migration ->
                conflicts.add(
                    "%s has not run, although %s has; give it a version above, or let Flyway run it"
                            .formatted(migration, newer.get(0))
                        + " out of order"));
      }
    }

    private boolean isUnknown(Migration repeatable) {
      return expected.stream().noneMatch(it -> it.script().equals(repeatable.script()));
    }

    private void relateRepeatable(Migration migration) {
      Optional<Migration> latest =
          actual.repeatables().stream()
              .filter(applied -> applied.script().equals(migration.script()))
              .findFirst();
      if (latest.isPresent() && !latest.get().hasOtherTextThan(migration)) {
        return;
      }
      if (actual.everRan(migration)) {
        latest.ifPresent(newer::add);
      } else if (newer.isEmpty()) {
        pending.add(migration);
      }
    }
  }
}
