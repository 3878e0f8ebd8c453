package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One object of a schema: its kind, its name and what it is like.
 *
 * <p>Entries are ordered so that a relation stands before the columns, constraints, indexes and
 * triggers that it owns, and these stand together.
 *
 * @param kind what it is
 * @param name how it is called
 * @param attributes attribute names with their values, sorted by name, without those that have
 *     their default
 */
public record Entry(Kind kind, ObjectName name, Map<String, String> attributes)
    implements Comparable<Entry> {

  public Entry {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    attributes = Attributes.copyOf(attributes);
  }

  /** An entry with these attributes. */
  public static Entry of(Kind kind, ObjectName name, Map<String, String> attributes) {
    return new Entry(kind, name, attributes);
  }

  /** The value of an attribute, empty where it has its default. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The value of an attribute, or the words for its default. */
  public String valueOf(String attribute) {
    return attributes.getOrDefault(attribute, kind.defaultOf(attribute));
  }

  /** The lines of an attribute that is a list, such as the labels of an enum; empty if absent. */
  public List<String> listOf(String attribute) {
    return attribute(attribute).map(value -> List.of(value.split("\n", -1))).orElse(List.of());
  }

  /** The name that an attribute holds, empty where it is absent or holds no name. */
  public Optional<ObjectName> nameIn(String attribute) {
    try {
      return attribute(attribute).map(ObjectName::parse);
    } catch (IllegalArgumentException e) {
      // No database has it, but a lock can be made by hand with a matching fingerprint.
      return Optional.empty();
    }
  }

  /** The relation or domain that this object belongs to, empty where it stands for itself. */
  public Optional<ObjectName> owner() {
    return kind.isOwned() ? name.owner() : Optional.empty();
  }

  /**
   * The objects with which this one is dropped: its owner; the column and the table of its
   * sequence; the table of its statistics; the table and the publication of a membership.
   */
  public List<ObjectName> goesWith() {
    List<ObjectName> owners = new ArrayList<>();
    owner().ifPresent(owners::add);
    nameIn("identity of")
        .or(() -> nameIn("owned by"))
        .ifPresent(
            column -> {
              owners.add(column);
              column.owner().ifPresent(owners::add);
            });
    if (kind == Kind.STATISTICS) {
      nameIn("of").ifPresent(owners::add);
    }
    if (kind == Kind.PUBLICATION_TABLE) {
      owners.add(new ObjectName(name.parts().subList(1, name.parts().size()), Optional.empty()));
      owners.add(ObjectName.of(name.parts().get(0)));
    }
    return owners;
  }

  /** The table that this relation is a partition of, empty where it is none. */
  public Optional<ObjectName> partitionOf() {
    return attribute("partition bound").isPresent() ? nameIn("parents") : Optional.empty();
  }

  /** Orders the object by identity alone; entries of one object are equal in this order. */
  @Override
  public int compareTo(Entry other) {
    int order = compareKeys(other);
    if (order == 0) {
      order = name.compareTo(other.name);
    }
    return order != 0 ? order : CodePoints.compare(kind.label(), other.kind.label());
  }

  Entry without(Set<String> attributeNames) {
    Map<String, String> kept = new HashMap<>(attributes);
    kept.keySet().removeAll(attributeNames);
    return of(kind, name, kept);
  }

  private int compareKeys(Entry other) {
    int size = name.parts().size();
    int otherSize = other.name.parts().size();
    for (int i = 0; i < Math.min(size, otherSize); i++) {
      int order = CodePoints.compare(keyPart(i), other.keyPart(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(size, otherSize);
  }

  /** In the place of its own name an owned object has its kind, to stand among its like. */
  private String keyPart(int i) {
    return kind.isOwned() && i == name.parts().size() - 1 ? kind.sortMark() : name.parts().get(i);
  }

  /** The kind and the name, such as {@code column public.message.agent_id}. */
  @Override
  public String toString() {
    return kind.label() + " " + name;
  }
}
