package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kind of a schema object, one constant for each kind that a lock can hold.
 *
 * <p>A kind says what is peculiar to it as data: its word in the lock, whether another object owns
 * it, what an omitted attribute means, and which attributes hold text that PostgreSQL deparses.
 */
public enum Kind {
  ACCESS_METHOD("access method", Ownership.FREE, Map.of(), Set.of()),
  AGGREGATE("aggregate", Ownership.FREE, Map.of("parallel", "unsafe", "form", "normal"), Set.of()),
  /** A column of a composite type. */
  ATTRIBUTE(
      "attribute", Ownership.OWNED, Map.of("after", "first", "collation", "default"), Set.of()),
  BASE_TYPE(
      "base type",
      Ownership.FREE,
      Map.of("category", "U", "delimiter", ",", "storage", "plain", "shell", "no"),
      Set.of()),
  CAST("cast", Ownership.FREE, Map.of("context", "explicit"), Set.of()),
  COLLATION("collation", Ownership.FREE, Map.of("deterministic", "yes"), Set.of()),
  COLUMN(
      "column",
      Ownership.OWNED,
      Map.of(
          "nullability", "nullable",
          "after", "first",
          "collation", "default",
          "storage", "default",
          "compression", "default",
          "statistics target", "default"),
      Set.of("default", "expression")),
  COMPOSITE_TYPE("composite type", Ownership.OWNER, Map.of(), Set.of()),
  CONSTRAINT(
      "constraint",
      Ownership.OWNED,
      Map.of(
          "deferrable", "not deferrable",
          "nulls", "distinct",
          "on update", "no action",
          "on delete", "no action",
          "match", "simple",
          "validation", "valid",
          "enforcement", "enforced",
          "index validity", "valid",
          "clustered", "no",
          "replica identity", "no"),
      Set.of("check", "definition")),
  CONVERSION("conversion", Ownership.FREE, Map.of("default", "no"), Set.of()),
  DEFAULT_PRIVILEGES("default privileges", Ownership.FREE, Map.of(), Set.of()),
  DOMAIN(
      "domain",
      Ownership.OWNER,
      Map.of("nullability", "nullable", "collation", "default"),
      Set.of("default")),
  ENUM("enum", Ownership.FREE, Map.of(), Set.of()),
  EVENT_TRIGGER("event trigger", Ownership.FREE, Map.of("enabled", "origin"), Set.of()),
  EXTENSION("extension", Ownership.FREE, Map.of(), Set.of()),
  FOREIGN_DATA_WRAPPER("foreign data wrapper", Ownership.FREE, Map.of(), Set.of()),
  FOREIGN_TABLE("foreign table", Ownership.OWNER, Map.of(), Set.of("partition bound")),
  FUNCTION(
      "function",
      Ownership.FREE,
      Map.of(
          "volatility", "volatile",
          "strictness", "called on null input",
          "security", "invoker",
          "leakproof", "no",
          "parallel", "unsafe",
          "cost", "default",
          "rows", "default",
          "window", "no"),
      Set.of("defaults", "sql body")),
  INDEX(
      "index",
      Ownership.OWNED,
      Map.of(
          "unique", "not unique",
          "nulls", "distinct",
          "validity", "valid",
          "method", "btree",
          "clustered", "no",
          "replica identity", "no"),
      Set.of("keys", "predicate")),
  LANGUAGE("language", Ownership.FREE, Map.of("trusted", "no"), Set.of()),
  MATERIALIZED_VIEW(
      "materialized view",
      Ownership.OWNER,
      Map.of("data", "populated", "access method", "heap", "replica identity", "default"),
      Set.of("definition")),
  OPERATOR(
      "operator", Ownership.FREE, Map.of("hashes", "no", "merges", "no", "shell", "no"), Set.of()),
  OPERATOR_CLASS("operator class", Ownership.FREE, Map.of("default", "no"), Set.of()),
  OPERATOR_FAMILY("operator family", Ownership.FREE, Map.of(), Set.of()),
  POLICY(
      "policy",
      Ownership.OWNED,
      Map.of("form", "permissive", "command", "all", "roles", "public"),
      Set.of("using", "check")),
  PROCEDURE(
      "procedure", Ownership.FREE, Map.of("security", "invoker"), Set.of("defaults", "sql body")),
  PUBLICATION("publication", Ownership.FREE, Map.of("all tables", "no"), Set.of()),
  PUBLICATION_TABLE("publication table", Ownership.FREE, Map.of("columns", "all"), Set.of("where")),
  RANGE_TYPE(
      "range type",
      Ownership.FREE,
      Map.of("collation", "default", "subtype operator class", "default"),
      Set.of()),
  RULE(
      "rule", Ownership.OWNED, Map.of("action", "also", "enabled", "origin"), Set.of("definition")),
  SCHEMA("schema", Ownership.FREE, Map.of(), Set.of()),
  SEQUENCE(
      "sequence",
      Ownership.FREE,
      Map.of(
          "type", "bigint",
          // They follow from the type and from the sign of the increment.
          "start", "default",
          "minimum", "default",
          "maximum", "default",
          "increment", "1",
          "cache", "1",
          "cycle", "no cycle",
          "persistence", "permanent"),
      Set.of()),
  SERVER("server", Ownership.FREE, Map.of(), Set.of()),
  STATISTICS("statistics", Ownership.FREE, Map.of("target", "default"), Set.of("expressions")),
  SUBSCRIPTION(
      "subscription",
      Ownership.FREE,
      Map.of(
          "enabled", "enabled",
          "binary", "no",
          "streaming", "off",
          "two phase", "no",
          "disable on error", "no",
          "origin", "any",
          "password required", "yes",
          "run as owner", "no",
          "failover", "no",
          "synchronous commit", "off"),
      Set.of()),
  TABLE(
      "table",
      Ownership.OWNER,
      Map.of(
          "persistence", "permanent",
          "access method", "heap",
          "row security", "disabled",
          "replica identity", "default"),
      Set.of("partition key", "partition bound")),
  TEXT_SEARCH_CONFIGURATION("text search configuration", Ownership.FREE, Map.of(), Set.of()),
  TEXT_SEARCH_DICTIONARY("text search dictionary", Ownership.FREE, Map.of(), Set.of()),
  TEXT_SEARCH_PARSER("text search parser", Ownership.FREE, Map.of(), Set.of()),
  TEXT_SEARCH_TEMPLATE("text search template", Ownership.FREE, Map.of(), Set.of()),
  TRANSFORM("transform", Ownership.FREE, Map.of(), Set.of()),
  TRIGGER("trigger", Ownership.OWNED, Map.of("enabled", "origin"), Set.of("when")),
  USER_MAPPING("user mapping", Ownership.FREE, Map.of(), Set.of()),
  VIEW("view", Ownership.OWNER, Map.of(), Set.of("definition"));

