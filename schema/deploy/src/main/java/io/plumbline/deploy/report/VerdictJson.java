package io.plumbline.deploy.report;

import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.check.Verdict;
import io.plumbline.history.MigrationVersion;
import java.util.List;
import java.util.Optional;

/** A verdict as the JSON has it. */
record VerdictJson(
    String state,
    String cause,
    String nextStep,
    ReportJson.History history,
    String expected,
    String actual,
    Optional<String> migration,
    Optional<String> dating,
    List<ReportJson.Difference> differences,
    List<Accepted> accepted,
    List<Problem> acceptedDriftProblems,
    List<String> incomparable,
    List<String> unread,
    List<String> notCompared) {

  /** A difference that is accepted in this environment. */
  record Accepted(ReportJson.Difference difference, String reason, String until) {
    static Accepted of(AcceptedFinding accepted) {
      return new Accepted(
          ReportJson.Difference.of(accepted.finding(), Optional.empty()),
          accepted.acceptance().reason(),
          accepted.acceptance().until().toString());
    }
  }

  /** An entry of the accepted drift that does not hold. */
  record Problem(
      String file, int line, String object, String flaw, String reason, String nextStep) {
    static Problem of(AcceptanceProblem problem) {
      return new Problem(
          problem.source(),
          problem.acceptance().line(),
          problem.acceptance().object().toString(),
          ReportJson.word(problem.flaw()),
          problem.reason(),
          problem.nextStep());
    }
  }

  static VerdictJson of(Verdict verdict, Optional<String> dating) {
    return new VerdictJson(
        verdict.state().word(),
        verdict.cause(),
        verdict.nextStep(),
        ReportJson.History.of(verdict.history()),
        verdict.expected().toString(),
        verdict.actual().toString(),
        verdict.migration().map(MigrationVersion::toString),
        dating,
        verdict.findings().stream()
            .map(it -> ReportJson.Difference.of(it, Optional.of(verdict.nextStep(it))))
            .toList(),
        verdict.accepted().stream().map(Accepted::of).toList(),
        verdict.acceptanceProblems().stream().map(Problem::of).toList(),
        verdict.incomparable(),
        verdict.unread(),
        verdict.notCompared());
  }
}
