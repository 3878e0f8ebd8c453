package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.migrate.MigrateReport;
import io.plumbline.deploy.migrate.Migrator;
import java.io.PrintStream;

/** Runs the pending migrations, then compares the database with the build. */
final class MigrateAction implements SchemaAction {

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String description() {
    return "run the pending migrations, then compare";
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, PrintStream out) {
    MigrateReport report =
        new Migrator(target.checker(), target.migrateSettings())
            .migrate(target.migratingConnections(), out::println);
    out.print(report.text());
    return report.outcome();
  }
}