  private enum Ownership {
    FREE,
    OWNED,
    OWNER
  }

  /** Whatever kind they are of, these hold one item a line. */
  private static final Set<String> LISTS =
      Set.of(
          "arguments",
          "defaults",
          "expressions",
          "foreign options",
          "functions",
          "keys",
          "labels",
          "mappings",
          "operators",
          "parents",
          "privileges",
          "publications",
          "row type privileges",
          "set",
          "tags");

  /** In words, as in {@code text search configuration}. */
  private static final int LONGEST_LABEL = 3;

  private static final Map<String, Kind> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::label, kind -> kind));

  private final String label;
  private final String sortMark;
  private final Ownership ownership;

  // Both come from Map.of and Set.of.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> defaults;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> deparsed;

  Kind(String label, Ownership ownership, Map<String, String> defaults, Set<String> deparsed) {
    this.label = label;
    // No identifier begins with a space: owned objects stand between their owner and its neighbour.
    this.sortMark = " " + label;
    this.ownership = ownership;
    this.defaults = defaults;
    this.deparsed = deparsed;
  }

  /** The word that stands for this kind in a lock and in messages, such as {@code table}. */
  public String label() {
    return label;
  }

  /** What stands for the name of an owned object where objects are sorted. */
  String sortMark() {
    return sortMark;
  }

  /** The kind with this label, or empty when no kind has it. */
  public static Optional<Kind> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(requireNonNull(label, "label is null")));
  }

  /**
   * The kind whose label and a space begin the text, the longest such label, as that of one kind
   * may begin with another's; empty when there is none.
   */
  public static Optional<Kind> leading(String text) {
    Optional<Kind> longest = Optional.empty();
    int end = text.indexOf(' ');
    for (int words = 1; words <= LONGEST_LABEL && end > 0; words++) {
      Optional<Kind> shorter = longest;
      longest = labelled(text.substring(0, end)).or(() -> shorter);
      end = text.indexOf(' ', end + 1);
    }
    return longest;
  }

  /** Whether an object of this kind belongs to a relation or a domain, as a column does. */
  public boolean isOwned() {
    return ownership == Ownership.OWNED;
  }

  /** Whether objects of other kinds belong to one of this kind, as columns do to a table. */
  public boolean canOwn() {
    return ownership == Ownership.OWNER;
  }

  /**
   * What it means that an attribute is absent, in words: {@code nullable} for the {@code
   * nullability} of a column, {@code none} where absence needs no other word.
   */
  public String defaultOf(String attribute) {
    return Facet.PRIVILEGES.attributes().contains(attribute)
        ? "default"
        : defaults.getOrDefault(attribute, "none");
  }

  /** Whether the value of this attribute is a list, one item a line. */
  public boolean isList(String attribute) {
    return LISTS.contains(attribute);
  }

  /**
   * Whether the value of this attribute is an expression or a query that PostgreSQL deparsed, whose
   * spelling can differ between server majors and after a dump and restore.
   */
  public boolean isDeparsed(String attribute) {
    return deparsed.contains(attribute);
  }

  /** The attributes whose value PostgreSQL deparsed, none for most kinds. */
  public Set<String> deparsedAttributes() {
    return deparsed;
  }
}
