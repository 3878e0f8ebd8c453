package io.plumbline.dropwizard;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.TextReport;
import io.plumbline.check.Verdict;

/** Prints what differs in the form of accepted drift, for people to give the reasons and days. */
final class AcceptAction implements SchemaAction {

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public String description() {
    return "print the differences as entries of accepted drift";
  }

  @Override
  public Outcome run(SchemaTarget target, ActionOptions options, Terminal terminal) {
    CheckResult result = target.checker().check(target.connections());
    if (result instanceof Verdict verdict) {
      terminal.out().print(AcceptedDrift.draft(verdict.findings()));
    } else {
      // The output is a list or nothing: it goes into a file.
      terminal.err().print(TextReport.of(result));
    }
    return result.outcome();
  }
}
