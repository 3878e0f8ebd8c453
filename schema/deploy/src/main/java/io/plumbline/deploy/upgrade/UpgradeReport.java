package io.plumbline.deploy.upgrade;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.TextReport;
import io.plumbline.deploy.rows.NotSeeded;
import io.plumbline.deploy.rows.Seeding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an upgrade went.
 *
 * @param release what it began with
 * @param migrations the migrations that ran since the release, in order
 * @param seeding the rows that were there
 * @param notes what limits the answer, one sentence each
 * @param failure why it did not end, empty where it did
 * @param end how the end compares with the lock of the build, empty where it did not end
 */
public record UpgradeReport(
    String release,
    List<String> migrations,
    Seeding seeding,
    List<String> notes,
    Optional<UpgradeFailure> failure,
    Optional<CheckResult> end) {

  public UpgradeReport {
    requireNonNull(release, "release is null");
    migrations = List.copyOf(migrations);
    requireNonNull(seeding, "seeding is null");
    notes = List.copyOf(notes);
    requireNonNull(failure, "failure is null");
    requireNonNull(end, "end is null");
  }

  /** Drifted where a migration failed, else how the end compares. */
  public Outcome outcome() {
    return end.map(CheckResult::outcome).orElse(Outcome.DRIFTED);
  }

  /** The report for people; several lines, each ended by a newline. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int rows = seeding.rows().values().stream().mapToInt(Integer::intValue).sum();
    text.append("upgrade from ").append(release).append(": ");
    failure.ifPresentOrElse(
        it -> append(text, it),
        () ->
            text.append(
                migrations.isEmpty()
                    ? "no migration since\n"
                    : "%d migrations since, over %d rows in %d tables: %s\n"
                        .formatted(
                            migrations.size(),
                            rows,
                            seeding.rows().size(),
                            String.join(", ", migrations))));
    end.filter(it -> it.outcome() != Outcome.IN_SYNC)
        .ifPresent(
            it ->
                text.append("the end is not what the build expects:\n").append(TextReport.of(it)));
    notes.forEach(it -> line(text, "note: " + it));
    seeding.missing().forEach(it -> line(text, words(it)));
    return text.toString();
  }

  private static String words(NotSeeded missing) {
    return "not seeded: table %s, %s row: %s"
        .formatted(
            missing.table(), missing.shape().name().toLowerCase(Locale.ROOT), missing.reason());
  }

  private static void append(StringBuilder text, UpgradeFailure failure) {
    line(
        text,
        failure.script().map(it -> it + " fails").orElse("the migrations do not run")
            + (failure.isOfRows() ? " on rows" : ""));
    if (!failure.statement().isEmpty()) {
      line(text, "  " + failure.statement());
    }
    line(text, "  " + failure.error());
    line(text, "  to do: " + failure.nextStep());
  }

  private static void line(StringBuilder text, String line) {
    text.append(Escapes.visible(line)).append('\n');
  }
}
