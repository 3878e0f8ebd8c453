package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.plan.RunningReleases;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.report.Report;
import io.plumbline.deploy.report.ReportFormat;
import java.util.List;
import java.util.stream.Stream;

/** Says what migrating the database would do, and changes nothing. */
final class PlanAction implements SchemaAction {

  private static final ActionOption RELEASE =
      ActionOption.many(
          "release",
          "plan, rehearse: a release that still runs, name=file.lock, or a directory of files name.lock; can"
              + " be given again");

  /** What planning can be told, with a rehearsal or without. */
  static final List<ActionOption> OPTIONS =
      Stream.concat(ReportOutput.OPTIONS.stream(), Stream.of(RELEASE)).toList();

  private static final ActionOption JSON =
      ActionOption.once(
          "json",
          "plan: a file to write the plan to as JSON, whatever else it is written as; the page"
              + " /schema of an application shows it");

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String description() {
    return "say what migrating would do";
  }

  @Override
  public List<ActionOption> options() {
    return Stream.concat(OPTIONS.stream(), Stream.of(JSON)).toList();
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    ReportOutput output =
        ReportOutput.of(target, options, terminal).and(ReportFormat.JSON, options.value(JSON));
    return output.print(Report.plan(Planner.plan(request(target, options, terminal))));
  }

  /** What is asked to plan a target. */
  static PlanRequest request(SchemaTarget target, ActionOptions options, Terminal terminal) {
    return PlanRequest.of(
            target.connections(),
            target.checker().expected(),
            target.migrateSettings().forPlan(target.checker().expected().scope().historyTable()),
            ServerSource.configured())
        .withStatementLimit(target.migrateSettings().throwawayTimeout())
        .withReleases(RunningReleases.of(options.values(RELEASE)))
        .withLimits(target.settings().limits())
        .withProgress(terminal.err()::println);
  }
}
