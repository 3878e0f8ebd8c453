package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which schemas a lock holds, and the two tables in them that it never holds: Flyway's history and
 * Plumbline's ledger, which say what was done to a database and are no part of its schema.
 *
 * <p>Both sides of a comparison are read in the scope that is written in the lock.
 *
 * @param schemas the names of the schemas, sorted; none means every schema that is not PostgreSQL's
 * @param historyTable the name of Flyway's history table, without its schema
 * @param facets what is read of objects beside their attributes
 */
public record Scope(List<String> schemas, String historyTable, Set<Facet> facets) {

  /** The name that Flyway gives its history table. */
  public static final String DEFAULT_HISTORY_TABLE = "flyway_schema_history";

  /** The table in which a deploy records the fingerprint that each migration left. */
  public static final String LEDGER_TABLE = "plumbline_ledger";

  /** Every schema, with Flyway's default history table. */
  public static final Scope ALL = new Scope(List.of(), DEFAULT_HISTORY_TABLE, Set.of());

  public Scope {
    schemas = schemas.stream().distinct().sorted(CodePoints::compare).toList();
    facets = Set.copyOf(facets);
    if (requireNonNull(historyTable, "historyTable is null").isBlank()) {
      throw new IllegalArgumentException("the name of the history table is blank");
    }
  }

  /** The scope of these schemas; an empty collection means all of them. */
  public static Scope of(Collection<String> schemas) {
    return new Scope(List.copyOf(schemas), DEFAULT_HISTORY_TABLE, Set.of());
  }

  /** The same schemas with another history table. */
  public Scope withHistoryTable(String name) {
    return new Scope(schemas, name, facets);
  }

  /** The same schemas with these facets of their objects. */
  public Scope withFacets(Set<Facet> wanted) {
    return new Scope(schemas, historyTable, wanted);
  }

  boolean contains(Entry entry) {
    return !isRecord(entry.name()) && entry.owner().filter(this::isRecord).isEmpty();
  }

  private boolean isRecord(ObjectName name) {
    return name.parts().size() == 2
        && name.arguments().isEmpty()
        && (name.simpleName().equals(historyTable) || name.simpleName().equals(LEDGER_TABLE));
  }
}
