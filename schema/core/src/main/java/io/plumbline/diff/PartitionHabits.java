package io.plumbline.diff;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the partitions of a table have for themselves: more than half of them, and two at least, as
 * where a job gives all of them the storage parameters or the index of its template.
 *
 * <p>Not for use by several threads.
 */
final class PartitionHabits {

  /** What of an object says which partition it belongs to, or is not compared. */
  private static final Set<String> OF_ONE_PARTITION =
      Set.of("comment", "of", "owned by", "identity of", "partition of", "clustered");

  private final Catalog partitions;
  private final Map<ObjectName, List<Entry>> siblings = new HashMap<>();
  private final Map<ObjectName, List<Entry>> belongings = new HashMap<>();
  private final Map<List<Object>, Map<Optional<String>, Integer>> values = new HashMap<>();
  private final Map<ObjectName, Map<List<Object>, Integer>> forms = new HashMap<>();

  PartitionHabits(Catalog partitions) {
    this.partitions = partitions;
    for (Entry entry : partitions.entries()) {
      entry
          .partitionOf()
          .ifPresent(
              parent -> siblings.computeIfAbsent(root(parent), it -> new ArrayList<>()).add(entry));
      entry
          .goesWith()
          .forEach(owner -> belongings.computeIfAbsent(owner, it -> new ArrayList<>()).add(entry));
    }
  }

  /** What goes with a partition when it is dropped. */
  List<Entry> belongings(Entry partition) {
    return belongings.getOrDefault(partition.name(), List.of());
  }

  /** The value of an attribute that most partitions beside this one have; empty without such. */
  Optional<Optional<String>> of(Entry partition, String attribute) {
    return most(partition, "", attribute);
  }

  /** The value of an attribute that this column has in most partitions; empty without such. */
  Optional<Optional<String>> ofColumn(Entry partition, String column, String attribute) {
    return most(partition, column, attribute);
  }

  /** Whether most partitions beside this one have such an object of their own. */
  boolean hasUsually(Entry partition, Entry belonging) {
    ObjectName root = root(partition.partitionOf().orElseThrow());
    Map<List<Object>, Integer> counts = forms.computeIfAbsent(root, this::countForms);
    return isMost(counts.get(form(belonging)), siblings.get(root).size());
  }

  private Optional<Optional<String>> most(Entry partition, String column, String attribute) {
    ObjectName root = root(partition.partitionOf().orElseThrow());
    Map<Optional<String>, Integer> counts =
        values.computeIfAbsent(
            List.of(root, isLeaf(partition), partition.kind(), column, attribute),
            key -> count(partition, siblings.get(root), column, attribute));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(count -> isMost(count.getValue(), all))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<Optional<String>, Integer> count(
      Entry partition, List<Entry> tables, String column, String attribute) {
    Map<Optional<String>, Integer> counts = new HashMap<>();
    for (Entry table : tables) {
      if (isAlike(table, partition)) {
        Optional<Entry> entry =
            column.isEmpty()
                ? Optional.of(table)
                : partitions.find(Kind.COLUMN, PartitionModel.below(table.name(), column));
        counts.merge(entry.flatMap(it -> it.attribute(attribute)), 1, Integer::sum);
      }
    }
    return counts;
  }

  private Map<List<Object>, Integer> countForms(ObjectName root) {
    Map<List<Object>, Integer> counts = new HashMap<>();
    for (Entry sibling : siblings.get(root)) {
      Set<List<Object>> own = new HashSet<>();
      belongings(sibling).stream()
          // What is attached follows from the partition above.
          .filter(it -> it.attribute("partition of").isEmpty())
          .forEach(it -> own.add(form(it)));
      own.forEach(form -> counts.merge(form, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Object> form(Entry belonging) {
    Object publication =
        belonging.kind() == Kind.PUBLICATION_TABLE ? belonging.name().parts().get(0) : "";
    return List.of(
        belonging.kind(),
        publication,
        Attributes.of(belonging).withoutAll(OF_ONE_PARTITION).values());
  }

  private static boolean isMost(Integer count, int all) {
    return count != null && count >= 2 && count * 2 > all;
  }

  /** Leaves have storage, partitioned partitions have not. */
  private static boolean isAlike(Entry one, Entry other) {
    return one.kind() == other.kind() && isLeaf(one) == isLeaf(other);
  }

  private static boolean isLeaf(Entry table) {
    return table.attribute("partition key").isEmpty();
  }

  /** The table at the top, which the schema's migrations make. */
  private ObjectName root(ObjectName parent) {
    return partitions
        .find(Kind.TABLE, parent)
        .flatMap(Entry::partitionOf)
        .map(this::root)
        .orElse(parent);
  }
}
