package io.plumbline.check;

import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.catalog.Escapes;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import java.util.stream.Collectors;

/** A check's result as lines of text for people. */
public final class TextReport {

  private TextReport() {}

  /** The report, several lines, each ended by a newline. */
  public static String of(CheckResult result) {
    StringBuilder text = new StringBuilder(result.summary()).append('\n');
    if (result instanceof Verdict verdict) {
      verdict.findings().forEach(finding -> append(text, finding, verdict));
      verdict.accepted().forEach(it -> append(text, it));
      verdict.acceptanceProblems().forEach(it -> append(text, it));
      verdict
          .incomparable()
          .forEach(it -> text.append("\nnot comparable: ").append(it).append('\n'));
      verdict.unread().forEach(it -> text.append("\ncould not check: ").append(it).append('\n'));
      verdict.notCompared().forEach(it -> text.append("\nnot compared: ").append(it).append('\n'));
      text.append("\nstate     ").append(verdict.state().word());
      if (verdict.state() != verdict.stateByDefault()) {
        text.append(" by the configured policy, ")
            .append(verdict.stateByDefault().word())
            .append(" by default");
      }
      text.append("\nhistory   ").append(verdict.history().relation().words());
      if (verdict.history().relation() == Relation.BEHIND) {
        text.append("\npending   ")
            .append(
                verdict.history().pending().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ")));
      }
      text.append("\nexpected  ").append(verdict.expected());
      verdict
          .migration()
          .ifPresent(version -> text.append(" (migration ").append(version).append(')'));
      text.append("\nactual    ").append(verdict.actual()).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Finding finding, Verdict verdict) {
    text.append('\n')
        .append(finding.describe())
        .append("\n  ")
        .append(finding.impact())
        .append(": ")
        .append(finding.reason())
        .append("\n  next: ")
        .append(verdict.nextStep(finding))
        .append('\n');
  }

  private static void append(StringBuilder text, AcceptedFinding accepted) {
    text.append("\naccepted: ")
        .append(accepted.finding().describe())
        .append("\n  ")
        .append(accepted.finding().impact())
        .append(": ")
        .append(accepted.finding().reason())
        .append("\n  accepted until ")
        .append(accepted.acceptance().until())
        .append(": ")
        .append(Escapes.visible(accepted.acceptance().reason()))
        .append('\n');
  }

  private static void append(StringBuilder text, AcceptanceProblem problem) {
    text.append("\naccepted drift that does not hold: ")
        .append(problem.describe())
        .append("\n  next: ")
        .append(problem.nextStep())
        .append('\n');
  }
}
