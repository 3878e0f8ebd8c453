package io.plumbline.deploy.plan;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.safety.SafetyFinding;
import io.plumbline.impact.Finding;
import java.util.List;

/** A plan as lines of text for people. */
public final class PlanText {

  private final StringBuilder text = new StringBuilder();

  private PlanText() {}

  /** The plan; several lines, each ended by a newline. */
  public static String of(Plan plan) {
    PlanText lines = new PlanText();
    lines.append(plan);
    return lines.text.toString();
  }

  private void append(Plan plan) {
    line(plan.summary());
    line("");
    line("target    " + plan.target());
    line("history   " + plan.history().relation().words());
    plan.drift()
        .ifPresentOrElse(
            it -> comparison("drift     ", it, "the target is as its migrations make it"),
            () -> line("drift     not known, as the target was not replayed"));
    for (int i = 0; i < plan.steps().size(); i++) {
      line("");
      append(plan.steps().get(i), i + 1);
    }
    if (!plan.steps().isEmpty() && plan.end().isPresent()) {
      line("");
    }
    plan.end().ifPresent(it -> comparison("end       ", it, "as the build expects"));
    plan.releases().forEach(this::append);
    plan.notes().forEach(note -> line("note      " + note));
    if (!plan.reasons().isEmpty()) {
      line("");
      plan.reasons().forEach(reason -> line(reason.toString()));
    }
  }

  private void append(Step step, int number) {
    line(number + ". " + step.script());
    if (step.observation() == Step.Observation.NOT_OBSERVED) {
      line("   was not run on a throwaway database");
    }
    step.statements().forEach(this::append);
    step.findings().forEach(this::append);
  }

  private void append(PlannedStatement statement) {
    line(
        "   line %d  %s%s"
            .formatted(
                statement.line(),
                statement.excerpt(),
                statement.surroundings().isTransactionOfScript()
                    ? ""
                    : "  (in no transaction of the migration)"));
    statement.effects().forEach(effect -> line("           " + effect));
    statement.waits().forEach(wait -> line("           " + wait.words()));
    statement.error().ifPresent(error -> line("           fails: " + error));
  }

  private void append(SafetyFinding finding) {
    line("");
    line("   %s: [%s] %s".formatted(finding.severity().word(), finding.rule(), finding.what()));
    line("     at line %d, %s".formatted(finding.line(), finding.statement()));
    finding.size().ifPresent(size -> line("     size: " + size));
    if (finding.allowedBecause().isPresent()) {
      line("     allowed because " + finding.allowedBecause().get());
      return;
    }
    line("     why: " + finding.why());
    line("     instead:");
    finding.safeWay().lines().forEach(sql -> line("       " + sql));
    line("     see " + finding.page());
  }

  private void comparison(String label, Comparison comparison, String none) {
    line(
        label
            + (comparison.isEqual()
                ? none
                : Words.count(comparison.findings().size(), "difference")));
    differences(comparison.findings());
    comparison.incomparable().forEach(it -> line("  not comparable: " + it));
  }

  private void differences(List<Finding> findings) {
    findings.forEach(
        it -> {
          line("  " + it.describe());
          line("    %s: %s".formatted(it.impact(), it.reason()));
        });
  }

  private void append(ReleaseImpact impact) {
    comparison(
        "release   " + impact.release() + ": ", impact.comparison(), "nothing changes for it");
  }

  private void line(String line) {
    text.append(Escapes.visible(line)).append('\n');
  }
}
