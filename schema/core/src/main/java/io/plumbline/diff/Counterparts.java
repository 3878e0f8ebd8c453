package io.plumbline.diff;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects of a partition that are there because its parent has such, each taken for one of the
 * parent's alone.
 *
 * <p>Not for use by several threads.
 */
final class Counterparts {

  /** What of an object is its own, whatever its parent's is like. */
  static final Set<String> APART =
      Set.of(
          "clustered",
          "comment",
          "foreign options",
          "index statistics targets",
          "origin",
          "owner",
          "replica identity",
          "statistics targets");

  /** What is its own besides of a key or an index. */
  private static final Set<String> APART_OF_INDEX =
      Set.of("index options", "index validity", "options", "partition of", "triggers", "validity");

  private final Catalog partitions;
  private final ObjectName partition;
  private final Map<Kind, Set<ObjectName>> taken = new EnumMap<>(Kind.class);

  Counterparts(Catalog partitions, ObjectName partition) {
    this.partitions = partitions;
    this.partition = partition;
  }

  void take(Kind kind, ObjectName name) {
    taken.computeIfAbsent(kind, it -> new HashSet<>()).add(name);
  }

  boolean isTaken(Entry entry) {
    return taken.getOrDefault(entry.kind(), Set.of()).contains(entry.name());
  }

  /** The key that is like this one of the parent, which may have another name. */
  Optional<ObjectName> ofKey(Entry constraint) {
    return free(Kind.CONSTRAINT)
        .filter(it -> form(it).equals(form(constraint)))
        .map(Entry::name)
        .findFirst();
  }

  /** The index that is attached to this one of the parent, or one like it that could be. */
  Optional<ObjectName> ofIndex(Entry index, Optional<String> attachedTo) {
    return free(Kind.INDEX)
        .filter(it -> it.attribute("partition of").equals(attachedTo))
        .findFirst()
        .or(
            () ->
                free(Kind.INDEX)
                    .filter(it -> it.attribute("partition of").isEmpty())
                    .filter(it -> form(it).equals(form(index)))
                    .findFirst())
        .map(Entry::name);
  }

  private Stream<Entry> free(Kind kind) {
    return partitions.ownedBy(partition, kind).filter(it -> !isTaken(it));
  }

  /** What makes a key or an index the one that belongs to the parent's. */
  private static Map<String, String> form(Entry entry) {
    return Attributes.of(entry).withoutAll(APART).withoutAll(APART_OF_INDEX).values();
  }
}
