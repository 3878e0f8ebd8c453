package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the rows may have against the columns that are to be.
 *
 * @param sql questions to the target
 */
record ColumnProbes(ProbeSql sql) {

  private static final Pattern LIMITED =
      Pattern.compile("(character|character varying|bit|bit varying)\\((\\d+)\\)");

  Stream<Probe> find() {
    return sql.end()
        .ofKind(Kind.COLUMN)
        .filter(column -> column.owner().filter(sql::hasTable).isPresent())
        .filter(column -> !isOfParent(column))
        .flatMap(
            column ->
                sql.target()
                    .find(Kind.COLUMN, column.name())
                    .map(before -> Stream.concat(nulls(before, column), values(before, column)))
                    .orElseGet(() -> isNotNull(column) ? added(column) : Stream.empty()));
  }

  /** The question to a partitioned table reads its partitions. */
  private boolean isOfParent(Entry column) {
    return column
        .owner()
        .flatMap(table -> sql.target().find(Kind.TABLE, table))
        .flatMap(Entry::partitionOf)
        .flatMap(
            parent ->
                sql.end().find(Kind.COLUMN, ProbeSql.column(parent, column.name().simpleName())))
        .filter(
            parent ->
                parent.valueOf("nullability").equals(column.valueOf("nullability"))
                    && parent.valueOf("type").equals(column.valueOf("type")))
        .isPresent();
  }

  private static boolean isNotNull(Entry column) {
    String nullability = column.valueOf("nullability");
    return nullability.startsWith("not null") && !nullability.endsWith("not valid");
  }

  private Stream<Probe> nulls(Entry before, Entry column) {
    if (isNotNull(before) || !isNotNull(column)) {
      return Stream.empty();
    }
    ObjectName table = column.owner().orElseThrow();
    return Stream.of(
        new Probe.Question(
            column,
            column + " becomes NOT NULL",
            table,
            "rows where it is null",
            ProbeSql.count(
                "%s where %s is null"
                    .formatted(sql.rowsOf(table), Quoted.identifier(column.name().simpleName()))),
            Probe.Path.QUALIFIED));
  }

  /** A column that is filled as it is made says so; else the rows that are there have null. */
  private Stream<Probe> added(Entry column) {
    Entry made = sql.statements().whenMade(column).orElse(column);
    ObjectName table = column.owner().orElseThrow();
    return ProbeSql.isFilled(made)
        ? Stream.empty()
        : Stream.of(
            new Probe.Question(
                column,
                column + " is new and NOT NULL, without a default when it is made",
                table,
                "rows that it leaves without a value",
                ProbeSql.count(sql.rowsOf(table)),
                Probe.Path.QUALIFIED));
  }

  private Stream<Probe> values(Entry before, Entry column) {
    String actual = before.valueOf("type");
    String expected = column.valueOf("type");
    if (actual.equals(expected) || column.attribute("generated").isPresent()) {
      return Stream.empty();
    }
    String what = "%s changes from %s to %s".formatted(column, actual, expected);
    List<String> changing = sql.statements().changingType(column);
    if (changing.size() != 1) {
      return Stream.of(
          new Probe.Unaskable(
              column,
              what,
              "the one statement that changes it is not known; ask the rows by hand"));
    }
    Optional<String> using = UsingClause.of(changing.get(0), column.name().simpleName());
    return Stream.of(
        new Probe.Question(
            column,
            what,
            column.owner().orElseThrow(),
            "rows with a value that does not become " + expected,
            conversion(column, using.orElse(Quoted.identifier(column.name().simpleName()))),
            using.isPresent() ? Probe.Path.OF_THE_SESSION : Probe.Path.QUALIFIED));
  }

  /**
   * The conversion fails on the first value that it cannot take. A cast in a query cuts off what is
   * too long, where the change of a column fails.
   */
  private String conversion(Entry column, String value) {
    String rows = sql.rowsOf(column.owner().orElseThrow());
    String type = column.valueOf("type");
    Matcher limited = LIMITED.matcher(type);
    if (limited.matches()) {
      return ProbeSql.count(rows + " where " + isTooLong(limited, value));
    }
    // Counted in vain, so that none is left out: it is an error that tells.
    return "select count(cast((%s) as %s)) * 0 from %s".formatted(value, type, rows);
  }

  private static String isTooLong(Matcher limited, String value) {
    int length = Integer.parseInt(limited.group(2));
    return switch (limited.group(1)) {
      // What is cut off may be spaces.
      case "bit" -> "length(cast((%s) as varbit)) <> %d".formatted(value, length);
      case "bit varying" -> "length(cast((%s) as varbit)) > %d".formatted(value, length);
      default -> "rtrim(substr(cast((%s) as text), %d), ' ') <> ''".formatted(value, length + 1);
    };
  }
}
