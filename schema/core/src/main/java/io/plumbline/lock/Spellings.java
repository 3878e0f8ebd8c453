package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The other texts by which PostgreSQL prints an expression of the lock after it parsed its own
 * print again, as it does when a dump is restored. They mean the same and are no difference.
 */
public final class Spellings {

  /** No expression has another spelling. */
  public static final Spellings NONE = new Spellings(Map.of());

  private final Map<Place, SortedSet<String>> texts;

  private record Place(Kind kind, ObjectName name, String attribute) {}

  private Spellings(Map<Place, SortedSet<String>> texts) {
    this.texts = texts;
  }

  /** The other spellings of an attribute of an object, none for most. */
  public Set<String> of(Entry entry, String attribute) {
    return texts.getOrDefault(place(entry, attribute), Collections.emptySortedSet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spellings spellings && texts.equals(spellings.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  private static Place place(Entry entry, String attribute) {
    return new Place(entry.kind(), entry.name(), requireNonNull(attribute, "attribute is null"));
  }

  /** Collects spellings. Not for use by several threads. */
  public static final class Builder {
    private final Map<Place, SortedSet<String>> texts = new HashMap<>();

    /** Adds a spelling, unless it is the one that the entry itself has. */
    public Builder add(Entry entry, String attribute, String text) {
      if (entry.attribute(attribute).filter(text::equals).isEmpty()) {
        texts.computeIfAbsent(place(entry, attribute), place -> new TreeSet<>()).add(text);
      }
      return this;
    }

    /** What was collected so far. */
    public Spellings build() {
      Map<Place, SortedSet<String>> copy = new HashMap<>();
      texts.forEach(
          (place, set) -> copy.put(place, Collections.unmodifiableSortedSet(new TreeSet<>(set))));
      return new Spellings(copy);
    }
  }
}
