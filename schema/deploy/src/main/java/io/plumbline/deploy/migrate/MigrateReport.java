package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.ledger.DatedCheck;
import java.util.List;
import java.util.Optional;

/**
 * How a run of the migrations ended.
 *
 * @param outcome how; refused is reported as {@link Outcome#DRIFTED}, for the database is not as
 *     the build expects
 * @param refusals why it did not begin or did not end, one sentence each
 * @param halfDone what interrupted migrations left behind, in the order in which it is to be mended
 * @param check the database after it, empty when it was refused
 */
public record MigrateReport(
    Outcome outcome, List<String> refusals, List<HalfDone> halfDone, Optional<DatedCheck> check) {

  public MigrateReport {
    requireNonNull(outcome, "outcome is null");
    refusals = refusals.stream().map(Escapes::visible).toList();
    halfDone = List.copyOf(halfDone);
    requireNonNull(check, "check is null");
  }

  static MigrateReport refused(List<String> refusals, List<HalfDone> halfDone) {
    return new MigrateReport(Outcome.DRIFTED, refusals, halfDone, Optional.empty());
  }

  static MigrateReport cutOff(String refusal) {
    return new MigrateReport(
        Outcome.COULD_NOT_CHECK,
        List.of(
            refusal
                + "; whether its end was committed is not known: migrate again, the next run sees"
                + " it and goes on or says what is half done"),
        List.of(),
        Optional.empty());
  }

  static MigrateReport checked(DatedCheck check, List<HalfDone> halfDone) {
    return new MigrateReport(check.result().outcome(), List.of(), halfDone, Optional.of(check));
  }

  static MigrateReport unchecked(CheckResult result) {
    return checked(new DatedCheck(result, Optional.empty()), List.of());
  }

  /** The report for people, several lines, each ended by a newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    String word = outcome == Outcome.COULD_NOT_CHECK ? "could not migrate" : "refused";
    refusals.forEach(it -> text.append(word).append(": ").append(it).append('\n'));
    halfDone.forEach(it -> text.append(it).append('\n'));
    check.ifPresent(it -> text.append(it.text()));
    return text.toString();
  }
}
