package io.plumbline.deploy.report;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.LockMode;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.plan.Comparison;
import io.plumbline.deploy.plan.Effect;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlannedStatement;
import io.plumbline.deploy.plan.ReleaseImpact;
import io.plumbline.deploy.plan.Step;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.history.HistoryRelation;
import io.plumbline.impact.Finding;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A plan as the JSON has it. */
record PlanJson(
    String madeAt,
    String build,
    String decision,
    List<Reason> reasons,
    String target,
    ReportJson.History history,
    Optional<Compared> drift,
    List<Migration> migrations,
    Optional<Compared> end,
    List<Release> releases,
    List<String> notes) {

  record Reason(String decision, String text) {}

  record Compared(List<ReportJson.Difference> differences, List<String> incomparable) {
    /** What somebody did by hand, and can mend. */
    static Compared ofDrift(Comparison drift) {
      return of(drift, it -> Optional.of(it.nextStep()));
    }

    /** What the migrations do, whose steps are to be changed rather than what they make. */
    static Compared of(Comparison comparison) {
      return of(comparison, it -> Optional.empty());
    }

    private static Compared of(
        Comparison comparison, Function<Finding, Optional<String>> nextStep) {
      return new Compared(
          comparison.findings().stream()
              .map(it -> ReportJson.Difference.of(it, nextStep.apply(it)))
              .toList(),
          comparison.incomparable());
    }
  }

  record Release(String name, List<ReportJson.Difference> differences, List<String> incomparable) {
    static Release of(ReleaseImpact impact) {
      Compared compared = Compared.of(impact.comparison());
      return new Release(impact.release(), compared.differences(), compared.incomparable());
    }
  }

  record Migration(
      String script,
      Optional<Integer> checksum,
      boolean observed,
      List<Statement> statements,
      List<Danger> findings) {
    static Migration of(Step step, HistoryRelation history) {
      return new Migration(
          step.script(),
          history.pending().stream()
              .filter(it -> it.script().equals(step.script()))
              .findFirst()
              .flatMap(it -> it.checksum()),
          step.observation() == Step.Observation.OBSERVED,
          step.statements().stream().map(Statement::of).toList(),
          step.findings().stream().map(Danger::of).toList());
    }
  }

  /** A statement; its milliseconds are those on empty tables. */
  record Statement(
      int line,
      String sql,
      boolean inTransaction,
      long milliseconds,
      List<Touched> effects,
      List<Waiting> waits,
      Optional<Failed> error) {
    static Statement of(PlannedStatement statement) {
      return new Statement(
          statement.line(),
          statement.sql(),
          statement.surroundings().isTransactionOfScript(),
          statement.duration().toMillis(),
          statement.effects().stream().map(Touched::of).toList(),
          statement.waits().stream()
              .map(it -> new Waiting(it.lockType(), ReportJson.word(it.newcomers())))
              .toList(),
          statement.error().map(Failed::of));
    }
  }

  record Waiting(String lockType, String newcomers) {}

  record Failed(String sqlState, String message) {
    static Failed of(StatementError error) {
      return new Failed(error.sqlState(), error.message());
    }
  }

  record Touched(String table, Size size, Optional<String> lock, List<String> touches) {
    static Touched of(Effect effect) {
      return new Touched(
          effect.table().toString(),
          Size.of(effect.size()),
          effect.lock().map(LockMode::words),
          effect.touches().stream().sorted().map(ReportJson::word).toList());
    }
  }

  record Size(OptionalLong rows, long bytes) {
    static Size of(TableSize size) {
      return new Size(size.rows(), size.bytes());
    }
  }

  record Danger(
      String rule,
      String severity,
      int line,
      String statement,
      Optional<String> relation,
      Optional<Size> size,
      String what,
      String why,
      String versions,
      String safeWay,
      String page,
      Optional<String> allowedBecause) {
    static Danger of(SafetyFinding finding) {
      return new Danger(
          finding.rule(),
          finding.severity().word(),
          finding.line(),
          finding.statement(),
          finding.relation().map(ObjectName::toString),
          finding.size().map(Size::of),
          finding.what(),
          finding.why(),
          finding.versions(),
          finding.safeWay(),
          finding.page(),
          finding.allowedBecause());
    }
  }

  static PlanJson of(Plan plan) {
    return new PlanJson(
        plan.madeAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        plan.build().text(),
        plan.decision().words(),
        plan.reasons().stream().map(it -> new Reason(it.decision().words(), it.text())).toList(),
        plan.target(),
        ReportJson.History.of(plan.history()),
        plan.drift().map(Compared::ofDrift),
        plan.steps().stream().map(it -> Migration.of(it, plan.history())).toList(),
        plan.end().map(Compared::of),
        plan.releases().stream().map(Release::of).toList(),
        plan.notes());
  }
}
