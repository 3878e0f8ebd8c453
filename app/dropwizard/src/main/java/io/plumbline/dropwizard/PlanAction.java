package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.PlanResult;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.report.Report;
import java.io.PrintStream;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
                    flyway(target),
                    ServerSource.configured())
                .withLimits(target.settings().limits()));
    out.print(Report.plan(plan).text());
    return plan.outcome();
  }

  private static FluentConfiguration flyway(SchemaTarget target) {
    MigrateSettings settings = target.migrateSettings();
    return FlywaySettings.of(
            settings.locations(),
            settings.classLoader(),
            target.checker().expected().scope().historyTable())
        // As a migration has it, whose statements are judged by it.
        .initSql("set lock_timeout = " + settings.lockTimeout().toMillis());
  }
}
