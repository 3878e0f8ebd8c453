package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.migrate.MigrateReport;
import io.plumbline.deploy.migrate.Migrator;

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
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    MigrateReport report =
        new Migrator(target.checker(), target.migrateSettings())
            .migrate(target.migratingConnections(), terminal.out()::println);
    terminal.out().print(terminal.colours().paint(report.text()));
    return report.outcome();
  }
}
