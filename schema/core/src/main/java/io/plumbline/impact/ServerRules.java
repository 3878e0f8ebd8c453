package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Rules about composite types and about objects that generated code does not name. */
final class ServerRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("composite-type-missing", Kind.COMPOSITE_TYPE)
              .is(BREAKING, "every statement that names it fails (42704)"),
          Rule.extra("composite-type-extra", Kind.COMPOSITE_TYPE)
              .is(HARMLESS, "the build does not name it"),
          Rule.missing("attribute-renamed", Kind.ATTRIBUTE)
              .when(it -> hasTwin(it, it.actualSiblings(Kind.ATTRIBUTE)))
              .is(
                  BREAKING,
                  "statements that name it by a path such as agent.home.street fail (42703); records"
                      + " are bound by position and work"),
          Rule.extra("attribute-extra-renamed", Kind.ATTRIBUTE)
              .when(it -> hasTwin(it, it.expectedSiblings(Kind.ATTRIBUTE)))
              .is(RISKY, "the build knows it under another name"),
          Rule.missing("attribute-missing", Kind.ATTRIBUTE)
              .is(BREAKING, "the build binds a record of another number of values (42846, 22P02)"),
          Rule.extra("attribute-extra", Kind.ATTRIBUTE)
              .is(BREAKING, "the build binds a record of another number of values (42846, 22P02)"),
          Rule.missing("foreign-table-missing", Kind.FOREIGN_TABLE)
              .is(BREAKING, "every statement that names it fails (42P01)"),
          Rule.extra("foreign-table-extra", Kind.FOREIGN_TABLE)
              .is(HARMLESS, "the build does not name it"),
          Rule.any("statistics-changed", Kind.STATISTICS)
              .is(HARMLESS, "what the planner knows changes no result"),
          Rule.any("default-privileges-changed", Kind.DEFAULT_PRIVILEGES)
              .is(HARMLESS, "objects that exist keep their privileges"),
          Rule.any("policy-changed", Kind.POLICY)
              .is(RISKY, "it decides which rows the running role sees and may write (42501)"),
          Rule.any("rule-changed", Kind.RULE)
              .is(RISKY, "it replaces or adds to the statements of the build"),
          Rule.any("event-trigger-changed", Kind.EVENT_TRIGGER)
              .is(RISKY, "it may refuse a migration or, on login, a connection"),
          Rule.any(
                  "replication-changed",
                  Kind.PUBLICATION,
                  Kind.PUBLICATION_TABLE,
                  Kind.SUBSCRIPTION)
              .is(
                  RISKY,
                  "other data is replicated; updates of a published table without replica identity"
                      + " fail (55000)"),
          Rule.any(
                  "unnamed-extra",
                  Kind.ACCESS_METHOD,
                  Kind.AGGREGATE,
                  Kind.BASE_TYPE,
                  Kind.COLLATION,
                  Kind.CONVERSION,
                  Kind.FOREIGN_DATA_WRAPPER,
                  Kind.LANGUAGE,
                  Kind.OPERATOR_FAMILY,
                  Kind.RANGE_TYPE,
                  Kind.SERVER,
                  Kind.TEXT_SEARCH_CONFIGURATION,
                  Kind.TEXT_SEARCH_DICTIONARY,
                  Kind.TEXT_SEARCH_PARSER,
                  Kind.TEXT_SEARCH_TEMPLATE,
                  Kind.TRANSFORM,
                  Kind.USER_MAPPING)
              .when(Difference::isExtra)
              .is(HARMLESS, "the build does not name it"));

  private ServerRules() {}

  /** Whether the other side has an attribute in its place that differs by its name alone. */
  private static boolean hasTwin(Difference difference, Stream<Entry> attributes) {
    return attributes
        .filter(it -> isOnlyIn(difference, it))
        .anyMatch(it -> it.attributes().equals(difference.entry().attributes()));
  }

  private static boolean isOnlyIn(Difference difference, Entry attribute) {
    return difference.expected().find(Kind.ATTRIBUTE, attribute.name()).isPresent()
        != difference.actual().find(Kind.ATTRIBUTE, attribute.name()).isPresent();
  }
}
