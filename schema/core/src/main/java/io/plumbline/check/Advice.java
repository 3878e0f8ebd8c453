package io.plumbline.check;

import io.plumbline.history.Migration;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Where the differences of a verdict come from, and what to do about them. */
record Advice(Verdict verdict) {

  String cause() {
    return switch (verdict.history().relation()) {
      case SAME ->
          !verdict.findings().isEmpty()
              ? "changed outside the migrations"
              : verdict.acceptanceProblems().isEmpty()
                  ? Relation.SAME.words()
                  : "the accepted drift does not hold";
      case AHEAD ->
          Relation.AHEAD.words()
              + switch (verdict.stateByDefault()) {
                case HEALTHY -> ", and this build still works";
                case DEGRADED ->
                    verdict.findings().isEmpty() && !verdict.acceptanceProblems().isEmpty()
                        ? ", and the accepted drift does not hold"
                        : ", and this build may fail";
                case UNHEALTHY -> ", and this build no longer works";
              };
      case BEHIND, DIVERGED, NONE -> verdict.history().relation().words();
    };
  }

  String nextStep() {
    if (verdict.outcome() == Outcome.COULD_NOT_CHECK) {
      return "grant the role what it lacks, or leave it out of the lock";
    }
    return switch (verdict.history().relation()) {
      case SAME ->
          verdict.findings().isEmpty()
              ? withoutFindings()
              : "undo the changes, or make them in a migration and release it";
      case BEHIND -> "run the pending migrations: " + names(verdict.history().pending());
      case AHEAD ->
          verdict.findings().isEmpty()
              ? withoutFindings()
              : "deploy the release that brought " + names(verdict.history().newer());
      case DIVERGED -> String.join("; ", verdict.history().conflicts());
      case NONE ->
          "see that it is the right database; run the migrations on an empty one, or let Flyway"
              + " baseline this one where its tables are known to be right";
    };
  }

  private String withoutFindings() {
    return verdict.acceptanceProblems().isEmpty() ? "nothing" : "mend the accepted drift";
  }

  String nextStep(Finding finding) {
    return switch (verdict.history().relation()) {
      case BEHIND -> "run the pending migrations";
      case AHEAD ->
          "see whether "
              + names(verdict.history().newer())
              + " made it; if not, "
              + finding.nextStep();
      case DIVERGED, NONE -> "see to the history first; then " + finding.nextStep();
      case SAME -> finding.nextStep();
    };
  }

  private static String names(List<Migration> migrations) {
    return migrations.stream().map(Migration::toString).collect(Collectors.joining(", "));
  }
}
