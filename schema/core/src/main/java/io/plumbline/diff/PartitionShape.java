package io.plumbline.diff;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.Selection;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.util.ArrayList;
import java.util.List;

/**
 * The partitions that jobs make, as they are and as their parents would have them.
 *
 * <p>A parent gives its columns, checks, keys and indexes, whatever the latter two are called on
 * the partition. What PostgreSQL lets a partition have for itself, such as storage parameters, is
 * expected as most partitions of the same table have it.
 *
 * <p>Bounds, subpartition keys and comments are not compared, nor by which index a partition was
 * clustered.
 *
 * @param expected the partitions as their parents would have them
 * @param actual the partitions as they are
 */
public record PartitionShape(Catalog expected, Catalog actual) {

  public PartitionShape {
    requireNonNull(expected, "expected is null");
    requireNonNull(actual, "actual is null");
  }

  /**
   * The shape of the partitions that a selection of a live schema holds apart.
   *
   * @param scope the scope that the selection is of
   * @param major the major of the server
   */
  public static PartitionShape of(Selection selection, Scope scope, int major) {
    PartitionHabits habits = new PartitionHabits(selection.partitions());
    List<Entry> expected = new ArrayList<>();
    for (Entry partition : selection.partitions().entries()) {
      partition
          .partitionOf()
          .flatMap(parent -> PartitionModel.find(selection, Kind.TABLE, parent))
          .map(parent -> new PartitionModel(partition, parent, selection, habits, major))
          .ifPresent(model -> expected.addAll(model.entries()));
    }
    // The parent may have what is left out on the partition.
    expected.removeIf(entry -> entry.owner().isPresent() && !scope.admits(entry));
    return new PartitionShape(Catalog.of(expected), selection.partitions());
  }

  /**
   * Where the partitions differ. Both sides come from one server, so that all can be compared.
   *
   * @param major the major of the server
   */
  public SchemaDiff diff(int major) {
    return SchemaDiff.between(
        SchemaLock.of(major, Scope.ALL, List.of(), expected, Spellings.NONE), actual, major);
  }
}
