package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.ledger.LedgerReader;
import io.plumbline.deploy.target.MigrationAccess;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.lock.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Where a database stands in the life of a build: what has run, what is to run, what is half done.
 *
 * @param check how the schema compares with the build's
 * @param history what has run, empty without a history table or where nothing could be read
 * @param halfDone what interrupted migrations left behind, in the order in which it is to be mended
 * @param migrator who migrates at this moment, empty when nobody does
 */
public record SchemaStatus(
    DatedCheck check,
    Optional<History> history,
    List<HalfDone> halfDone,
    Optional<String> migrator) {

  public SchemaStatus {
    requireNonNull(check, "check is null");
    requireNonNull(history, "history is null");
    halfDone = List.copyOf(halfDone);
    requireNonNull(migrator, "migrator is null");
  }

  /** Reads the status of a database and changes nothing. */
  public static SchemaStatus read(
      DataSource database, SchemaChecker checker, MigrateSettings settings) {
    try (Connection connection = database.getConnection()) {
      DatedCheck check =
          DatedCheck.of(
              connection, checker, new LedgerReader(settings.ledgerSchema(), checker.limits()));
      return check.result() instanceof Verdict
          ? read(connection, check, checker, settings)
          : without(check);
    } catch (SQLException e) {
      return without(new DatedCheck(CouldNotCheck.connecting(e), Optional.empty()));
    }
  }

  private static SchemaStatus without(DatedCheck check) {
    return new SchemaStatus(check, Optional.empty(), List.of(), Optional.empty());
  }

  private static SchemaStatus read(
      Connection connection, DatedCheck check, SchemaChecker checker, MigrateSettings settings)
      throws SQLException {
    SchemaLock expected = checker.expected();
    Optional<History> history =
        LiveSchema.read(connection, expected.scope(), checker.limits()).history();
    Optional<String> historyTable =
        MigrationAccess.of(connection, expected.scope(), checker.limits()).historyTable();
    return new SchemaStatus(
        check,
        history,
        new HalfDoneSearch(settings.scripts(), connection)
            .search(historyTable, history, expected.migrations()),
        Turn.now(connection, expected.scope().historyTable()));
  }

  /** The status for people, several lines, each ended by a newline. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(check.result().summary());
    if (check.result() instanceof Verdict verdict) {
      lines.add("");
      lines.add("state     " + verdict.state().word());
      lines.add("history   " + verdict.history().relation().words());
      lines.add("applied   " + applied());
      add(lines, "pending", verdict.history().pending());
      add(lines, "newer", verdict.history().newer());
      add(lines, "failed", failed());
      check.dating().ifPresent(it -> lines.add("ledger    " + it));
      migrator.ifPresent(it -> lines.add("migrator  " + Escapes.visible(it)));
      halfDone.forEach(it -> lines.add(it.toString()));
    }
    return String.join("\n", lines) + "\n";
  }

  private String applied() {
    List<Migration> migrations = history.map(History::migrations).orElse(List.of());
    String count =
        migrations.isEmpty()
            ? "none"
            : migrations.size() + ", the last of them " + migrations.get(migrations.size() - 1);
    return count
        + history.flatMap(History::baseline).map(it -> ", above the baseline " + it).orElse("");
  }

  private List<Migration> failed() {
    return history.map(History::failed).orElse(List.of()).stream()
        .map(AppliedMigration::migration)
        .toList();
  }

  private static void add(List<String> lines, String word, List<Migration> migrations) {
    if (!migrations.isEmpty()) {
      lines.add(
          "%-9s %s"
              .formatted(
                  word,
                  migrations.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
  }
}
