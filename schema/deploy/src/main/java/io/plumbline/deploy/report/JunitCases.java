package io.plumbline.deploy.report;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.plan.Comparison;
import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.ReleaseImpact;
import io.plumbline.deploy.plan.Step;
import io.plumbline.deploy.rehearse.ProbeResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import io.plumbline.deploy.rehearse.Trial;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test cases that a report makes; one at least fails where the command does. */
final class JunitCases {

  private static final String SCHEMA = "the schema is as expected";
  private static final String HISTORY = "the migrations have run";
  private static final String ACCEPTED = "the accepted drift holds";

  private JunitCases() {}

  static List<JunitCase> of(Report report) {
    return report
        .plan()
        .map(
            plan ->
                Stream.concat(
                        of(plan).stream(), report.rehearsal().stream().flatMap(JunitCases::of))
                    .toList())
        .or(() -> report.verdict().map(JunitCases::of))
        .orElseGet(() -> List.of(unanswered(report.failure().orElseThrow())));
  }

  private static JunitCase unanswered(CheckResult failure) {
    return JunitCase.error(SCHEMA, failure.outcome().words(), failure.summary(), failure.summary());
  }

  private static List<JunitCase> of(Verdict verdict) {
    List<JunitCase> cases = new ArrayList<>();
    Relation relation = verdict.history().relation();
    cases.add(
        relation == Relation.SAME || relation == Relation.AHEAD
            ? JunitCase.passed(HISTORY)
            : JunitCase.failure(
                HISTORY, Outcome.DRIFTED.words(), verdict.cause(), verdict.nextStep()));
    cases.add(
        compared(
            SCHEMA,
            verdict.findings(),
            Stream.of(verdict.incomparable(), verdict.unread()).flatMap(List::stream).toList()));
    cases.add(
        verdict.acceptanceProblems().isEmpty()
            ? JunitCase.passed(ACCEPTED)
            : JunitCase.failure(
                ACCEPTED,
                Outcome.DRIFTED.words(),
                verdict.acceptanceProblems().get(0).describe(),
                lines(verdict.acceptanceProblems())));
    return cases;
  }

  private static List<JunitCase> of(Plan plan) {
    List<JunitCase> cases = new ArrayList<>();
    cases.add(decision(plan));
    cases.add(compared("the target is as its migrations make it", plan.drift()));
    plan.steps().forEach(step -> cases.add(migration(step)));
    cases.add(end(plan));
    plan.releases().forEach(it -> cases.add(release(it)));
    return cases;
  }

  private static Stream<JunitCase> of(RehearsalReport rehearsal) {
    return Stream.concat(
        rehearsal.probes().stream().map(JunitCases::probe),
        Stream.of(trial(rehearsal.trial()).withOutput(lines(rehearsal.notShown()))));
  }

  private static JunitCase probe(ProbeResult probe) {
    String type = probe.answer().outcome().words();
    return switch (probe.answer()) {
      case NOTHING -> JunitCase.passed(probe.what());
      case SOMETHING -> JunitCase.failure(probe.what(), type, probe.detail(), probe.detail());
      case DEPENDS, COULD_NOT_CHECK ->
          JunitCase.error(probe.what(), type, probe.detail(), probe.detail());
    };
  }

  private static JunitCase trial(Trial trial) {
    String name = "the pending migrations run on the target and are rolled back";
    String words = trial.ending().words();
    return switch (trial.ending()) {
      case REHEARSED, NOTHING_PENDING -> JunitCase.passed(name);
      case REFUSED, FAILED ->
          JunitCase.failure(name, words, trial.summary(), lines(trial.reasons()));
      case NOT_REHEARSABLE, COULD_NOT_REHEARSE ->
          JunitCase.error(name, words, trial.summary(), lines(trial.reasons()));
    };
  }

  private static JunitCase decision(Plan plan) {
    String name = "the deploy may go on";
    String words = plan.decision().words();
    if (plan.decision() == Decision.MAY_GO_ON) {
      return JunitCase.passed(name);
    }
    return plan.decision() == Decision.REFUSED
        ? JunitCase.failure(name, words, plan.summary(), lines(plan.reasons()))
        : JunitCase.error(name, words, plan.summary(), lines(plan.reasons()));
  }

  private static JunitCase migration(Step step) {
    if (step.observation() == Step.Observation.NOT_OBSERVED) {
      return JunitCase.skipped(step.script(), "it was not run on a throwaway database");
    }
    List<String> wrong =
        Stream.concat(
                step.statements().stream()
                    .flatMap(
                        it ->
                            it.error().stream()
                                .map(error -> "line %d fails: %s".formatted(it.line(), error))),
                step.findings().stream().filter(it -> it.refuses()).map(Object::toString))
            .toList();
    JunitCase result =
        wrong.isEmpty()
            ? JunitCase.passed(step.script())
            : JunitCase.failure(
                step.script(), Decision.REFUSED.words(), wrong.get(0), lines(wrong));
    return result.withOutput(
        lines(
            step.findings().stream()
                .filter(it -> !it.refuses())
                .map(JunitCases::withReason)
                .toList()));
  }

  private static String withReason(SafetyFinding finding) {
    return finding + finding.allowedBecause().map(" (allowed because %s)"::formatted).orElse("");
  }

  /** Of a newer release nothing need be as this build expects, if the build but works with it. */
  private static JunitCase end(Plan plan) {
    return plan.history().relation() == Relation.AHEAD && plan.end().isPresent()
        ? works("this build works with what a newer release left", plan.end().get())
        : compared("the migrations make what the build expects", plan.end());
  }

  private static JunitCase release(ReleaseImpact release) {
    return works(
        "release " + release.release() + " works with the schema after the deploy",
        release.comparison());
  }

  private static JunitCase works(String name, Comparison comparison) {
    List<Finding> others =
        comparison.findings().stream().filter(it -> it.impact() != Impact.BREAKING).toList();
    return compared(name, comparison.withImpact(Impact.BREAKING), comparison.incomparable())
        .withOutput(lines(others));
  }

  private static JunitCase compared(String name, Optional<Comparison> comparison) {
    return comparison
        .map(it -> compared(name, it.findings(), it.incomparable()))
        .orElseGet(() -> JunitCase.skipped(name, "it was not compared"));
  }

  private static JunitCase compared(String name, List<Finding> findings, List<String> untold) {
    if (!findings.isEmpty()) {
      return JunitCase.failure(
          name, Outcome.DRIFTED.words(), findings.get(0).describe(), lines(findings));
    }
    return untold.isEmpty()
        ? JunitCase.passed(name)
        : JunitCase.error(name, Outcome.NOT_COMPARABLE.words(), untold.get(0), lines(untold));
  }

  private static String lines(List<?> items) {
    return items.stream().map(it -> it + "\n").collect(Collectors.joining());
  }
}
