package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema of one database as a flat, sorted list of entries, of which no two are the same
 * object.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Catalog {

  private final List<Entry> entries;
  private final Map<Kind, Map<ObjectName, Entry>> byName;
  private final Map<ObjectName, List<Entry>> byOwner;

  private Catalog(List<Entry> entries, Map<Kind, Map<ObjectName, Entry>> byName) {
    this.entries = entries;
    this.byName = byName;
    this.byOwner =
        entries.stream()
            .filter(entry -> entry.owner().isPresent())
            .collect(Collectors.groupingBy(entry -> entry.owner().get()));
  }

  /**
   * The catalog of these entries, in any order.
   *
   * @throws IllegalArgumentException when two entries are the same object
   */
  public static Catalog of(Collection<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(requireNonNull(entries, "entries is null"));
    sorted.sort(null);
    Map<Kind, Map<ObjectName, Entry>> byName = new HashMap<>();
    for (Entry entry : sorted) {
      Entry twin =
          byName
              .computeIfAbsent(entry.kind(), kind -> new HashMap<>())
              .putIfAbsent(entry.name(), entry);
      if (twin != null) {
        throw new IllegalArgumentException(entry + " stands twice in one catalog");
      }
    }
    return new Catalog(List.copyOf(sorted), byName);
  }

  /** All entries in canonical order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of this object, empty when the catalog has no such object. */
  public Optional<Entry> find(Kind kind, ObjectName name) {
    return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name));
  }

  /** All entries of one kind. */
  public Stream<Entry> ofKind(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind);
  }

  /** The entries of one kind that this relation or domain owns. */
  public Stream<Entry> ownedBy(ObjectName owner, Kind kind) {
    return byOwner.getOrDefault(owner, List.of()).stream().filter(entry -> entry.kind() == kind);
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
