package io.plumbline.deploy.report;

import static io.plumbline.deploy.report.Markdown.code;
import static io.plumbline.deploy.report.Markdown.text;

import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as Markdown, for a comment on a pull request or the summary of a job. */
final class MarkdownFormat {

  private MarkdownFormat() {}

  static String of(Report report) {
    MarkdownPage page = new MarkdownPage();
    page.part(
        "## Schema %s: %s\n\n**%s**\n"
            .formatted(report.command(), word(report), text(report.summary())));
    report
        .plan()
        .ifPresent(
            plan ->
                report
                    .rehearsal()
                    .ifPresentOrElse(
                        it -> MarkdownRehearsal.append(page, it, plan),
                        () -> new MarkdownPlan(page).append(plan)));
    report.sides().ifPresent(it -> page.part(table(sides(it))));
    report.verdict().ifPresent(it -> append(page, it, report.check().orElseThrow().dating()));
    return page.toString();
  }

  private static String word(Report report) {
    return report
        .rehearsal()
        .map(it -> it.trial().ending().words())
        .or(() -> report.plan().map(it -> it.decision().words()))
        .orElseGet(() -> report.outcome().words());
  }

  private static Map<String, String> sides(Report.Sides sides) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("expected", text(sides.expected()));
    rows.put("actual", text(sides.actual()));
    return rows;
  }

  private static void append(MarkdownPage page, Verdict verdict, Optional<String> dating) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("state", verdict.state().word());
    rows.put("history", verdict.history().relation().words());
    rows.put("expected", "`" + verdict.expected() + "`");
    rows.put("actual", "`" + verdict.actual() + "`");
    dating.ifPresent(it -> rows.put("ledger", text(it)));
    page.part(table(rows));
    page.section(
        "### Differences\n\n",
        verdict.findings().stream()
            .map(it -> difference(it) + "  \n  next: " + text(verdict.nextStep(it)) + "\n")
            .toList(),
        "");
    page.section(
        "### Accepted drift that does not hold\n\n",
        verdict.acceptanceProblems().stream()
            .map(it -> "- %s  \n  next: %s\n".formatted(text(it.describe()), text(it.nextStep())))
            .toList(),
        "");
    sentences(page, "Not comparable", verdict.incomparable());
    sentences(page, "Could not check", verdict.unread());
    page.section(
        "### Accepted\n\n", verdict.accepted().stream().map(MarkdownFormat::accepted).toList(), "");
    sentences(page, "Not compared", verdict.notCompared());
  }

  private static String accepted(AcceptedFinding accepted) {
    return difference(accepted.finding())
        + "  \n  accepted until %s: %s\n"
            .formatted(accepted.acceptance().until(), text(accepted.acceptance().reason()));
  }

  /** A section with one sentence per line. */
  static void sentences(MarkdownPage page, String title, List<String> sentences) {
    page.section(
        "### " + title + "\n\n", sentences.stream().map(it -> "- " + text(it) + "\n").toList(), "");
  }

  /** An item of a list, whose line is still to be ended. */
  static String difference(Finding finding) {
    return "- **%s** %s: %s"
        .formatted(finding.impact(), code(finding.describe()), text(finding.reason()));
  }

  /** A table of two columns, whose values are Markdown already. */
  static String table(Map<String, String> rows) {
    StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
    rows.forEach((name, value) -> table.append("| %s | %s |\n".formatted(text(name), value)));
    return table.toString();
  }
}
