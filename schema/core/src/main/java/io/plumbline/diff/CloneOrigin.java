package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Selection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a trigger or a foreign key of a partition was cloned of.
 *
 * <p>A clone is read only where its state is another than its parent's. So those between it and the
 * nearest ancestor that is read have that ancestor's state, which is the one that is expected.
 */
record CloneOrigin(Selection selection) {

  /** What of a foreign key is not the same in a clone. */
  private static final Set<String> OWN = Set.of("comment", "origin", "triggers");

  /** The entry with the state of its origin, empty where it is no clone. */
  Optional<Entry> expected(Entry entry, ObjectName parent) {
    return switch (entry.kind()) {
      case TRIGGER -> withStateOf(entry, parent, "enabled");
      case CONSTRAINT ->
          isInherited(entry) && entry.valueOf("type").equals("foreign key")
              ? withStateOf(entry, parent, "triggers")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isInherited(Entry constraint) {
    return constraint.attribute("origin").isPresent();
  }

  private Optional<Entry> withStateOf(Entry entry, ObjectName parent, String state) {
    Optional<ObjectName> table = Optional.of(parent);
    while (table.isPresent()) {
      Optional<Entry> origin = in(table.get(), entry);
      if (origin.isPresent()) {
        return Optional.of(Attributes.of(entry).take(state, origin.get()).entry(entry.name()));
      }
      table = selection.partitions().find(Kind.TABLE, table.get()).flatMap(Entry::partitionOf);
    }
    return Optional.empty();
  }

  private Optional<Entry> in(ObjectName table, Entry clone) {
    if (clone.kind() == Kind.TRIGGER) {
      ObjectName name = PartitionModel.below(table, clone.name().simpleName());
      return PartitionModel.find(selection, Kind.TRIGGER, name);
    }
    // A foreign key may have another name on the partition.
    return selection
        .catalog()
        .ownedBy(table, Kind.CONSTRAINT)
        .filter(it -> form(it).equals(form(clone)))
        .findFirst()
        .or(
            () ->
                selection
                    .partitions()
                    .ownedBy(table, Kind.CONSTRAINT)
                    .filter(it -> form(it).equals(form(clone)))
                    .findFirst());
  }

  private static Map<String, String> form(Entry foreignKey) {
    return Attributes.of(foreignKey).withoutAll(OWN).values();
  }
}
