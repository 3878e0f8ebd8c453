package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.target.Target;
import java.util.Optional;

/**
 * A plan with what it was made from.
 *
 * @param result the plan, or why there is none
 * @param target the target as it was read, empty where it could not be
 * @param run how the pending migrations ran on a throwaway database, empty where they did not
 */
public record PlanEvidence(PlanResult result, Optional<Target> target, Optional<ObservedRun> run) {

  public PlanEvidence {
    requireNonNull(result, "result is null");
    requireNonNull(target, "target is null");
    requireNonNull(run, "run is null");
  }

  static PlanEvidence none(NoPlan result) {
    return new PlanEvidence(result, Optional.empty(), Optional.empty());
  }
}
