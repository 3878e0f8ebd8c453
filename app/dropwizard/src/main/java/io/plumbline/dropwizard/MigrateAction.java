package io.plumbline.dropwizard;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.Outcome;
import io.plumbline.check.TextReport;
import java.io.PrintStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Runs the pending migrations by Flyway, then compares the database with the build. */
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
  public Outcome run(SchemaTarget target, PrintStream out) {
    CheckResult before = target.checker().check(target.connections());
    if (before instanceof CouldNotCheck) {
      out.print(TextReport.of(before));
      return before.outcome();
    }
    try {
      report(flyway(target).migrate(), out);
    } catch (FlywayException e) {
      out.println("refused: Flyway did not migrate: " + Escapes.visible(e.getMessage().strip()));
      return Outcome.DRIFTED;
    }
    CheckResult after = target.checker().check(target.connections());
    out.print(TextReport.of(after));
    return after.outcome();
  }

  private static void report(MigrateResult result, PrintStream out) {
    result.migrations.forEach(
        migration ->
            out.printf(
                "ran %s in %d ms%n",
                migration.filepath.replaceAll(".*[/\\\\]", ""), migration.executionTime));
    if (result.migrations.isEmpty()) {
      out.println("no migration was pending");
    }
  }

  private static Flyway flyway(SchemaTarget target) {
    return MigrationSettings.of(target)
        .dataSource(
            target.database().getUrl(),
            target.database().getUser(),
            target.database().getPassword())
        .load();
  }
}
