package io.plumbline.deploy.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.plan.Comparison;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlannedStatement;
import io.plumbline.deploy.plan.ReleaseImpact;
import io.plumbline.deploy.plan.Step;
import io.plumbline.deploy.rehearse.ProbeResult;
import io.plumbline.deploy.rehearse.RehearsalReport;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.deploy.safety.SafetyPages;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.nio.file.Path;
import java.util.Map;

/** What a report finds, as results of a SARIF run. */
final class SarifResults {

  private static final String ERROR = "error";

  private final SarifRun run;
  private final SourceFiles files;
  private final Map<String, Integer> lockLines;

  SarifResults(SarifRun run, SourceFiles files) {
    this.run = run;
    this.files = files;
    this.lockLines = files.linesOfLock();
  }

  void add(Plan plan) {
    for (Step step : plan.steps()) {
      step.findings().forEach(this::add);
      step.statements().stream()
          .filter(it -> it.error().isPresent())
          .forEach(it -> addFailure(step.script(), it));
    }
    plan.drift().ifPresent(it -> addAll(it, "the migrations of the target did not make this: "));
    if (plan.history().relation() == Relation.AHEAD) {
      plan.end().ifPresent(it -> addByImpact(it, "a newer release has migrated: "));
    } else {
      plan.end().ifPresent(it -> addAll(it, "the migrations do not make what the build expects: "));
    }
    for (ReleaseImpact release : plan.releases()) {
      addByImpact(release.comparison(), "for the release %s: ".formatted(release.release()));
    }
  }

  void add(RehearsalReport rehearsal) {
    rehearsal.probes().stream()
        .filter(it -> it.answer() == ProbeResult.Answer.SOMETHING)
        .forEach(this::add);
    rehearsal
        .trial()
        .place()
        .ifPresent(
            place -> {
              String id = "rehearsal-fails";
              run.rule(id, "The migration fails on the target.", "Mend the migration.");
              run.result(
                  id,
                  ERROR,
                  rehearsal.trial().summary(),
                  files.uriOf(place.script()),
                  place.line());
            });
  }

  private void add(ProbeResult probe) {
    String id = "fails-on-rows";
    run.rule(
        id,
        "The migration fails on rows that are in the target.",
        "Put the rows right before the migration, or in it.");
    run.result(
        id,
        ERROR,
        probe.toString(),
        files.uri(files.lockFile()),
        lockLines.getOrDefault(probe.object(), 1));
  }

  void add(Verdict verdict) {
    verdict.findings().forEach(it -> add(it, level(it), ""));
    verdict
        .accepted()
        .forEach(
            it ->
                SarifRun.suppress(
                    add(it.finding(), level(it.finding()), ""),
                    "external",
                    it.acceptance().reason()));
    verdict.acceptanceProblems().forEach(this::add);
  }

  private void add(SafetyFinding finding) {
    run.rule(finding.rule(), finding.why(), "See " + finding.page() + " in Plumbline's repository.")
        .withObject("/help")
        .put("markdown", SafetyPages.text(finding.rule()));
    ObjectNode result =
        run.result(
            finding.rule(),
            finding.severity().word(),
            "%s%s. Instead:\n%s"
                .formatted(
                    finding.what(),
                    finding.size().map(it -> " (" + it + ")").orElse(""),
                    finding.safeWay()),
            files.uriOf(finding.script()),
            finding.line());
    finding.allowedBecause().ifPresent(it -> SarifRun.suppress(result, "inSource", it));
  }

  private void addFailure(String script, PlannedStatement statement) {
    String id = "migration-fails";
    run.rule(id, "The migration fails on a copy of the target.", "Mend the migration.");
    run.result(
        id,
        ERROR,
        statement.error().orElseThrow().toString(),
        files.uriOf(script),
        statement.line());
  }

  private void addAll(Comparison comparison, String about) {
    comparison.findings().forEach(it -> add(it, ERROR, about));
  }

  private void addByImpact(Comparison comparison, String about) {
    comparison.findings().forEach(it -> add(it, level(it), about));
  }

  private ObjectNode add(Finding finding, String level, String about) {
    String id = "difference/" + finding.rule();
    run.rule(id, finding.reason(), finding.nextStep());
    ObjectNode result =
        run.result(
            id,
            level,
            about + finding.describe() + ": " + finding.reason(),
            files.uri(files.lockFile()),
            lockLines.getOrDefault(finding.object(), 1));
    ((ObjectNode) result.path("locations").path(0))
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", finding.name().toString())
        .put("kind", finding.kind().label());
    return result;
  }

  private void add(AcceptanceProblem problem) {
    String id = "accepted-drift";
    run.rule(id, "An entry of the accepted drift does not hold.", "Change the entry or remove it.");
    run.result(
        id,
        ERROR,
        problem.toString(),
        files.uri(Path.of(problem.source())),
        problem.acceptance().line());
  }

  private static String level(Finding finding) {
    return finding.impact() == Impact.BREAKING
        ? ERROR
        : finding.impact() == Impact.RISKY ? "warning" : "note";
  }
}
