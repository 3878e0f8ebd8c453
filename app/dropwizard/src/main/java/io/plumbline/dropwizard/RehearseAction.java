package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.rehearse.Rehearsal;
import io.plumbline.deploy.rehearse.RehearsalReport;
import io.plumbline.deploy.rehearse.RehearsalSettings;
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
    return List.of(PlanAction.RELEASE);
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    RehearsalSettings settings =
        RehearsalSettings.DEFAULT.withQuestionLimit(target.settings().limits().statement());
    RehearsalReport report =
        new Rehearsal(PlanAction.request(target, options, terminal), settings).rehearse();
    terminal.out().print(terminal.colours().paint(report.text()));
    return report.outcome();
  }
}
