package io.plumbline.diff;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One partition as its parent would have it: entries under the names that the partition's objects
 * have, or, where it lacks one, under the name of the parent's object.
 */
final class PartitionModel {

  /** Since then a partition has the identity columns of its parent. */
  private static final int IDENTITY_MAJOR = 17;

  /** What says of a table which partition it is. */
  private static final Set<String> OF_ONE_PARTITION =
      Set.of("partition bound", "partition key", "parents", "comment", "of type", "server");

  /** What PostgreSQL hands down to no partition. */
  private static final List<String> TABLE_HABITS =
      List.of(
          "access method",
          "options",
          "owner",
          "persistence",
          "privileges",
          "replica identity",
          "row security");

  private static final List<String> COLUMN_HABITS =
      List.of("options", "privileges", "statistics target");

  private static final Set<String> KEYS = Set.of("primary key", "unique", "exclude");

  private final Entry partition;
  private final Entry parent;
  private final Selection selection;
  private final PartitionHabits habits;
  private final int major;
  private final Counterparts counterparts;
  private final List<Entry> expected = new ArrayList<>();

  PartitionModel(
      Entry partition, Entry parent, Selection selection, PartitionHabits habits, int major) {
    this.partition = partition;
    this.parent = parent;
    this.selection = selection;
    this.habits = habits;
    this.major = major;
    this.counterparts = new Counterparts(selection.partitions(), partition.name());
  }

  static ObjectName below(ObjectName table, String name) {
    List<String> parts = new ArrayList<>(table.parts());
    parts.add(name);
    return new ObjectName(parts, Optional.empty());
  }

  static Optional<Entry> find(Selection selection, Kind kind, ObjectName name) {
    return selection.catalog().find(kind, name).or(() -> selection.partitions().find(kind, name));
  }

  List<Entry> entries() {
    expected.add(table());
    ofParent(Kind.COLUMN).forEach(this::column);
    ofParent(Kind.CONSTRAINT).forEach(this::constraint);
    if (partition.kind() == Kind.TABLE) {
      ofParent(Kind.INDEX).forEach(this::index);
    }
    habits.belongings(partition).stream()
        .filter(it -> !counterparts.isTaken(it))
        .forEach(this::belonging);
    return expected;
  }

  private Stream<Entry> ofParent(Kind kind) {
    return Stream.of(selection.catalog(), selection.partitions())
        .flatMap(catalog -> catalog.ownedBy(parent.name(), kind));
  }

  private Entry table() {
    Attributes attributes = Attributes.of(partition);
    Set<String> compared = new TreeSet<>(partition.attributes().keySet());
    compared.addAll(TABLE_HABITS);
    compared.removeAll(OF_ONE_PARTITION);
    if (partition.kind() == Kind.FOREIGN_TABLE) {
      compared.remove("options");
    }
    for (String attribute : compared) {
      attributes.set(
          attribute, habits.of(partition, attribute).orElseGet(() -> withoutHabit(attribute)));
    }
    return attributes.without("detach").entry(partition.name());
  }

  private Optional<String> withoutHabit(String attribute) {
    return switch (attribute) {
      // The access method that a server has as its default is not told of a table.
      case "access method" ->
          parent.attribute("access method of partitions").filter(it -> !it.equals("heap"));
      case "access method of partitions", "owner" -> parent.attribute(attribute);
      default -> Optional.empty();
    };
  }

  private void column(Entry column) {
    String name = column.name().simpleName();
    Attributes attributes = Attributes.of(column);
    COLUMN_HABITS.forEach(
        attribute ->
            attributes.set(
                attribute, habits.ofColumn(partition, name, attribute).orElse(Optional.empty())));
    if (major < IDENTITY_MAJOR) {
      attributes.without("identity");
    }
    model(attributes, below(partition.name(), name));
  }

  private void constraint(Entry constraint) {
    String type = constraint.valueOf("type");
    ObjectName sameName = below(partition.name(), constraint.name().simpleName());
    if (type.equals("check")) {
      model(Attributes.of(constraint), sameName);
    } else if (KEYS.contains(type) && partition.kind() == Kind.TABLE) {
      model(
          Attributes.of(constraint).without("index validity"),
          counterparts.ofKey(constraint).orElse(sameName));
    }
    // A foreign key that PostgreSQL derived is read only where its state is another: CloneOrigin.
  }

  private void index(Entry index) {
    Optional<String> attachedTo =
        Optional.of(
            ObjectName.of(index.name().parts().get(0), index.name().simpleName()).toString());
    model(
        Attributes.of(index).without("validity").set("partition of", attachedTo),
        counterparts
            .ofIndex(index, attachedTo)
            .orElseGet(() -> below(partition.name(), index.name().simpleName())));
  }

  /** Adds an object as the parent has it, with what is the partition's own as it is. */
  private void model(Attributes attributes, ObjectName name) {
    selection
        .partitions()
        .find(attributes.kind(), name)
        .ifPresentOrElse(
            it -> attributes.takeAll(Counterparts.APART, it),
            () -> attributes.withoutAll(Counterparts.APART));
    expected.add(attributes.entry(name));
    counterparts.take(attributes.kind(), name);
  }

  /** What the parent does not have. */
  private void belonging(Entry belonging) {
    Optional<Entry> clone = new CloneOrigin(selection).expected(belonging, parent.name());
    if (clone.isPresent()) {
      expected.add(clone.get());
      return;
    }
    if (isOfWhatIsLeftOut(belonging) || habits.hasUsually(partition, belonging)) {
      expected.add(belonging);
    }
  }

  /** Whether the parent has it too, but the scope leaves it out there. */
  private static boolean isOfWhatIsLeftOut(Entry belonging) {
    return belonging.kind() == Kind.COLUMN
        || belonging.attribute("origin").isPresent()
        || belonging.attribute("partition of").isPresent();
  }
}
