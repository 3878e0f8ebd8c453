package io.plumbline.deploy.report;

import static io.plumbline.deploy.report.Markdown.code;
import static io.plumbline.deploy.report.Markdown.text;

import io.plumbline.deploy.plan.Comparison;
import io.plumbline.deploy.plan.Effect;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlannedStatement;
import io.plumbline.deploy.plan.Reason;
import io.plumbline.deploy.plan.ReleaseImpact;
import io.plumbline.deploy.plan.Step;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.impact.Impact;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a Markdown page that is about a plan; what decides comes first. */
final class MarkdownPlan {

  private static final Comparator<SafetyFinding> GRAVEST_FIRST =
      Comparator.comparing((SafetyFinding it) -> it.allowedBecause().isPresent())
          .thenComparing(SafetyFinding::severity, Comparator.reverseOrder());

  private final MarkdownPage page;

  MarkdownPlan(MarkdownPage page) {
    this.page = page;
  }

  void append(Plan plan) {
    page.part(MarkdownFormat.table(overview(plan)));
    MarkdownFormat.sentences(
        page, "Why it may not go on", plan.reasons().stream().map(Reason::toString).toList());
    page.section(
        "### Findings\n\n",
        plan.steps().stream()
            .flatMap(step -> step.findings().stream())
            .sorted(GRAVEST_FIRST)
            .map(MarkdownPlan::finding)
            .toList(),
        "");
    plan.drift().ifPresent(it -> comparison("What the migrations did not make", it));
    plan.end().ifPresent(it -> comparison("What the build does not expect", it));
    plan.releases().forEach(it -> comparison("Release " + text(it.release()), it.comparison()));
    MarkdownFormat.sentences(page, "Notes", plan.notes());
    for (int i = 0; i < plan.steps().size(); i++) {
      migration(plan.steps().get(i), i + 1);
    }
  }

  private static Map<String, String> overview(Plan plan) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("target", text(plan.target()));
    rows.put("history", plan.history().relation().words());
    rows.put(
        "drift",
        plan.drift()
            .map(it -> count(it, "the target is as its migrations make it"))
            .orElse("not known, as the target was not replayed"));
    rows.put("migrations", String.valueOf(plan.steps().size()));
    plan.end().ifPresent(it -> rows.put("end", count(it, "as the build expects")));
    for (ReleaseImpact release : plan.releases()) {
      rows.put(
          "release " + release.release(), count(release.comparison(), "nothing changes for it"));
    }
    return rows;
  }

  private static String count(Comparison comparison, String none) {
    if (comparison.isEqual()) {
      return none;
    }
    Stream<String> impacts =
        Stream.of(Impact.BREAKING, Impact.RISKY, Impact.HARMLESS)
            .map(it -> count(comparison.withImpact(it), it.word()));
    return Stream.concat(impacts, Stream.of(count(comparison.incomparable(), "not comparable")))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(List<?> items, String word) {
    return items.isEmpty() ? "" : items.size() + " " + word;
  }

  private static String finding(SafetyFinding finding) {
    String head =
        "- **%s** %s at %s: %s  \n  %s%s\n"
            .formatted(
                finding.allowedBecause().isPresent() ? "allowed" : finding.severity().word(),
                code(finding.rule()),
                code(finding.script() + ":" + finding.line()),
                text(finding.what()),
                code(finding.statement()),
                finding.size().map(it -> " (" + text(it.toString()) + ")").orElse(""));
    return finding
        .allowedBecause()
        .map(it -> head + "\n  allowed because " + text(it) + "\n\n")
        .orElseGet(
            () ->
                head
                    + "\n  %s\n\n".formatted(text(finding.why()))
                    + Markdown.block("sql", finding.safeWay()).indent(2)
                    + "\n");
  }

  private void comparison(String title, Comparison comparison) {
    page.section(
        "### " + title + "\n\n",
        comparison.findings().stream()
            .sorted(Comparator.comparing(it -> it.impact(), Comparator.reverseOrder()))
            .map(it -> MarkdownFormat.difference(it) + "\n")
            .toList(),
        "");
    MarkdownFormat.sentences(page, title + ": not comparable", comparison.incomparable());
  }

  private void migration(Step step, int number) {
    List<String> lines =
        step.observation() == Step.Observation.NOT_OBSERVED
            ? List.of("It was not run on a throwaway database.\n")
            : step.statements().stream().map(MarkdownPlan::statement).toList();
    page.section(
        "<details><summary>%d. <code>%s</code></summary>\n\n"
            .formatted(number, Markdown.html(step.script())),
        lines,
        "\n</details>\n");
  }

  private static String statement(PlannedStatement statement) {
    StringBuilder item =
        new StringBuilder("- line %d: %s\n".formatted(statement.line(), code(statement.excerpt())));
    for (Effect effect : statement.effects()) {
      item.append("  - ").append(text(effect.toString())).append('\n');
    }
    statement.waits().forEach(it -> item.append("  - ").append(it.words()).append('\n'));
    statement.error().ifPresent(it -> item.append("  - fails: " + text(it.toString()) + "\n"));
    return item.toString();
  }
}
