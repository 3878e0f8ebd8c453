package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;

/** Rules about columns of tables and views. */
final class ColumnRules {

  static final String WARM_CONNECTIONS =
      "; connections with cached plans fail once with 0A000 inside a transaction";

  static final List<Rule> RULES =
      List.of(
          Rule.missing("column-missing", Kind.COLUMN)
              .is(BREAKING, "every statement that names it fails (42703)"),
          Rule.extra("column-extra-required", Kind.COLUMN)
              .when(it -> isRequired(it.entry()))
              .is(BREAKING, "the build's inserts do not fill it and fail (23502)"),
          Rule.extra("column-extra", Kind.COLUMN)
              .is(HARMLESS, "the build lists its columns and does not see another one"),
          Rule.altered("column-now-generated", Kind.COLUMN, "generated")
              .when(Difference::wasDefault)
              .is(BREAKING, "the build's writes of it fail (428C9)"),
          Rule.altered("column-not-generated", Kind.COLUMN, "generated")
              .when(Difference::isDefaultNow)
              .is(RISKY, "nothing computes its value any more"),
          Rule.altered("column-generation-expression", Kind.COLUMN, "expression")
              .is(RISKY, "it is computed in another way"),
          Rule.altered("column-now-required", Kind.COLUMN, "nullability")
              .when(Difference::wasDefault)
              .is(BREAKING, "a write of null by the build fails (23502)"),
          Rule.altered("column-now-nullable", Kind.COLUMN, "nullability")
              .when(Difference::isDefaultNow)
              .is(RISKY, "nulls reach code that never saw one"),
          Rule.altered("column-not-null-validated", Kind.COLUMN, "nullability")
              .when(it -> it.becomes("not null"))
              .is(HARMLESS, "every row satisfies it"),
          Rule.altered("column-not-null-not-valid", Kind.COLUMN, "nullability")
              .then("run ALTER TABLE … VALIDATE CONSTRAINT")
              .is(RISKY, "rows from before the constraint may hold null"),
          Rule.altered("column-default-now-identity", Kind.COLUMN, "default")
              .when(it -> it.isDefaultNow() && it.actualEntry().attribute("identity").isPresent())
              .is(HARMLESS, "the identity fills it where the default did"),
          Rule.altered("column-default-gone-required", Kind.COLUMN, "default")
              .when(it -> it.isDefaultNow() && isRequired(it.actualEntry()))
              .is(BREAKING, "the build's inserts that leave it out fail (23502)"),
          Rule.altered("column-default", Kind.COLUMN, "default")
              .is(RISKY, "the build's inserts that leave it out store another value"),
          Rule.altered("column-identity-always", Kind.COLUMN, "identity")
              .when(it -> it.becomes("always"))
              .is(BREAKING, "the build's writes of it fail (428C9)"),
          Rule.altered("column-identity-by-default", Kind.COLUMN, "identity")
              .when(it -> !it.wasDefault() && it.becomes("by default"))
              .is(HARMLESS, "the server fills it as before where the build does not"),
          Rule.altered("column-now-identity", Kind.COLUMN, "identity")
              .when(it -> it.becomes("by default"))
              .is(HARMLESS, "the server fills it where the build does not"),
          Rule.altered("column-identity-gone", Kind.COLUMN, "identity")
              .when(Difference::isDefaultNow)
              .is(BREAKING, "the build's inserts leave it to the server, which no longer fills it"),
          Rule.altered("view-column-type", Kind.COLUMN, "type")
              .when(ColumnRules::isOfView)
              .is(
                  RISKY,
                  "reading works where the driver converts it, comparing it to a bound value may not (42883)"
                      + WARM_CONNECTIONS),
          Rule.altered("column-type-compatible", Kind.COLUMN, "type")
              .when(TypeFamily::isCompatible)
              .is(RISKY, "not every value fits both types" + WARM_CONNECTIONS),
          Rule.altered("column-type", Kind.COLUMN, "type")
              .is(
                  BREAKING,
                  "the build binds and reads it as another type (42804, 42883)" + WARM_CONNECTIONS),
          Rule.altered("column-position", Kind.COLUMN, "after")
              .is(HARMLESS, "the build lists its columns by name"),
          Rule.altered("column-storage", Kind.COLUMN, "storage")
              .is(HARMLESS, "how a value is stored changes no result"),
          Rule.altered("column-compression", Kind.COLUMN, "compression")
              .is(HARMLESS, "how a value is stored changes no result"),
          Rule.altered("column-statistics", Kind.COLUMN, "statistics target")
              .is(HARMLESS, "statistics change plans, not results"),
          Rule.altered("column-options", Kind.COLUMN, "options")
              .is(HARMLESS, "statistics change plans, not results"));

  private ColumnRules() {}

  private static boolean isOfView(Difference difference) {
    return difference
        .entry()
        .owner()
        .filter(
            owner ->
                difference.expected().find(Kind.VIEW, owner).isPresent()
                    || difference.expected().find(Kind.MATERIALIZED_VIEW, owner).isPresent())
        .isPresent();
  }

  /** Whether an insert that leaves the column out fails. */
  private static boolean isRequired(Entry column) {
    return column.attribute("nullability").isPresent()
        && column.attribute("default").isEmpty()
        && column.attribute("identity").isEmpty()
        && column.attribute("generated").isEmpty();
  }
}
