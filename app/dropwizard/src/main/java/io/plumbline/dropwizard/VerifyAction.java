package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.ledger.LedgerReader;
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
  public Outcome run(SchemaTarget target, ActionOptions options, PrintStream out) {
    DatedCheck check =
        DatedCheck.of(
            target.connections(),
            target.checker(),
            new LedgerReader(
                target.settings().migrate().ledgerSchema(), target.settings().limits()));
    out.print(check.text());
    return check.result().outcome();
  }
}
