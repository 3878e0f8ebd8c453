package io.plumbline.monitor.check;

import static io.plumbline.monitor.generated.Tables.ACCEPTANCE;
import static io.plumbline.monitor.generated.Tables.DIFFERENCE;
import static io.plumbline.monitor.generated.Tables.LATEST_CHECK;
import static io.plumbline.monitor.generated.Tables.SCHEMA_CHECK;

import io.plumbline.monitor.generated.tables.records.AcceptanceProblemRecord;
import io.plumbline.monitor.generated.tables.records.AcceptedDifferenceRecord;
import io.plumbline.monitor.generated.tables.records.DifferenceRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.EnumType;
import org.jooq.Record;

/** Reads checks from rows of the Monitor's tables, or of its view, which has the same columns. */
final class ReadRows {

  private ReadRows() {}

  static Check check(Record row) {
    return new Check(
        row.get(SCHEMA_CHECK.ID),
        row.get(SCHEMA_CHECK.ENVIRONMENT),
        row.get(SCHEMA_CHECK.SERVICE),
        row.get(SCHEMA_CHECK.VERSION),
        row.get(SCHEMA_CHECK.STARTED_AT).toInstant(),
        row.get(SCHEMA_CHECK.DURATION_MILLISECONDS),
        row.get(SCHEMA_CHECK.OUTCOME).getLiteral(),
        Optional.ofNullable(row.get(SCHEMA_CHECK.STATE)).map(EnumType::getLiteral),
        Optional.ofNullable(row.get(SCHEMA_CHECK.RELATION)).map(EnumType::getLiteral),
        row.get(SCHEMA_CHECK.REASON),
        Optional.ofNullable(row.get(SCHEMA_CHECK.NEXT_STEP)),
        row.get(SCHEMA_CHECK.EXPECTED_FINGERPRINT),
        Optional.ofNullable(row.get(SCHEMA_CHECK.ACTUAL_FINGERPRINT)),
        new DifferenceCounts(
            row.get(LATEST_CHECK.BREAKING),
            row.get(LATEST_CHECK.RISKY),
            row.get(LATEST_CHECK.HARMLESS)),
        acceptance(row));
  }

  static CheckReport report(
      Record row,
      List<OpenDifference> differences,
      List<AcceptedDifference> accepted,
      List<AcceptanceProblem> problems) {
    return new CheckReport(
        check(row),
        differences,
        accepted,
        problems,
        List.of(row.get(SCHEMA_CHECK.INCOMPARABLE)),
        List.of(row.get(SCHEMA_CHECK.NOT_COMPARED)));
  }

  static OpenDifference difference(DifferenceRecord row) {
    return new OpenDifference(difference((Record) row), row.getNextStep());
  }

  static AcceptedDifference accepted(AcceptedDifferenceRecord row) {
    return new AcceptedDifference(
        difference(row), row.getAcceptedBecause(), row.getAcceptedUntil());
  }

  /** Of either table, as their columns are called alike. */
  private static Difference difference(Record row) {
    return new Difference(
        row.get(DIFFERENCE.OBJECT),
        Optional.ofNullable(row.get(DIFFERENCE.ATTRIBUTE)),
        row.get(DIFFERENCE.EXPECTED),
        row.get(DIFFERENCE.ACTUAL),
        row.get(DIFFERENCE.IMPACT).getLiteral(),
        row.get(DIFFERENCE.RULE),
        row.get(DIFFERENCE.REASON));
  }

  static AcceptanceProblem problem(AcceptanceProblemRecord row) {
    return new AcceptanceProblem(
        row.getLine(),
        row.getObject(),
        Optional.ofNullable(row.getAttribute()),
        row.getFlaw().getLiteral(),
        row.getReason(),
        row.getNextStep());
  }

  private static Optional<Acceptance> acceptance(Record row) {
    return Optional.ofNullable(row.get(ACCEPTANCE.ACCEPTED_DRIFT_ID))
        .map(
            acceptedDrift ->
                new Acceptance(
                    acceptedDrift,
                    row.get(ACCEPTANCE.DIFFERENCES),
                    Optional.ofNullable(row.get(ACCEPTANCE.UNTIL)),
                    row.get(ACCEPTANCE.PROBLEMS)));
  }
}
