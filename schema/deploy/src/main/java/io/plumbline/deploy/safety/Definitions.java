package io.plumbline.deploy.safety;

import io.plumbline.catalog.Entry;
import java.util.Map;
import java.util.StringJoiner;

/** What CREATE and ADD CONSTRAINT say of an object, as a lock has it. */
final class Definitions {

  private static final Map<String, String> DEFERRABLE =
      Map.of("deferrable", "deferrable", "initially deferred", "deferrable initially deferred");

  private Definitions() {}

  /** {@code CHECK}, https://www.postgresql.org/docs/current/sql-altertable.html. */
  static String check(Entry constraint) {
    StringJoiner text = new StringJoiner(" ");
    text.add("check").add(inBrackets(constraint.valueOf("check")));
    constraint.attribute("inheritance").ifPresent(text::add);
    return text.toString();
  }

  /** {@code FOREIGN KEY} with all that it does on a change. */
  static String foreignKey(Entry constraint) {
    StringJoiner text = new StringJoiner(" ");
    text.add("foreign key (" + columns(constraint, "columns") + ")");
    text.add("references " + SqlNames.list(constraint.valueOf("references")));
    text.add("(" + columns(constraint, "referenced columns") + ")");
    constraint.attribute("match").ifPresent(it -> text.add("match " + it));
    constraint.attribute("on update").ifPresent(it -> text.add("on update " + it));
    constraint.attribute("on delete").ifPresent(it -> text.add("on delete " + it));
    constraint
        .attribute("on delete columns")
        .ifPresent(it -> text.add("(" + SqlNames.list(it) + ")"));
    addDeferrable(text, constraint);
    return text.toString();
  }

  /** A unique index, to be given to the key. */
  static String uniqueIndex(Entry key, String name, String table) {
    StringJoiner text = new StringJoiner(" ");
    text.add("create unique index concurrently " + name + " on " + table);
    text.add("(" + columns(key, "columns") + ")");
    addIndexParts(text, key, "index options");
    return text + ";";
  }

  /** The key of such an index. */
  static String keyUsingIndex(Entry key, String index) {
    StringJoiner text = new StringJoiner(" ");
    text.add(key.valueOf("type")).add("using index " + index);
    addDeferrable(text, key);
    return text.toString();
  }

  /** A key as it is, for a table without rows. */
  static String key(Entry key) {
    StringJoiner text = new StringJoiner(" ");
    String columns = columns(key, "columns");
    text.add(key.valueOf("type"));
    text.add("(" + columns + key.attribute("period").map(it -> " " + it).orElse("") + ")");
    addDeferrable(text, key);
    return text.toString();
  }

  /** {@code CREATE INDEX}, https://www.postgresql.org/docs/current/sql-createindex.html. */
  static String index(Entry index) {
    StringJoiner text = new StringJoiner(" ");
    text.add(index.attribute("unique").isPresent() ? "create unique index" : "create index");
    text.add("concurrently " + SqlNames.identifier(index.name().simpleName()));
    text.add("on " + SqlNames.of(index.owner().orElseThrow()));
    text.add("using " + index.attribute("method").orElse("btree"));
    text.add("(" + SqlNames.keys(index.listOf("keys")) + ")");
    addIndexParts(text, index, "options");
    index.attribute("predicate").ifPresent(it -> text.add("where " + it));
    return text + ";";
  }

  static String inBrackets(String expression) {
    return expression.startsWith("(") ? expression : "(" + expression + ")";
  }

  private static void addIndexParts(StringJoiner text, Entry entry, String options) {
    entry.attribute("include").ifPresent(it -> text.add("include (" + SqlNames.list(it) + ")"));
    entry.attribute("nulls").ifPresent(it -> text.add("nulls " + it));
    entry.attribute(options).ifPresent(it -> text.add("with (" + it + ")"));
  }

  private static void addDeferrable(StringJoiner text, Entry constraint) {
    constraint.attribute("deferrable").map(DEFERRABLE::get).ifPresent(text::add);
  }

  /** In 18 the last column of a foreign key may be a period. */
  private static String columns(Entry constraint, String attribute) {
    String columns = SqlNames.list(constraint.valueOf(attribute));
    if (!constraint.valueOf("period").equals("period")) {
      return columns;
    }
    String[] parts = columns.split(", ");
    parts[parts.length - 1] = "period " + parts[parts.length - 1];
    return String.join(", ", parts);
  }
}
