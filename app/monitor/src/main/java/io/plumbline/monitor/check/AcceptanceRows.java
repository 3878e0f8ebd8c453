package io.plumbline.monitor.check;

import static io.plumbline.monitor.generated.Tables.ACCEPTANCE_PROBLEM;
import static io.plumbline.monitor.generated.Tables.ACCEPTED_DIFFERENCE;
import static io.plumbline.monitor.generated.Tables.CHECK_ACCEPTANCE;

import io.plumbline.accepted.AcceptanceProblem;
import io.plumbline.accepted.AcceptedFinding;
import io.plumbline.catalog.Escapes;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import io.plumbline.monitor.generated.tables.records.AcceptanceProblemRecord;
import io.plumbline.monitor.generated.tables.records.AcceptedDifferenceRecord;
import io.plumbline.monitor.generated.tables.records.CheckAcceptanceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jooq.TableRecord;

/** Writes what a check made of the accepted drift as rows of the Monitor's tables. */
final class AcceptanceRows {

  private AcceptanceRows() {}

  /** The rows in the order in which they refer to one another; none where no list was heeded. */
  static List<TableRecord<?>> of(long checkId, CompletedCheck check) {
    List<TableRecord<?>> rows = new ArrayList<>();
    if (check.acceptedDrift().isPresent() && check.result() instanceof Verdict verdict) {
      CheckAcceptanceRecord heeded = new CheckAcceptanceRecord();
      heeded.set(CHECK_ACCEPTANCE.CHECK_ID, checkId);
      heeded.set(CHECK_ACCEPTANCE.ACCEPTED_DRIFT_ID, check.acceptedDrift().get());
      rows.add(heeded);
      for (int i = 0; i < verdict.accepted().size(); i++) {
        AcceptedDifferenceRecord row = difference(verdict.accepted().get(i));
        row.set(ACCEPTED_DIFFERENCE.CHECK_ID, checkId);
        row.set(ACCEPTED_DIFFERENCE.POSITION, i + 1);
        rows.add(row);
      }
      for (int i = 0; i < verdict.acceptanceProblems().size(); i++) {
        AcceptanceProblemRecord row = problem(verdict.acceptanceProblems().get(i));
        row.set(ACCEPTANCE_PROBLEM.CHECK_ID, checkId);
        row.set(ACCEPTANCE_PROBLEM.POSITION, i + 1);
        rows.add(row);
      }
    }
    return rows;
  }

  private static AcceptedDifferenceRecord difference(AcceptedFinding accepted) {
    Finding finding = accepted.finding();
    AcceptedDifferenceRecord row = new AcceptedDifferenceRecord();
    row.set(ACCEPTED_DIFFERENCE.OBJECT, finding.object());
    row.set(ACCEPTED_DIFFERENCE.ATTRIBUTE, finding.attribute().orElse(null));
    row.set(ACCEPTED_DIFFERENCE.EXPECTED, finding.expected());
    row.set(ACCEPTED_DIFFERENCE.ACTUAL, finding.actual());
    row.set(ACCEPTED_DIFFERENCE.IMPACT, StoredWords.of(finding.impact()));
    row.set(ACCEPTED_DIFFERENCE.RULE, finding.rule());
    row.set(ACCEPTED_DIFFERENCE.REASON, finding.reason());
    row.set(ACCEPTED_DIFFERENCE.ACCEPTED_BECAUSE, Escapes.visible(accepted.acceptance().reason()));
    row.set(ACCEPTED_DIFFERENCE.ACCEPTED_UNTIL, accepted.acceptance().until());
    return row;
  }

  private static AcceptanceProblemRecord problem(AcceptanceProblem problem) {
    AcceptanceProblemRecord row = new AcceptanceProblemRecord();
    row.set(ACCEPTANCE_PROBLEM.LINE, problem.acceptance().line());
    row.set(ACCEPTANCE_PROBLEM.OBJECT, Escapes.visible(problem.acceptance().object().toString()));
    row.set(
        ACCEPTANCE_PROBLEM.ATTRIBUTE,
        problem.acceptance().attribute().map(Escapes::visible).orElse(null));
    row.set(ACCEPTANCE_PROBLEM.FLAW, StoredWords.of(problem.flaw()));
    row.set(ACCEPTANCE_PROBLEM.REASON, problem.reason());
    row.set(ACCEPTANCE_PROBLEM.NEXT_STEP, problem.nextStep());
    return row;
  }
}
