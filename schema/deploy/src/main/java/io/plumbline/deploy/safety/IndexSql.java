package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Indexes that are built beside readers and writers, in SQL. */
final class IndexSql {

  /** The column that a key begins with; an expression has its names quoted as they must be. */
  private static final Pattern COLUMN = Pattern.compile("^[a-z_][a-z0-9_$]*(?= |$)");

  private IndexSql() {}

  /** An index like this one; of a partitioned table by way of its partitions. */
  static String concurrently(Entry index, Catalog catalog) {
    return concurrently(
        index, index.owner().orElseThrow(), index.name().simpleName(), definition(index), catalog);
  }

  /** An index like this one on a table that nobody uses yet. */
  static String plain(Entry index) {
    return "create index on %s %s;"
        .formatted(SqlNames.of(index.owner().orElseThrow()), definition(index));
  }

  private static String concurrently(
      Entry index, ObjectName table, String name, String definition, Catalog catalog) {
    String start = "create " + (index.attribute("unique").isPresent() ? "unique " : "") + "index ";
    if (!isPartitioned(table, catalog)) {
      return "%sconcurrently %s on %s %s;"
          .formatted(start, SqlNames.with(name, ""), SqlNames.of(table), definition);
    }
    String parts =
        partitions(table, catalog).stream()
            .map(
                partition -> {
                  String part = partition.simpleName() + "_" + name;
                  return "\n%s\nalter index %s attach partition %s;"
                      .formatted(
                          concurrently(index, partition, part, definition, catalog),
                          SqlNames.beside(table, SqlNames.with(name, "")),
                          SqlNames.beside(partition, SqlNames.with(part, "")));
                })
            .collect(Collectors.joining());
    return "-- a partitioned table has no CONCURRENTLY: its partitions have it one by one\n"
        + "%s%s on only %s %s;"
            .formatted(start, SqlNames.with(name, ""), SqlNames.of(table), definition)
        + parts;
  }

  private static String definition(Entry index) {
    return "using %s (%s)%s%s"
        .formatted(
            index.valueOf("method"),
            index.listOf("keys").stream().map(IndexSql::key).collect(Collectors.joining(", ")),
            parts(index, "options"),
            index.attribute("predicate").map(it -> " where " + it).orElse(""));
  }

  /** What follows the keys of an index, its own or that of a constraint. */
  static String parts(Entry entry, String options) {
    return include(entry)
        + nulls(entry)
        + entry.attribute(options).map(it -> " with (" + it + ")").orElse("");
  }

  static String include(Entry entry) {
    return entry.attribute("include").map(it -> " include (" + SqlNames.list(it) + ")").orElse("");
  }

  static String nulls(Entry entry) {
    return entry.attribute("nulls").isPresent() ? " nulls not distinct" : "";
  }

  private static String key(String written) {
    Matcher column = COLUMN.matcher(Escapes.unescape(written));
    return column.replaceFirst(name -> Matcher.quoteReplacement(SqlNames.of(name.group())));
  }

  static boolean isPartitioned(ObjectName table, Catalog catalog) {
    return catalog
        .find(Kind.TABLE, table)
        .filter(it -> it.attribute("partition key").isPresent())
        .isPresent();
  }

  static List<ObjectName> partitions(ObjectName table, Catalog catalog) {
    return catalog
        .ofKind(Kind.TABLE)
        .filter(it -> it.partitionOf().filter(table::equals).isPresent())
        .map(Entry::name)
        .toList();
  }
}
