package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.NameList;
import io.plumbline.deploy.observe.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the rows may have against the keys and unique indexes that are to be.
 *
 * @param sql questions to the target
 */
record KeyProbes(ProbeSql sql) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
  private static final Pattern ORDER = Pattern.compile("( desc nulls last| nulls first| desc)$");
  private static final Pattern CLASS = Pattern.compile(" [\\w.]*_ops(?: \\(.*\\))?$");

  Stream<Probe> find() {
    return Stream.concat(
        sql.end().ofKind(Kind.CONSTRAINT).filter(this::isNew).flatMap(this::ofConstraint),
        sql.end()
            .ofKind(Kind.INDEX)
            .filter(index -> index.attribute("unique").isPresent())
            .filter(index -> index.attribute("partition of").isEmpty())
            .filter(this::isNew)
            .map(this::ofIndex));
  }

  /** New to a table that is there, or of other keys, or valid only now. */
  private boolean isNew(Entry entry) {
    return entry.owner().filter(sql::hasTable).isPresent()
        && !isInheritedByPartition(entry)
        && sql.target()
            .find(entry.kind(), entry.name())
            .filter(
                before ->
                    Stream.of(
                            "type",
                            "columns",
                            "keys",
                            "predicate",
                            "nulls",
                            "references",
                            "referenced columns",
                            "match",
                            "validation",
                            "enforcement",
                            "period",
                            "unique",
                            "definition")
                        .allMatch(it -> before.attribute(it).equals(entry.attribute(it))))
            .isEmpty();
  }

  private boolean isInheritedByPartition(Entry entry) {
    return entry.attribute("origin").isPresent() && sql.isPartition(entry.owner().orElseThrow());
  }

  private Stream<Probe> ofConstraint(Entry constraint) {
    String type = constraint.valueOf("type");
    if (type.equals("check") || !isChecked(constraint)) {
      return Stream.empty();
    }
    if (type.equals("exclude") || constraint.attribute("period").isPresent()) {
      return Stream.of(
          new Probe.Unaskable(
              constraint,
              constraint + " is new",
              "whether rows exclude each other only the migration itself finds out"));
    }
    if (!type.equals("foreign key")) {
      return Stream.of(key(constraint, type));
    }
    return isOfEmptyColumns(constraint) ? Stream.empty() : Stream.of(foreignKey(constraint));
  }

  static boolean isChecked(Entry constraint) {
    return constraint.attribute("validation").isEmpty()
        && constraint.attribute("enforcement").isEmpty();
  }

  private Probe key(Entry constraint, String type) {
    List<String> columns = NameList.of(constraint.valueOf("columns"));
    return duplicates(
        constraint,
        "the " + type + " ",
        columns.stream().map(Quoted::identifier).toList(),
        Optional.empty());
  }

  private Probe ofIndex(Entry index) {
    return duplicates(
        index,
        "the unique ",
        index.listOf("keys").stream().map(KeyProbes::expression).toList(),
        index.attribute("predicate"));
  }

  /** The key of an index without what only says how it is kept. */
  private static String expression(String key) {
    String text =
        CLASS.matcher(ORDER.matcher(Escapes.unescape(key)).replaceFirst("")).replaceFirst("");
    return PLAIN.matcher(text).matches() ? Quoted.identifier(text) : text;
  }

  private Probe duplicates(
      Entry entry, String kind, List<String> keys, Optional<String> predicate) {
    ObjectName table = entry.owner().orElseThrow();
    List<String> conditions = new ArrayList<>();
    predicate.map(it -> "(" + it + ")").ifPresent(conditions::add);
    if (entry.attribute("nulls").isEmpty()) {
      keys.forEach(key -> conditions.add("(" + key + ") is not null"));
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return new Probe.Question(
        entry,
        kind + entry + " is new",
        table,
        "values that occur more than once",
        ProbeSql.count(
            "%s c%s group by %s having count(*) > 1"
                .formatted(sql.rowsWithNewColumns(table), where, String.join(", ", keys))),
        Probe.Path.QUALIFIED);
  }

  /** No row refers to anything yet. */
  private boolean isOfEmptyColumns(Entry constraint) {
    return NameList.of(constraint.valueOf("columns")).stream()
        .map(it -> ProbeSql.column(constraint.owner().orElseThrow(), it))
        .allMatch(sql::isNewAndEmpty);
  }

  private Probe foreignKey(Entry constraint) {
    ObjectName table = constraint.owner().orElseThrow();
    ObjectName referenced = ObjectName.parse(constraint.valueOf("references"));
    List<String> columns = NameList.of(constraint.valueOf("columns"));
    List<String> others = NameList.of(constraint.valueOf("referenced columns"));
    String what = "the foreign key " + constraint + " is new";
    if (!sql.hasTable(referenced)
        || others.stream().anyMatch(it -> !sql.hasColumn(ProbeSql.column(referenced, it)))) {
      return new Probe.Unaskable(
          constraint, what, "it needs what the pending migrations make first");
    }
    boolean isFull = constraint.attribute("match").isPresent();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      pairs.add(
          "r.%s = c.%s"
              .formatted(Quoted.identifier(others.get(i)), Quoted.identifier(columns.get(i))));
    }
    String noPartner =
        "not exists (select 1 from %s r where %s)"
            .formatted(sql.rowsOf(referenced), String.join(" and ", pairs));
    String condition =
        isFull
            ? "(%s) and (%s or %s)"
                .formatted(
                    ProbeSql.each(columns, "or", "c.%s is not null"::formatted),
                    ProbeSql.each(columns, "or", "c.%s is null"::formatted),
                    noPartner)
            : ProbeSql.each(columns, "and", "c.%s is not null"::formatted) + " and " + noPartner;
    return new Probe.Question(
        constraint,
        what,
        table,
        "rows that refer to no row of " + referenced,
        ProbeSql.count("%s c where %s".formatted(sql.rowsWithNewColumns(table), condition)),
        Probe.Path.QUALIFIED);
  }
}
