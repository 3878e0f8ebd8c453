package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schema of one database as a flat, sorted list of entries, of which no two are the same
 * object.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Catalog {

  private final List<Entry> entries;

  private Catalog(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * The catalog of these entries, in any order.
   *
   * @throws IllegalArgumentException when two entries are the same object
   */
  public static Catalog of(Collection<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(requireNonNull(entries, "entries is null"));
    // Whatever stands side by side in the end was compared.
    sorted.sort(Catalog::compareDifferent);
    return new Catalog(List.copyOf(sorted));
  }

  private static int compareDifferent(Entry first, Entry second) {
    int order = first.compareTo(second);
    if (order == 0) {
      throw new IllegalArgumentException(first + " stands twice in one catalog");
    }
    return order;
  }

  /** All entries in canonical order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of this object, empty when the catalog has no such object. */
  public Optional<Entry> find(Kind kind, ObjectName name) {
    int index = Collections.binarySearch(entries, Entry.of(kind, name, Map.of()));
    return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
  }

  /** All entries of one kind. */
  public Stream<Entry> ofKind(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind);
  }

  /** The entries of one kind that this relation or domain owns. */
  public Stream<Entry> ownedBy(ObjectName owner, Kind kind) {
    if (!kind.isOwned()) {
      return Stream.empty();
    }
    // They stand together, and no name is less than the empty one.
    List<String> first = new ArrayList<>(owner.parts());
    first.add("");
    ObjectName before = new ObjectName(first, Optional.empty());
    int index = Collections.binarySearch(entries, Entry.of(kind, before, Map.of()));
    return entries.subList(index < 0 ? -index - 1 : index, entries.size()).stream()
        .takeWhile(
            entry -> entry.kind() == kind && entry.owner().filter(owner::equals).isPresent());
  }

  /** What of it can be compared with a catalog of which these parts were not read. */
  public Catalog without(List<Unread> unread) {
    Set<Kind> kinds = new HashSet<>();
    Set<String> facets = new HashSet<>();
    for (Unread part : unread) {
      kinds.addAll(part.kinds());
      part.facets().forEach(facet -> facets.addAll(facet.attributes()));
    }
    return of(
        entries.stream()
            .filter(entry -> !kinds.contains(entry.kind()))
            .map(entry -> entry.without(facets))
            .toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalog catalog && entries.equals(catalog.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "catalog of " + entries.size() + " objects";
  }
}
