package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a database is compared: which schemas and which objects in them. Two tables never are:
 * Flyway's history and Plumbline's ledger, which say what was done to a database and are no part of
 * its schema.
 *
 * <p>Both sides of a comparison are read in the scope that is written in the lock.
 *
 * @param schemas the names of the schemas, sorted; none means every schema that is not PostgreSQL's
 * @param historyTable the name of Flyway's history table, without its schema
 * @param facets what is read of objects beside their attributes
 * @param rules which objects are included and excluded, sorted
 */
public record Scope(
    List<String> schemas, String historyTable, Set<Facet> facets, List<ScopeRule> rules) {

  /** The name that Flyway gives its history table. */
  public static final String DEFAULT_HISTORY_TABLE = "flyway_schema_history";

  /** The table in which a deploy records the fingerprint that each migration left. */
  public static final String LEDGER_TABLE = "plumbline_ledger";

  /** Every schema, with Flyway's default history table. */
  public static final Scope ALL = new Scope(List.of(), DEFAULT_HISTORY_TABLE, Set.of(), List.of());

  public Scope {
    schemas = schemas.stream().distinct().sorted(CodePoints::compare).toList();
    facets = Set.copyOf(facets);
    rules = rules.stream().distinct().sorted().toList();
    if (requireNonNull(historyTable, "historyTable is null").isBlank()) {
      throw new IllegalArgumentException("the name of the history table is blank");
    }
  }

  /** The scope of these schemas; an empty collection means all of them. */
  public static Scope of(Collection<String> schemas) {
    return new Scope(List.copyOf(schemas), DEFAULT_HISTORY_TABLE, Set.of(), List.of());
  }

  /** The same scope with another history table. */
  public Scope withHistoryTable(String name) {
    return new Scope(schemas, name, facets, rules);
  }

  /** The same scope with these facets of its objects. */
  public Scope withFacets(Set<Facet> wanted) {
    return new Scope(schemas, historyTable, wanted, rules);
  }

  /** The same scope with further rules. */
  public Scope withRules(Collection<ScopeRule> further) {
    return new Scope(
        schemas, historyTable, facets, Stream.concat(rules.stream(), further.stream()).toList());
  }

  /** Whether the schema is compared, of those that are not PostgreSQL's. */
  boolean containsSchema(String name) {
    return (schemas.isEmpty() || schemas.contains(name))
        && admits(Entry.of(Kind.SCHEMA, ObjectName.of(name), Map.of()));
  }

  /** Whether the rules let the object be compared, whatever becomes of what it goes with. */
  public boolean admits(Entry entry) {
    return !excludes(entry) && !omits(entry);
  }

  boolean excludes(Entry entry) {
    return of(ScopeRule.Form.EXCLUDE).anyMatch(pattern -> pattern.matches(entry));
  }

  /** Whether a rule excludes a partition that jobs make; those of presets are for what else is. */
  boolean excludesPartition(Entry partition) {
    return rules.stream()
        .filter(rule -> rule.form() == ScopeRule.Form.EXCLUDE && rule.preset().isEmpty())
        .anyMatch(rule -> rule.pattern().matches(partition));
  }

  /** Whether includes speak of such an object and none of them names it. */
  private boolean omits(Entry entry) {
    return of(ScopeRule.Form.INCLUDE).anyMatch(pattern -> pattern.concerns(entry))
        && of(ScopeRule.Form.INCLUDE).noneMatch(pattern -> pattern.matches(entry));
  }

  /** Whether jobs make the partitions of this table. */
  boolean hasManagedPartitions(Entry table) {
    return of(ScopeRule.Form.PARTITIONS).anyMatch(pattern -> pattern.matches(table));
  }

  private Stream<ObjectPattern> of(ScopeRule.Form form) {
    return rules.stream().filter(rule -> rule.form() == form).map(ScopeRule::pattern);
  }

  /** Whether the object is, or belongs to, one of the tables that say what was done. */
  boolean isRecord(Entry entry) {
    return isRecord(entry.name()) || entry.owner().filter(this::isRecord).isPresent();
  }

  private boolean isRecord(ObjectName name) {
    return name.parts().size() == 2
        && name.arguments().isEmpty()
        && (name.simpleName().equals(historyTable) || name.simpleName().equals(LEDGER_TABLE));
  }
}
