package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.history.Relation;
import io.plumbline.impact.Impact;
import java.util.Optional;

/**
 * Which state a difference makes in one environment, by its impact.
 *
 * <p>Whatever the policy, a history that is not the build's is degraded at the best, and harmless
 * differences are healthy where a newer release has migrated.
 *
 * @param breaking what a breaking difference makes
 * @param risky what a risky one makes, not worse than a breaking one
 * @param harmless what a harmless one makes, not worse than a risky one
 */
public record ImpactPolicy(State breaking, State risky, State harmless) {

  /** Only what breaks the build takes it out of service. */
  public static final ImpactPolicy DEFAULT =
      new ImpactPolicy(State.UNHEALTHY, State.DEGRADED, State.DEGRADED);

  public ImpactPolicy {
    requireNonNull(breaking, "breaking is null");
    requireNonNull(risky, "risky is null");
    requireNonNull(harmless, "harmless is null");
    requireNotWorse(Impact.RISKY, risky, Impact.BREAKING, breaking);
    requireNotWorse(Impact.HARMLESS, harmless, Impact.RISKY, risky);
  }

  private static void requireNotWorse(Impact lesser, State made, Impact greater, State limit) {
    if (made.compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          "expected that a %s difference makes nothing worse than a %s one, found %s and %s"
              .formatted(lesser.word(), greater.word(), made.word(), limit.word()));
    }
  }

  /**
   * The state that a relation of histories and the worst impact make; no impact means that the
   * schemas are identical.
   */
  State state(Relation relation, Optional<Impact> worst) {
    State ofHistory =
        relation == Relation.SAME || relation == Relation.AHEAD ? State.HEALTHY : State.DEGRADED;
    State ofImpact = worst.map(impact -> state(relation, impact)).orElse(State.HEALTHY);
    return ofImpact.compareTo(ofHistory) > 0 ? ofImpact : ofHistory;
  }

  private State state(Relation relation, Impact impact) {
    return switch (impact) {
      // A newer release migrates before its code is live; the builds before it must stay in
      // service.
      case HARMLESS -> relation == Relation.AHEAD ? State.HEALTHY : harmless;
      case RISKY -> risky;
      case BREAKING -> breaking;
    };
  }
}
