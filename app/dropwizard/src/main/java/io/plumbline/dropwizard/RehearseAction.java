package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.rehearse.Rehearsal;
import io.plumbline.deploy.rehearse.RehearsalSettings;
import io.plumbline.deploy.report.Report;
import java.util.List;

/** Runs the pending migrations in a transaction that is rolled back, where that harms nobody. */
final class RehearseAction implements SchemaAction {

  @Override
  public String name() {
    return "rehearse";
  }

  @Override
  public String description() {
    return "plan, ask the rows, then run the pending migrations and roll them back";
  }

  @Override
  public List<ActionOption> options() {
    return PlanAction.OPTIONS;
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    ReportOutput output = ReportOutput.of(target, options, terminal);
    RehearsalSettings settings =
        RehearsalSettings.DEFAULT.withQuestionLimit(target.settings().limits().statement());
    return output.print(
        Report.rehearsal(
            new Rehearsal(PlanAction.request(target, options, terminal), settings).rehearse()));
  }
}
