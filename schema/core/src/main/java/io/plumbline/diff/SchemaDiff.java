package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.lock.SchemaLock;
import java.util.List;

/**
 * The differences between two schemas, in the order of the objects.
 *
 * @param changes what differs
 * @param incomparable what can be called neither equal nor different
 */
public record SchemaDiff(List<Change> changes, List<Incomparable> incomparable) {

  /** Nothing differs. */
  public static final SchemaDiff NONE = new SchemaDiff(List.of(), List.of());

  public SchemaDiff {
    changes = List.copyOf(changes);
    incomparable = List.copyOf(incomparable);
  }

  /**
   * Compares the schema of a build with an actual one.
   *
   * @param actualMajor the major of the server that printed the actual schema
   */
  public static SchemaDiff between(SchemaLock expected, Catalog actual, int actualMajor) {
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
    return new SortedMerge(new TextComparison(expected, actual, actualMajor))
        .run(expected.catalog().entries(), actual.entries());
  }
}
