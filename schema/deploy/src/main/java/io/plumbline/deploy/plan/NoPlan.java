package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;

/**
 * The target could not be read.
 *
 * @param cause why, as a check of the target would say it
 */
public record NoPlan(CheckResult cause) implements PlanResult {

  public NoPlan {
    requireNonNull(cause, "cause is null");
  }

  @Override
  public Outcome outcome() {
    return cause.outcome();
  }

  @Override
  public String summary() {
    return cause.summary();
  }
}
