package io.plumbline.monitor.check;

import static io.plumbline.monitor.generated.Tables.DIFFERENCE;
import static io.plumbline.monitor.generated.Tables.SCHEMA_CHECK;

import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.NotComparable;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import io.plumbline.monitor.generated.tables.records.DifferenceRecord;
import io.plumbline.monitor.generated.tables.records.SchemaCheckRecord;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a check as rows of the Monitor's tables. */
final class CheckRows {

  private CheckRows() {}

  static SchemaCheckRecord check(CompletedCheck check) {
    CheckResult result = check.result();
    SchemaCheckRecord row = new SchemaCheckRecord();
    row.set(SCHEMA_CHECK.ENVIRONMENT, check.environment());
    row.set(SCHEMA_CHECK.SERVICE, check.release().service());
    row.set(SCHEMA_CHECK.VERSION, check.release().version());
    row.set(SCHEMA_CHECK.STARTED_AT, check.startedAt().atOffset(ZoneOffset.UTC));
    row.set(SCHEMA_CHECK.DURATION_MILLISECONDS, check.duration().toMillis());
    row.set(SCHEMA_CHECK.EXPECTED_FINGERPRINT, check.release().fingerprint());
    row.set(SCHEMA_CHECK.OUTCOME, StoredWords.of(result.outcome()));
    if (result instanceof Verdict verdict) {
      // That of the release, without what the environment excludes.
      row.set(SCHEMA_CHECK.EXPECTED_FINGERPRINT, verdict.expected().text());
      describe(row, verdict);
    } else if (result instanceof CouldNotCheck failure) {
      row.set(SCHEMA_CHECK.REASON, failure.reason());
      row.set(SCHEMA_CHECK.NEXT_STEP, failure.nextStep());
    } else if (result instanceof NotComparable other) {
      row.set(SCHEMA_CHECK.REASON, other.reason());
    }
    return row;
  }

  private static void describe(SchemaCheckRecord row, Verdict verdict) {
    boolean isUnread = verdict.outcome() == Outcome.COULD_NOT_CHECK;
    if (!isUnread) {
      row.set(SCHEMA_CHECK.ACTUAL_FINGERPRINT, verdict.actual().text());
      row.set(SCHEMA_CHECK.RELATION, StoredWords.of(verdict.history().relation()));
      row.set(SCHEMA_CHECK.STATE, StoredWords.of(verdict.state()));
    }
    row.set(SCHEMA_CHECK.INCOMPARABLE, verdict.incomparable().toArray(String[]::new));
    row.set(
        SCHEMA_CHECK.NOT_COMPARED,
        Stream.concat(verdict.unread().stream(), verdict.notCompared().stream())
            .toArray(String[]::new));
    boolean isIncomparable = verdict.outcome() == Outcome.NOT_COMPARABLE;
    row.set(SCHEMA_CHECK.REASON, isIncomparable || isUnread ? verdict.summary() : verdict.cause());
    if (verdict.outcome() == Outcome.DRIFTED || isUnread) {
      row.set(SCHEMA_CHECK.NEXT_STEP, verdict.nextStep());
    }
  }

  /** The differences that a verdict tells, the worst first; none for what is no verdict. */
  static List<DifferenceRecord> differences(long checkId, CheckResult result) {
    List<DifferenceRecord> rows = new ArrayList<>();
    if (result instanceof Verdict verdict) {
      verdict.findings().stream()
          .sorted(Comparator.comparing(Finding::impact).reversed())
          .map(finding -> difference(finding, verdict.nextStep(finding)))
          .forEach(rows::add);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).set(DIFFERENCE.CHECK_ID, checkId);
      rows.get(i).set(DIFFERENCE.POSITION, i + 1);
    }
    return rows;
  }

  private static DifferenceRecord difference(Finding finding, String nextStep) {
    DifferenceRecord row = new DifferenceRecord();
    row.set(DIFFERENCE.OBJECT, finding.object());
    row.set(DIFFERENCE.ATTRIBUTE, finding.attribute().orElse(null));
    row.set(DIFFERENCE.EXPECTED, finding.expected());
    row.set(DIFFERENCE.ACTUAL, finding.actual());
    row.set(DIFFERENCE.IMPACT, StoredWords.of(finding.impact()));
    row.set(DIFFERENCE.RULE, finding.rule());
    row.set(DIFFERENCE.REASON, finding.reason());
    row.set(DIFFERENCE.NEXT_STEP, nextStep);
    return row;
  }
}
