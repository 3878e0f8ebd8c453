package io.plumbline.deploy.report;

import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.NotComparable;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import io.plumbline.impact.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as its JSON has it: the head, and one of a failure, a plan, which may have been
 * rehearsed, and a verdict.
 *
 * @param version the version of this form; a reader has to refuse one that it does not know
 */
record ReportJson(
    int version,
    String command,
    String outcome,
    int exitCode,
    String summary,
    Optional<Report.Sides> sides,
    Optional<Failure> failure,
    Optional<PlanJson> plan,
    Optional<RehearsalJson> rehearsal,
    Optional<VerdictJson> verdict) {

  private static final int VERSION = 1;

  /** Why nothing was found. */
  record Failure(String reason, Optional<String> nextStep) {}

  /** How a history stands to the migrations of the build. */
  record History(
      String relation, List<String> pending, List<String> newer, List<String> conflicts) {

    static History of(HistoryRelation history) {
      return new History(
          word(history.relation()),
          scripts(history.pending()),
          scripts(history.newer()),
          history.conflicts());
    }

    private static List<String> scripts(List<Migration> migrations) {
      return migrations.stream().map(Migration::script).toList();
    }
  }

  /** One difference. */
  record Difference(
      String kind,
      String name,
      Optional<String> attribute,
      String expected,
      String actual,
      String impact,
      String rule,
      String reason,
      Optional<String> nextStep) {

    static Difference of(Finding finding, Optional<String> nextStep) {
      return new Difference(
          finding.kind().label(),
          finding.name().toString(),
          finding.attribute(),
          finding.expected(),
          finding.actual(),
          finding.impact().word(),
          finding.rule(),
          finding.reason(),
          nextStep);
    }
  }

  static ReportJson of(Report report) {
    return new ReportJson(
        VERSION,
        report.command(),
        report.outcome().words(),
        report.outcome().exitCode(),
        report.summary(),
        report.sides(),
        report.failure().map(ReportJson::failure),
        report.plan().map(PlanJson::of),
        report.rehearsal().map(RehearsalJson::of),
        report.verdict().map(it -> VerdictJson.of(it, report.check().orElseThrow().dating())));
  }

  private static Failure failure(CheckResult result) {
    return result instanceof CouldNotCheck it
        ? new Failure(it.reason(), Optional.of(it.nextStep()))
        : new Failure(((NotComparable) result).reason(), Optional.empty());
  }

  /** A constant as the JSON writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
