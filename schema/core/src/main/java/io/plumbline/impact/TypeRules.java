package io.plumbline.impact;

import static io.plumbline.impact.Impact.BREAKING;
import static io.plumbline.impact.Impact.HARMLESS;
import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.List;

/** Rules about enums and domains. */
final class TypeRules {

  static final List<Rule> RULES =
      List.of(
          Rule.missing("enum-missing", Kind.ENUM)
              .is(BREAKING, "every statement that casts to it fails (42704)"),
          Rule.extra("enum-extra", Kind.ENUM).is(HARMLESS, "the build does not name it"),
          Rule.altered("enum-label-missing", Kind.ENUM, "labels")
              .when(it -> !actualLabels(it).containsAll(expectedLabels(it)))
              .is(BREAKING, "the build writes a label that does not exist (22P02)"),
          Rule.altered("enum-label-extra", Kind.ENUM, "labels")
              .when(it -> actualLabels(it).size() > expectedLabels(it).size())
              .is(RISKY, "once the new label is stored, jOOQ reads it as null without an error"),
          Rule.altered("enum-order", Kind.ENUM, "labels")
              .is(
                  RISKY,
                  "comparing and sorting by it gives another order, and where it was made anew, connections"
                      + " that are open fail until they are closed (XX000)"),
          Rule.missing("domain-missing", Kind.DOMAIN)
              .is(HARMLESS, "columns that used it are judged for themselves"),
          Rule.extra("domain-extra", Kind.DOMAIN).is(HARMLESS, "the build does not name it"),
          Rule.altered("domain-required", Kind.DOMAIN, "nullability")
              .when(Difference::wasDefault)
              .is(BREAKING, "a write of null by the build fails (23502)"),
          Rule.altered("domain-nullable", Kind.DOMAIN, "nullability")
              .is(RISKY, "nulls reach code that never saw one"),
          Rule.altered("domain-type-compatible", Kind.DOMAIN, "type")
              .when(TypeFamily::isCompatible)
              .is(RISKY, "not every value fits both types"),
          Rule.altered("domain-type", Kind.DOMAIN, "type")
              .is(BREAKING, "the build binds and reads it as another type (42804, 42883)"),
          Rule.altered("domain-default", Kind.DOMAIN, "default")
              .is(RISKY, "the build's inserts that leave such a column out store another value"));

  private TypeRules() {}

  private static List<String> expectedLabels(Difference difference) {
    return difference.entry().listOf("labels");
  }

  private static List<String> actualLabels(Difference difference) {
    Entry actual = difference.actualEntry();
    return actual.listOf("labels");
  }
}
