package io.plumbline.deploy.report;

import io.plumbline.deploy.plan.PlanText;
import io.plumbline.deploy.rehearse.RehearsalReport;

/** A report as lines of text for people. */
final class TextFormat {

  private TextFormat() {}

  static String of(Report report) {
    return report
        .rehearsal()
        .map(RehearsalReport::text)
        .or(() -> report.plan().map(PlanText::of))
        .orElseGet(() -> sides(report) + report.check().orElseThrow().text());
  }

  private static String sides(Report report) {
    return report
        .sides()
        .map(it -> "expected: %s\nactual:   %s\n\n".formatted(it.expected(), it.actual()))
        .orElse("");
  }
}
