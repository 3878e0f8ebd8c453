package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;

/** Rules about indexes that no constraint has. */
final class IndexRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("index-renamed", Kind.INDEX)
              .when(
                  it ->
                      it.actualSiblings(Kind.INDEX)
                          .anyMatch(actual -> actual.attributes().equals(it.entry().attributes())))
              .is(HARMLESS, "the same index has another name"),
          Rule.missing("unique-index-now-constraint", Kind.INDEX)
              .when(it -> isUnique(it.entry()) && isNowConstraint(it))
              .is(HARMLESS, "a constraint has the same columns"),
          Rule.missing("unique-index-missing", Kind.INDEX)
              .when(it -> isUnique(it.entry()))
              .is(
                  BREAKING,
                  "ON CONFLICT on its columns fails (42P10), and duplicates can be stored"),
          Rule.missing("index-missing", Kind.INDEX).is(RISKY, "queries that used it become slow"),
          Rule.extra("unique-index-extra", Kind.INDEX)
              .when(it -> isUnique(it.entry()) && !hasExpectedTwin(it))
              .is(
                  RISKY,
                  "whether this build's writes violate it cannot be told from the catalog (23505)"),
          Rule.extra("index-extra", Kind.INDEX).is(HARMLESS, "an index changes no result"),
          Rule.altered("unique-index-changed", Kind.INDEX, "keys")
              .when(it -> isUnique(it.entry()))
              .is(BREAKING, "ON CONFLICT on the expected columns fails (42P10)"),
          Rule.altered("index-changed", Kind.INDEX, "keys")
              .is(RISKY, "queries that used it become slow"),
          Rule.altered("unique-index-predicate", Kind.INDEX, "predicate")
              .when(it -> isUnique(it.entry()))
              .is(BREAKING, "ON CONFLICT on its columns no longer meets it (42P10)"),
          Rule.altered("index-predicate", Kind.INDEX, "predicate")
              .is(RISKY, "queries that used it become slow"),
          Rule.altered("index-not-unique", Kind.INDEX, "unique")
              .when(Difference::isDefaultNow)
              .is(
                  BREAKING,
                  "ON CONFLICT on its columns fails (42P10), and duplicates can be stored"),
          Rule.altered("index-now-unique", Kind.INDEX, "unique")
              .is(
                  RISKY,
                  "whether this build's writes violate it cannot be told from the catalog (23505)"),
          Rule.altered("unique-index-invalid", Kind.INDEX, "validity")
              .when(it -> isUnique(it.entry()) && it.becomes("invalid"))
              .then("run REINDEX INDEX CONCURRENTLY, or drop and build it again")
              .is(BREAKING, "ON CONFLICT cannot use an invalid index (42P10)"),
          Rule.altered("index-invalid", Kind.INDEX, "validity")
              .when(it -> it.becomes("invalid"))
              .then("run REINDEX INDEX CONCURRENTLY, or drop and build it again")
              .is(RISKY, "no query uses it, yet every write pays for it"),
          Rule.altered("index-valid", Kind.INDEX, "validity")
              .is(HARMLESS, "queries can use it now"),
          Rule.altered("index-partition", Kind.INDEX, "partition of")
              .is(HARMLESS, "an index changes no result"),
          Rule.altered("index-clustered", Kind.INDEX, "clustered")
              .is(HARMLESS, "the order on disk changes no result"),
          Rule.altered("index-options", Kind.INDEX, "options")
              .is(HARMLESS, "storage parameters change no result"));

  private IndexRules() {}

  /** Whether the index makes these columns, with commas between them, unique for all rows. */
  static boolean isUniqueOn(Entry index, String columns) {
    return isUnique(index)
        && index.attribute("predicate").isEmpty()
        && index.attribute("validity").isEmpty()
        && String.join(", ", index.listOf("keys")).equals(columns);
  }

  private static boolean isUnique(Entry index) {
    return index.attribute("unique").isPresent();
  }

  private static boolean isNowConstraint(Difference difference) {
    return difference
        .actualSiblings(Kind.CONSTRAINT)
        .filter(it -> it.attribute("deferrable").isEmpty())
        .flatMap(it -> it.attribute("columns").stream())
        .anyMatch(columns -> isUniqueOn(difference.entry(), columns));
  }

  private static boolean hasExpectedTwin(Difference difference) {
    boolean isIndex =
        difference
            .expectedSiblings(Kind.INDEX)
            .anyMatch(it -> it.attributes().equals(difference.entry().attributes()));
    return isIndex
        || difference
            .expectedSiblings(Kind.CONSTRAINT)
            .flatMap(it -> it.attribute("columns").stream())
            .anyMatch(columns -> isUniqueOn(difference.entry(), columns));
  }
}
