package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of a scope make of a catalog.
 *
 * @param catalog what is compared
 * @param partitions the partitions that jobs make, with what goes with them; no lock holds them
 */
public record Selection(Catalog catalog, Catalog partitions) {

  private static final Catalog NONE = Catalog.of(List.of());

  public Selection {
    requireNonNull(catalog, "catalog is null");
    requireNonNull(partitions, "partitions is null");
  }

  /** Applies a scope's rules to what a {@link CatalogReader} has read. */
  public static Selection of(Scope scope, Catalog catalog) {
    return scope.rules().isEmpty() ? new Selection(catalog, NONE) : new Sorting(scope).of(catalog);
  }

  /**
   * The rules of a scope that no object matches, those of presets apart, which are made for any
   * database.
   *
   * @param catalog all that was read in the scope, before its rules were applied
   * @throws SQLException when the schemas cannot be read
   */
  public static List<ScopeRule> unmatched(Scope scope, Catalog catalog, ReadTransaction transaction)
      throws SQLException {
    Set<ScopeRule> unmatched = new HashSet<>(scope.rules());
    unmatched.removeIf(rule -> rule.preset().isPresent());
    if (unmatched.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(catalog.entries());
    // Those that are excluded were not read.
    CatalogReader.schemas(transaction.connection())
        .forEach(name -> entries.add(Entry.of(Kind.SCHEMA, ObjectName.of(name), Map.of())));
    for (Entry entry : entries) {
      unmatched.removeIf(
          rule ->
              rule.pattern().matches(entry)
                  && (rule.form() != ScopeRule.Form.PARTITIONS
                      || entry.attribute("partition key").isPresent()));
    }
    return unmatched.stream().sorted().toList();
  }

  /** Sorts the entries of one catalog. */
  private static final class Sorting {
    private final Scope scope;
    private final Map<ObjectName, Entry> relations = new HashMap<>();
    private final Map<ObjectName, Place> places = new HashMap<>();

    private enum Place {
      COMPARED,
      PARTITION,
      LEFT_OUT
    }

    Sorting(Scope scope) {
      this.scope = scope;
    }

    Selection of(Catalog catalog) {
      for (Entry entry : catalog.entries()) {
        if (isRelation(entry)) {
          relations.put(entry.name(), entry);
        }
      }
      List<Entry> compared = new ArrayList<>();
      List<Entry> partitions = new ArrayList<>();
      for (Entry entry : catalog.entries()) {
        switch (place(entry)) {
          case COMPARED -> compared.add(entry);
          case PARTITION -> partitions.add(entry);
          case LEFT_OUT -> {}
        }
      }
      return new Selection(Catalog.of(compared), Catalog.of(partitions));
    }

    /** Whether other objects go with it. No two of these kinds share a name. */
    private static boolean isRelation(Entry entry) {
      return entry.kind().canOwn()
          || entry.kind() == Kind.COLUMN
          || entry.kind() == Kind.PUBLICATION;
    }

    private Place place(Entry entry) {
      if (!isRelation(entry)) {
        return placeAnew(entry);
      }
      Place known = places.get(entry.name());
      if (known == null) {
        known = placeAnew(entry);
        places.put(entry.name(), known);
      }
      return known;
    }

    private Place placeAnew(Entry entry) {
      Optional<Entry> parent = entry.partitionOf().map(relations::get);
      if (parent.isPresent()) {
        return placeOfPartition(entry, parent.get());
      }
      if (!scope.admits(entry)) {
        return Place.LEFT_OUT;
      }
      Place worst = Place.COMPARED;
      for (ObjectName name : entry.goesWith()) {
        Entry owner = relations.get(name);
        Place place = owner == null ? Place.COMPARED : place(owner);
        worst = place.compareTo(worst) > 0 ? place : worst;
      }
      return worst;
    }

    /** An include that names the parent does not leave out the partitions that jobs give it. */
    private Place placeOfPartition(Entry partition, Entry parent) {
      Place place = place(parent);
      if (place == Place.LEFT_OUT || scope.excludesPartition(partition)) {
        return Place.LEFT_OUT;
      }
      if (place == Place.PARTITION || scope.hasManagedPartitions(parent)) {
        return Place.PARTITION;
      }
      return scope.admits(partition) ? Place.COMPARED : Place.LEFT_OUT;
    }
  }
}
