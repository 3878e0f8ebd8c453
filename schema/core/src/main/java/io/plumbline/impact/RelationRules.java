package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;

/** Rules about tables, views and materialized views as a whole. */
final class RelationRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("table-now-view", Kind.TABLE)
              .when(it -> it.isNow(Kind.VIEW) || it.isNow(Kind.MATERIALIZED_VIEW))
              .is(
                  RISKY,
                  "it is a view now: reading works, ON CONFLICT ON CONSTRAINT and some writes do not"),
          Rule.missing("table-missing", Kind.TABLE)
              .is(BREAKING, "every statement that names it fails (42P01)"),
          Rule.extra("table-extra", Kind.TABLE)
              .is(HARMLESS, "the build names its tables and does not see another one"),
          Rule.altered("table-options", Kind.TABLE, "options")
              .is(HARMLESS, "storage parameters change no result"),
          Rule.altered("table-row-security", Kind.TABLE, "row security")
              .is(RISKY, "policies decide which rows the build sees and may write"),
          Rule.missing("materialized-view-now-view", Kind.MATERIALIZED_VIEW)
              .when(it -> it.isNow(Kind.VIEW))
              .is(HARMLESS, "a view is read like the materialized view that it replaces"),
          Rule.missing("materialized-view-now-table", Kind.MATERIALIZED_VIEW)
              .when(it -> it.isNow(Kind.TABLE))
              .is(RISKY, "it is a table now: it is read as before, but nothing refreshes it"),
          Rule.missing("materialized-view-missing", Kind.MATERIALIZED_VIEW)
              .is(BREAKING, "every statement that names it fails (42P01)"),
          Rule.missing("view-now-stored", Kind.VIEW)
              .when(it -> it.isNow(Kind.TABLE) || it.isNow(Kind.MATERIALIZED_VIEW))
              .is(RISKY, "its rows are stored now: they do not follow the tables below it"),
          Rule.missing("view-missing", Kind.VIEW)
              .is(BREAKING, "every statement that names it fails (42P01)"),
          Rule.extra("view-extra", Kind.VIEW)
              .is(HARMLESS, "the build names its views and does not see another one"),
          Rule.extra("materialized-view-extra", Kind.MATERIALIZED_VIEW)
              .is(HARMLESS, "the build names its views and does not see another one"),
          Rule.altered("view-column-appended", Kind.VIEW, "definition")
              .when(RelationRules::onlyAppendsColumns)
              .is(HARMLESS, "the build lists the columns that it reads and does not see more"),
          Rule.altered("view-definition", Kind.VIEW, "definition")
              .is(RISKY, "the view may give other rows or values"),
          Rule.altered("materialized-view-definition", Kind.MATERIALIZED_VIEW, "definition")
              .is(RISKY, "the view may give other rows or values"),
          Rule.altered("materialized-view-without-data", Kind.MATERIALIZED_VIEW, "data")
              .when(it -> it.becomes("not populated"))
              .then("run REFRESH MATERIALIZED VIEW")
              .is(BREAKING, "reading it fails until it is refreshed (55000)"),
          Rule.altered("materialized-view-with-data", Kind.MATERIALIZED_VIEW, "data")
              .is(HARMLESS, "it can be read now"),
          Rule.altered("materialized-view-options", Kind.MATERIALIZED_VIEW, "options")
              .is(HARMLESS, "storage parameters change no result"));

  private RelationRules() {}

  /**
   * Whether the texts are equal but for items between the last expected column and the first {@code
   * FROM}, which PostgreSQL puts on a line of its own.
   */
  private static boolean onlyAppendsColumns(Difference difference) {
    String expected = difference.expectedValue();
    String actual = difference.actualValue();
    int from = expected.indexOf("\n   FROM ");
    String columns = from < 0 ? expected : expected.substring(0, from);
    String rest = expected.substring(columns.length());
    return actual.startsWith(columns + ",\n")
        && actual.endsWith(rest)
        && actual.length() > expected.length()
        && !actual
            .substring(columns.length(), actual.length() - rest.length())
            .contains("\n   FROM")
        && countColumns(difference, difference.entry()) > 0;
  }

  private static long countColumns(Difference difference, Entry view) {
    return difference.actual().ownedBy(view.name(), Kind.COLUMN).count()
        - difference.expected().ownedBy(view.name(), Kind.COLUMN).count();
  }
}
