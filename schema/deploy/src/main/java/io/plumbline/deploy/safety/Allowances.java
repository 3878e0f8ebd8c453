package io.plumbline.deploy.safety;

import io.plumbline.deploy.observe.ScriptObservation;
import io.plumbline.deploy.observe.StatementObservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The comments of one migration that allow findings. */
final class Allowances {

  private final ScriptObservation script;
  private final List<Allowance> comments;

  Allowances(ScriptObservation script) {
    this.script = script;
    this.comments = script.text().map(Allowance::in).orElse(List.of());
  }

  /** The findings, those that are allowed marked so, with what is wrong with the comments. */
  List<SafetyFinding> applyTo(List<SafetyFinding> findings) {
    Set<Allowance> used = new HashSet<>();
    List<SafetyFinding> result = new ArrayList<>();
    for (SafetyFinding finding : findings) {
      Optional<Allowance> comment =
          comments.stream()
              .filter(it -> it.rule().equals(finding.rule()))
              .filter(it -> lineOfStatementAfter(it) == finding.line())
              .findFirst();
      comment.ifPresent(used::add);
      result.add(
          comment
              .filter(Allowance::hasReason)
              .map(it -> finding.allowed(it.reason()))
              .orElse(finding));
    }
    for (Allowance comment : comments) {
      if (!comment.hasReason()) {
        result.add(about(comment, AllowanceRules.WITHOUT_REASON, Severity.ERROR));
      } else if (!used.contains(comment) && !comment.isOfScript()) {
        result.add(about(comment, AllowanceRules.UNUSED, Severity.WARNING));
      }
    }
    return result;
  }

  /** Zero where no statement follows. */
  private int lineOfStatementAfter(Allowance comment) {
    return script.statements().stream()
        .mapToInt(StatementObservation::line)
        .filter(line -> line > comment.line())
        .min()
        .orElse(0);
  }

  private SafetyFinding about(Allowance comment, SafetyRule rule, Severity severity) {
    Subject none = Subject.whole();
    return new SafetyFinding(
        rule.id(),
        severity,
        script.script(),
        comment.line(),
        "-- plumbline:allow " + comment.rule(),
        Optional.empty(),
        Optional.empty(),
        rule.whatAbout(none),
        rule.why(),
        rule.versions(),
        rule.safeWay().apply(none),
        Optional.empty());
  }
}
