package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions to the tables of a target in SQL. Every name is quoted; expressions are as PostgreSQL
 * printed them.
 *
 * @param target the schema of the target
 * @param end the schema that is to be
 * @param statements what is known of the statements that make it
 */
record ProbeSql(Catalog target, Catalog end, PendingStatements statements) {

  /** Nobody needs to know how many more there are, and to count them all takes longer. */
  static final int MOST = 1000;

  /** Whether the target has this table. */
  boolean hasTable(ObjectName table) {
    return target.find(Kind.TABLE, table).isPresent();
  }

  /** Whether the target has this column. */
  boolean hasColumn(ObjectName column) {
    return target.find(Kind.COLUMN, column).isPresent();
  }

  /** Whether the target lacks this column, and has nothing in it when it is made. */
  boolean isNewAndEmpty(ObjectName column) {
    return !hasColumn(column)
        && end.find(Kind.COLUMN, column)
            .map(entry -> statements.whenMade(entry).orElse(entry))
            .filter(ProbeSql::isFilled)
            .isEmpty();
  }

  /** Whether a column is filled as it is made. */
  static boolean isFilled(Entry made) {
    return Stream.of("default", "identity", "generated")
        .anyMatch(it -> made.attribute(it).isPresent());
  }

  /** Whether all questions about it are asked of its parent. */
  boolean isPartition(ObjectName table) {
    return target.find(Kind.TABLE, table).flatMap(Entry::partitionOf).isPresent();
  }

  /** Its rows: a table that inherits is a table of its own, a partition is none. */
  String rowsOf(ObjectName table) {
    boolean isPartitioned =
        target
            .find(Kind.TABLE, table)
            .flatMap(entry -> entry.attribute("partition key"))
            .isPresent();
    return (isPartitioned ? "" : "only ") + Quoted.name(table);
  }

  /**
   * Its rows, each with the columns that it does not have yet as they are filled when they are
   * made; those that are computed from others are left out, and so a question that needs them
   * fails.
   */
  String rowsWithNewColumns(ObjectName table) {
    String added =
        end.ownedBy(table, Kind.COLUMN)
            .filter(column -> !hasColumn(column.name()))
            .map(column -> statements.whenMade(column).orElse(column))
            .filter(column -> column.attribute("generated").isEmpty())
            .map(
                column ->
                    ", cast(%s as %s) as %s"
                        .formatted(
                            column.attribute("default").orElse("null"),
                            column.valueOf("type"),
                            Quoted.identifier(column.name().simpleName())))
            .collect(Collectors.joining());
    return added.isEmpty()
        ? rowsOf(table)
        : "(select now_there.*%s from %s now_there)".formatted(added, rowsOf(table));
  }

  /** How many rows this gives, a few at most. */
  static String count(String from) {
    return "select count(*) from (select 1 from " + from + " limit " + MOST + ") found";
  }

  /** A condition for each column, with a word between. */
  static String each(List<String> columns, String word, Function<String, String> condition) {
    return columns.stream()
        .map(Quoted::identifier)
        .map(condition)
        .collect(Collectors.joining(" " + word + " "));
  }

  static ObjectName column(ObjectName table, String column) {
    return ObjectName.of(
        Stream.concat(table.parts().stream(), Stream.of(column)).toArray(String[]::new));
  }
}
