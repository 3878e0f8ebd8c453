package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.PlanResult;
import io.plumbline.deploy.plan.PlanText;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.replay.ServerSource;
import java.io.PrintStream;

/** Says what migrating the database would do, and changes nothing. */
final class PlanAction implements SchemaAction {

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String description() {
    return "say what migrating would do";
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, PrintStream out) {
    PlanResult plan =
        Planner.plan(
            PlanRequest.of(
                    target.connections(),
                    target.checker().expected(),
                    MigrationSettings.of(target),
                    ServerSource.configured())
                .withLimits(target.settings().limits()));
    out.print(PlanText.of(plan));
    return plan.outcome();
  }
}
