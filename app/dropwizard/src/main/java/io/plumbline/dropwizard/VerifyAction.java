package io.plumbline.dropwizard;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.TextReport;
import java.io.PrintStream;

/** Compares the database with the build and changes nothing. */
final class VerifyAction implements SchemaAction {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String description() {
    return "compare the database with this build";
  }

  @Override
  public Outcome run(SchemaTarget target, PrintStream out) {
    CheckResult result = target.checker().check(target.connections());
    out.print(TextReport.of(result));
    return result.outcome();
  }
}
