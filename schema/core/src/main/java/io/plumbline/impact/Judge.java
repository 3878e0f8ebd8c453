package io.plumbline.impact;

import static io.plumbline.impact.Impact.RISKY;

import io.plumbline.catalog.Catalog;
import io.plumbline.diff.SchemaDiff;
import java.util.List;
import java.util.stream.Stream;

/** Gives each difference the judgement of the first rule that claims it. */
public final class Judge {

  /** All rules. Within a kind the first that claims a difference judges it. */
  static final List<Rule> RULES =
      Stream.of(
              FacetRules.RULES,
              RelationRules.RULES,
              ColumnRules.RULES,
              ConstraintRules.RULES,
              IndexRules.RULES,
              TypeRules.RULES,
              RoutineRules.RULES,
              OtherRules.RULES,
              ServerRules.RULES)
          .flatMap(List::stream)
          .toList();

  private static final Rule UNCLAIMED =
      new Rule(
          "unclaimed",
          difference -> true,
          RISKY,
          "no rule knows what this does to the build",
          "change it back, or make the change in a migration");

  private Judge() {}

  /** The findings of a comparison, in its order. */
  public static List<Finding> judge(SchemaDiff diff, Catalog expected, Catalog actual) {
    return diff.changes().stream()
        .flatMap(change -> Difference.of(change, expected, actual).stream())
        .map(difference -> Finding.of(difference, ruleFor(difference)))
        .toList();
  }

  private static Rule ruleFor(Difference difference) {
    return RULES.stream()
        .filter(rule -> rule.condition().test(difference))
        .findFirst()
        .orElse(UNCLAIMED);
  }
}
