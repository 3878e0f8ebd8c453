package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The other values by which PostgreSQL tells what the lock says: of an expression each text that it
 * prints after it parsed its own print again, as it does when a dump is restored, and of any
 * attribute what the same migrations make of it on a server of another major.
 */
public final class Spellings {

  /** Nothing has another spelling. */
  public static final Spellings NONE = new Builder().build();

  private final SortedSet<Integer> majors;
  private final Map<Place, SortedSet<String>> texts;
  private final Map<Subject, SortedSet<String>> attributes = new HashMap<>();

  private record Subject(Kind kind, ObjectName name) {}

  /** Without a major it holds on servers of every one. */
  private record Place(Subject subject, String attribute, Optional<Integer> major) {}

  private Spellings(SortedSet<Integer> majors, Map<Place, SortedSet<String>> texts) {
    this.majors = majors;
    this.texts = texts;
    texts
        .keySet()
        .forEach(
            place ->
                attributes
                    .computeIfAbsent(place.subject, subject -> new TreeSet<>())
                    .add(place.attribute));
  }

  /** The other majors on which the migrations have run too, so that what they make is known. */
  public SortedSet<Integer> majors() {
    return majors;
  }

  /** The other spellings of an attribute of an object, none for most. */
  public Set<String> of(Entry entry, String attribute) {
    return of(place(entry, attribute, Optional.empty()));
  }

  /**
   * What an attribute of an object is on a server of this major, if that is something else than on
   * the lock's own; the words for its default where it is absent there.
   */
  public Set<String> of(Entry entry, String attribute, int major) {
    return of(place(entry, attribute, Optional.of(major)));
  }

  /** The attributes of an object that have other spellings. */
  public Set<String> attributesOf(Entry entry) {
    return attributes.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(
            attributes.getOrDefault(subject(entry), Collections.emptySortedSet()));
  }

  private Set<String> of(Place place) {
    return texts.getOrDefault(place, Collections.emptySortedSet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spellings spellings
        && majors.equals(spellings.majors)
        && texts.equals(spellings.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  private static Subject subject(Entry entry) {
    return new Subject(entry.kind(), entry.name());
  }

  private static Place place(Entry entry, String attribute, Optional<Integer> major) {
    return new Place(subject(entry), requireNonNull(attribute, "attribute is null"), major);
  }

  /** Collects spellings. Not for use by several threads. */
  public static final class Builder {
    private final SortedSet<Integer> majors = new TreeSet<>();
    private final Map<Place, SortedSet<String>> texts = new HashMap<>();

    /** Adds a spelling, unless it is the one that the entry itself has. */
    public Builder add(Entry entry, String attribute, String text) {
      if (entry.attribute(attribute).filter(text::equals).isEmpty()) {
        put(place(entry, attribute, Optional.empty()), text);
      }
      return this;
    }

    /** Adds all of these. */
    public Builder addAll(Spellings spellings) {
      majors.addAll(spellings.majors);
      spellings.texts.forEach((place, set) -> set.forEach(text -> put(place, text)));
      return this;
    }

    /**
     * Adds what the same migrations make on a server of another major, as far as it has other
     * values there than what was added so far; objects that only one of both has are left out.
     *
     * @param major the other major
     * @param catalog the schema on the lock's own server
     * @param other the schema on the other server
     * @param spellings the spellings of that schema's expressions there
     */
    public Builder addMajor(int major, Catalog catalog, Catalog other, Spellings spellings) {
      addMajor(major);
      for (Entry entry : catalog.entries()) {
        other
            .find(entry.kind(), entry.name())
            .ifPresent(there -> addMajor(major, entry, there, spellings));
      }
      return this;
    }

    private void addMajor(int major, Entry entry, Entry other, Spellings spellings) {
      Set<String> attributes = new TreeSet<>(entry.attributes().keySet());
      attributes.addAll(other.attributes().keySet());
      for (String attribute : attributes) {
        Set<String> values = new TreeSet<>(spellings.of(other, attribute));
        values.add(other.valueOf(attribute));
        values.remove(entry.valueOf(attribute));
        values.removeAll(
            texts.getOrDefault(
                place(entry, attribute, Optional.empty()), Collections.emptySortedSet()));
        values.forEach(value -> add(entry, attribute, value, major));
      }
    }

    Builder addMajor(int major) {
      majors.add(major);
      return this;
    }

    Builder add(Entry entry, String attribute, String text, int major) {
      put(place(entry, attribute, Optional.of(major)), text);
      return this;
    }

    private void put(Place place, String text) {
      texts.computeIfAbsent(place, it -> new TreeSet<>()).add(requireNonNull(text, "text is null"));
    }

    /** What was collected so far. */
    public Spellings build() {
      Map<Place, SortedSet<String>> copy = new HashMap<>();
      texts.forEach(
          (place, set) -> copy.put(place, Collections.unmodifiableSortedSet(new TreeSet<>(set))));
      return new Spellings(Collections.unmodifiableSortedSet(new TreeSet<>(majors)), copy);
    }
  }
}
