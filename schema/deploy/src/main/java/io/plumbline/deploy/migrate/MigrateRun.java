package io.plumbline.deploy.migrate;

import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.MigrationFailure;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.ledger.LedgerReader;
import io.plumbline.deploy.ledger.LedgerRecorder;
import io.plumbline.deploy.target.MigrationAccess;
import io.plumbline.history.Migration;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** One run of the migrations, by the session whose turn it is. */
final class MigrateRun {

  private final SchemaChecker checker;
  private final SchemaLock expected;
  private final MigrateSettings settings;
  private final Connection connection;
  private final DataSource database;
  private final Consumer<String> progress;

  MigrateRun(
      SchemaChecker checker,
      MigrateSettings settings,
      Connection connection,
      DataSource database,
      Consumer<String> progress) {
    this.checker = checker;
    this.expected = checker.expected();
    this.settings = settings;
    this.connection = connection;
    this.database = database;
    this.progress = progress;
  }

  MigrateReport run() throws SQLException, InterruptedException {
    LiveSchema live = read();
    FlywayRun flyway = new FlywayRun(connection, settings, expected.scope().historyTable());
    List<Migration> scripts;
    try {
      scripts = flyway.scripts();
    } catch (FlywayException e) {
      return MigrateReport.refused(List.of(MigrationFailure.of(e).describe()), List.of());
    }
    List<String> obstacles = new Obstacles(expected, live, target(), scripts).find();
    List<HalfDone> halfDone = halfDone(live);
    boolean isStopped =
        halfDone.stream().anyMatch(it -> it.bearing() == HalfDone.Bearing.STOPS_MIGRATIONS);
    if (!obstacles.isEmpty() || isStopped) {
      return MigrateReport.refused(
          obstacles.isEmpty() ? List.of("an interrupted migration is half done") : obstacles,
          halfDone);
    }
    Optional<MigrationFailure> failure = migrate(flyway, live);
    return failure.isPresent() ? failed(failure.get()) : migrated();
  }

  private Optional<MigrationFailure> migrate(FlywayRun flyway, LiveSchema live)
      throws SQLException, InterruptedException {
    try (LedgerRecorder ledger =
        new LedgerRecorder(
            database, expected.scope(), settings.ledgerSchema(), checker.limits(), progress)) {
      ledger.found(Fingerprint.of(live.catalog()));
      return flyway.run(ledger, progress);
    }
  }

  private MigrateReport failed(MigrationFailure failure) {
    if (failure.isCutOff()) {
      return MigrateReport.cutOff(failure.describe());
    }
    try {
      return MigrateReport.refused(List.of(failure.describe()), halfDone(read()));
    } catch (SQLException e) {
      return MigrateReport.refused(
          List.of(
              failure.describe(),
              "what is half done could not be read: " + CouldNotCheck.because(e).reason()),
          List.of());
    }
  }

  private MigrateReport migrated() throws SQLException {
    DatedCheck check =
        DatedCheck.of(
            connection, checker, new LedgerReader(settings.ledgerSchema(), checker.limits()));
    return MigrateReport.checked(check, halfDone(read()));
  }

  private LiveSchema read() throws SQLException {
    return LiveSchema.read(connection, expected.scope(), checker.limits());
  }

  private MigrationAccess target() throws SQLException {
    return MigrationAccess.of(connection, expected.scope(), checker.limits());
  }

  private List<HalfDone> halfDone(LiveSchema live) throws SQLException {
    return new HalfDoneSearch(settings.scripts(), connection)
        .search(target().historyTable(), live.history(), expected.migrations());
  }
}
