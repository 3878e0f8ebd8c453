package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about constraints of tables and domains. */
final class ConstraintRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("unique-renamed", Kind.CONSTRAINT)
              .when(it -> isKey(it.entry()) && isStillUnique(it))
              .is(
                  RISKY,
                  "the same columns are unique by another constraint or index; ON CONFLICT ON CONSTRAINT fails (42704)"),
          Rule.missing("constraint-renamed", Kind.CONSTRAINT)
              .when(it -> hasTwin(it, it.actualSiblings(Kind.CONSTRAINT)))
              .is(HARMLESS, "the same constraint has another name"),
          Rule.missing("unique-missing", Kind.CONSTRAINT)
              .when(it -> isType(it, "unique"))
              .is(
                  BREAKING,
                  "ON CONFLICT on its columns fails (42P10), and duplicates can be stored"),
          Rule.missing("primary-key-missing", Kind.CONSTRAINT)
              .when(it -> isType(it, "primary key"))
              .is(
                  BREAKING,
                  "ON CONFLICT on its columns fails (42P10), and duplicates can be stored"),
          Rule.missing("foreign-key-missing", Kind.CONSTRAINT)
              .when(it -> isType(it, "foreign key"))
              .is(HARMLESS, "the build's statements work; rows without a parent can be stored"),
          Rule.missing("domain-constraint-missing", Kind.CONSTRAINT)
              .when(ConstraintRules::isOfDomain)
              .is(HARMLESS, "the domain accepts more values than the build writes"),
          Rule.missing("check-missing", Kind.CONSTRAINT)
              .is(RISKY, "values that the build never saw can be stored"),
          Rule.extra("domain-constraint-extra", Kind.CONSTRAINT)
              .when(ConstraintRules::isOfDomain)
              .is(BREAKING, "the domain refuses values that the build may write (23514)"),
          Rule.extra("constraint-extra-renamed", Kind.CONSTRAINT)
              .when(it -> hasTwin(it, it.expectedSiblings(Kind.CONSTRAINT)) || wasUniqueIndex(it))
              .is(HARMLESS, "the build knows what it demands under another name"),
          Rule.extra("constraint-extra", Kind.CONSTRAINT)
              .is(
                  RISKY,
                  "whether this build's writes violate it cannot be told from the catalog (23505, 23503, 23514)"),
          Rule.altered("unique-deferrable", Kind.CONSTRAINT, "deferrable")
              .when(it -> isType(it, "unique") && it.wasDefault())
              .is(BREAKING, "ON CONFLICT cannot use a deferrable constraint (55000)"),
          Rule.altered("unique-columns", Kind.CONSTRAINT, "columns")
              .when(it -> isType(it, "unique"))
              .is(BREAKING, "ON CONFLICT on the expected columns fails (42P10)"),
          Rule.altered("primary-key-columns", Kind.CONSTRAINT, "columns")
              .when(it -> isType(it, "primary key"))
              .is(BREAKING, "ON CONFLICT on the expected columns fails (42P10)"),
          Rule.altered("constraint-columns", Kind.CONSTRAINT, "columns")
              .is(RISKY, "it holds for other columns than the build knows (23503)"),
          Rule.altered("key-index-invalid", Kind.CONSTRAINT, "index validity")
              .when(it -> it.becomes("invalid"))
              .is(BREAKING, "ON CONFLICT cannot use an invalid index (42P10)"),
          Rule.altered("constraint-clustered", Kind.CONSTRAINT, "clustered")
              .is(HARMLESS, "the order on disk changes no result"),
          Rule.altered("constraint-index-options", Kind.CONSTRAINT, "index options")
              .is(HARMLESS, "storage parameters change no result"),
          Rule.altered("constraint-check", Kind.CONSTRAINT, "check")
              .is(
                  RISKY,
                  "whether this build's writes violate it cannot be told from the catalog (23514)"),
          Rule.altered("constraint-not-valid", Kind.CONSTRAINT, "validation")
              .when(it -> it.becomes("not valid"))
              .then("run ALTER TABLE … VALIDATE CONSTRAINT")
              .is(RISKY, "rows from before the constraint may violate it"),
          Rule.altered("constraint-validated", Kind.CONSTRAINT, "validation")
              .is(HARMLESS, "every row satisfies it"));

  private ConstraintRules() {}

  private static boolean isType(Difference difference, String type) {
    return difference.entry().attribute("type").filter(type::equals).isPresent();
  }

  private static boolean isKey(Entry constraint) {
    return Set.of("unique", "primary key").contains(constraint.valueOf("type"));
  }

  private static boolean isOfDomain(Difference difference) {
    return difference
        .entry()
        .owner()
        .filter(
            owner ->
                difference.expected().find(Kind.DOMAIN, owner).isPresent()
                    || difference.actual().find(Kind.DOMAIN, owner).isPresent())
        .isPresent();
  }

  private static boolean isStillUnique(Difference difference) {
    Optional<String> columns = difference.entry().attribute("columns");
    boolean byConstraint =
        difference
            .actualSiblings(Kind.CONSTRAINT)
            .anyMatch(
                it ->
                    isKey(it)
                        && it.attribute("columns").equals(columns)
                        && it.attribute("deferrable").isEmpty());
    return byConstraint
        || difference
            .actualSiblings(Kind.INDEX)
            .anyMatch(it -> IndexRules.isUniqueOn(it, columns.orElse("")));
  }

  private static boolean wasUniqueIndex(Difference difference) {
    return isType(difference, "unique")
        && difference
            .expectedSiblings(Kind.INDEX)
            .anyMatch(it -> IndexRules.isUniqueOn(it, difference.entry().valueOf("columns")));
  }

  private static boolean hasTwin(Difference difference, Stream<Entry> constraints) {
    return constraints
        .filter(it -> !it.name().equals(difference.entry().name()))
        .anyMatch(it -> it.attributes().equals(difference.entry().attributes()));
  }
}
