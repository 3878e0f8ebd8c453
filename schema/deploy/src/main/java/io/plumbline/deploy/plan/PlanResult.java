package io.plumbline.deploy.plan;

import io.plumbline.check.Outcome;

/** A plan, or why there is none. */
public sealed interface PlanResult permits Plan, NoPlan {

  /** How a command ends that made it. */
  Outcome outcome();

  /** It in one line. */
  String summary();
}
