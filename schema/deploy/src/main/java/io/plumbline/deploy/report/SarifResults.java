package io.plumbline.deploy.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a SARIF run, and the rules that they name. */
final class SarifResults {

  private static final String ERROR = "error";

  private final SourceFiles files;
  private final Map<String, Integer> lockLines;
  private final Map<String, ObjectNode> rules = new TreeMap<>();
  private final List<ObjectNode> results = new ArrayList<>();

  SarifResults(SourceFiles files) {
    this.files = files;
    this.lockLines = files.linesOfLock();
  }

  Collection<ObjectNode> rules() {
    return rules.values();
  }

  List<ObjectNode> results() {
    return results;
  }

  void add(Plan plan) {
    for (Step step : plan.steps()) {
      step.findings().forEach(this::add);
      step.statements().stream()
          .filter(it -> it.error().isPresent())
          .forEach(it -> addFailure(step.script(), it));
    }
    plan.drift().ifPresent(it -> addAll(it, "the migrations of the target did not make this: "));
    plan.end().ifPresent(it -> addAll(it, "the migrations do not make what the build expects: "));
    for (ReleaseImpact release : plan.releases()) {
      release
          .comparison()
          .findings()
          .forEach(it -> add(it, level(it), "for the release %s: ".formatted(release.release())));
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
              rule(id, "The migration fails on the target.", "Mend the migration.");
              result(
                  id,
                  ERROR,
                  rehearsal.trial().summary(),
                  files.uriOf(place.script()),
                  place.line());
            });
  }

  private void add(ProbeResult probe) {
    String id = "fails-on-rows";
    rule(
        id,
        "The migration fails on rows that are in the target.",
        "Put the rows right before the migration, or in it.");
    result(
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
                suppress(
                    add(it.finding(), level(it.finding()), ""),
                    "external",
                    it.acceptance().reason()));
    verdict.acceptanceProblems().forEach(this::add);
  }

  private void add(SafetyFinding finding) {
    rule(finding.rule(), finding.why(), "See " + finding.page() + " in Plumbline's repository.")
        .withObject("/help")
        .put("markdown", SafetyPages.text(finding.rule()));
    ObjectNode result =
        result(
            finding.rule(),
            finding.severity().word(),
            "%s%s. Instead:\n%s"
                .formatted(
                    finding.what(),
                    finding.size().map(it -> " (" + it + ")").orElse(""),
                    finding.safeWay()),
            files.uriOf(finding.script()),
            finding.line());
    finding.allowedBecause().ifPresent(it -> suppress(result, "inSource", it));
  }

  private void addFailure(String script, PlannedStatement statement) {
    String id = "migration-fails";
    rule(id, "The migration fails on a copy of the target.", "Mend the migration.");
    result(
        id,
        ERROR,
        statement.error().orElseThrow().toString(),
        files.uriOf(script),
        statement.line());
  }

  private void addAll(Comparison comparison, String about) {
    comparison.findings().forEach(it -> add(it, ERROR, about));
  }

  private ObjectNode add(Finding finding, String level, String about) {
    String id = "difference/" + finding.rule();
    rule(id, finding.reason(), finding.nextStep());
    ObjectNode result =
        result(
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
    rule(id, "An entry of the accepted drift does not hold.", "Change the entry or remove it.");
    result(
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

  private ObjectNode rule(String id, String description, String help) {
    return rules.computeIfAbsent(
        id,
        it -> {
          ObjectNode rule = node().put("id", id);
          rule.putObject("shortDescription").put("text", id.replaceAll("[-/]", " "));
          rule.putObject("fullDescription").put("text", description);
          rule.putObject("help").put("text", help);
          return rule;
        });
  }

  private ObjectNode result(String rule, String level, String message, String uri, int line) {
    ObjectNode result = node().put("ruleId", rule).put("level", level);
    result.putObject("message").put("text", message);
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    ObjectNode file = place.putObject("artifactLocation").put("uri", uri);
    if (!uri.startsWith("file:")) {
      file.put("uriBaseId", "%SRCROOT%");
    }
    place.putObject("region").put("startLine", line);
    results.add(result);
    return result;
  }

  private static void suppress(ObjectNode result, String kind, String justification) {
    result
        .putArray("suppressions")
        .addObject()
        .put("kind", kind)
        .put("justification", justification);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
