package io.plumbline.impact;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Kind;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A judgement about one sort of difference.
 *
 * @param id names the rule, in lower case with hyphens
 * @param condition which differences it claims
 * @param impact what they do to the running build
 * @param reason why, as one sentence without a full stop
 * @param nextStep what to do where the difference came in outside the migrations, likewise
 */
public record Rule(
    String id, Predicate<Difference> condition, Impact impact, String reason, String nextStep) {

  public Rule {
    requireNonNull(id, "id is null");
    requireNonNull(condition, "condition is null");
    requireNonNull(impact, "impact is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(nextStep, "nextStep is null");
  }

  static Draft missing(String id, Kind kind) {
    return new Draft(id, it -> it.isOf(kind) && it.isMissing(), RESTORE);
  }

  static Draft extra(String id, Kind kind) {
    return new Draft(id, it -> it.isOf(kind) && it.isExtra(), ADOPT);
  }

  static Draft altered(String id, Kind kind, String attribute) {
    return new Draft(id, it -> it.isOf(kind) && it.isAbout(attribute), REVERT);
  }

  static Draft any(String id, Kind... kinds) {
    return new Draft(id, it -> Set.of(kinds).contains(it.change().kind()), REVERT);
  }

  static Draft facet(String id, Facet facet) {
    return new Draft(id, it -> facet.attributes().stream().anyMatch(it::isAbout), REVERT);
  }

  private static final String RESTORE = "create it again, as the migrations do";
  private static final String ADOPT = "drop it, or add it in a migration";
  private static final String REVERT = "change it back, or make the change in a migration";

  /** A rule that still lacks its judgement. */
  record Draft(String id, Predicate<Difference> condition, String nextStep) {

    Draft when(Predicate<Difference> further) {
      return new Draft(id, condition.and(further), nextStep);
    }

    Draft then(String otherNextStep) {
      return new Draft(id, condition, otherNextStep);
    }

    Rule is(Impact impact, String reason) {
      return new Rule(id, condition, impact, reason, nextStep);
    }
  }
}
