package io.plumbline.dropwizard;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.ledger.LedgerReader;
import io.plumbline.deploy.report.Report;
import java.util.List;

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
  public List<ActionOption> options() {
    return ReportOutput.OPTIONS;
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    ReportOutput output = ReportOutput.of(target, options, terminal);
    DatedCheck check =
        DatedCheck.of(
            target.connections(),
            target.checker(),
            new LedgerReader(
                target.settings().migrate().ledgerSchema(), target.settings().limits()));
    return output.print(Report.verify(check));
  }
}
