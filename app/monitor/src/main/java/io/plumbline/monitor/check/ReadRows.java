package io.plumbline.monitor.check;

import static io.plumbline.monitor.generated.Tables.LATEST_CHECK;
import static io.plumbline.monitor.generated.Tables.SCHEMA_CHECK;

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
            row.get(LATEST_CHECK.HARMLESS)));
  }

  static CheckReport report(Record row, List<Difference> differences) {
    return new CheckReport(
        check(row),
        differences,
        List.of(row.get(SCHEMA_CHECK.INCOMPARABLE)),
        List.of(row.get(SCHEMA_CHECK.NOT_COMPARED)));
  }

  static Difference difference(DifferenceRecord row) {
    return new Difference(
        row.getObject(),
        Optional.ofNullable(row.getAttribute()),
        row.getExpected(),
        row.getActual(),
        row.getImpact().getLiteral(),
        row.getRule(),
        row.getReason(),
        row.getNextStep());
  }
}
