package io.plumbline.deploy.migrate;

import io.plumbline.deploy.MigrationFailure;
import io.plumbline.deploy.ledger.LedgerRecorder;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Flyway at work on one connection. */
final class FlywayRun {

  private final Connection connection;
  private final MigrateSettings settings;
  private final String historyTable;

  FlywayRun(Connection connection, MigrateSettings settings, String historyTable) {
    this.connection = connection;
    this.settings = settings;
    this.historyTable = historyTable;
  }

  /**
   * The migrations in the locations.
   *
   * @throws FlywayException when a location or a name in it is wrong
   */
  List<Migration> scripts() {
    return Arrays.stream(configuration().load().info().all())
        .filter(it -> it.getState().isResolved())
        .map(FlywayRun::migration)
        .distinct()
        .toList();
  }

  /** A migration as the locations have it now. */
  static Migration migration(MigrationInfo info) {
    return new Migration(
        Optional.ofNullable(info.getVersion())
            .map(version -> MigrationVersion.of(version.getVersion())),
        Optional.ofNullable(info.getResolvedChecksum()),
        info.getScript());
  }

  /**
   * Migrates, and tries again where a lock could not be got.
   *
   * @return why it stopped, empty when all has run
   */
  Optional<MigrationFailure> run(LedgerRecorder ledger, Consumer<String> progress)
      throws InterruptedException {
    ProgressCallback told = new ProgressCallback(ledger, progress);
    int committed = 0;
    int attempt = 1;
    while (true) {
      Optional<MigrationFailure> failure = attempt(told);
      if (failure.isEmpty() && told.committed() == 0) {
        progress.accept("no migration was pending");
      }
      if (failure.isEmpty() || !failure.get().isLockConflict()) {
        return failure;
      }
      // What was got past does not count against what comes now.
      attempt = told.committed() > committed ? 1 : attempt;
      committed = told.committed();
      if (attempt >= settings.retry().attempts()) {
        return failure;
      }
      Duration pause = settings.retry().pauseAfter(attempt, ThreadLocalRandom.current());
      progress.accept(
          "%s could not get a lock (try %s of %s): %s; again in %s ms"
              .formatted(
                  failure.get().place().orElse("Flyway"),
                  attempt,
                  settings.retry().attempts(),
                  failure.get().message(),
                  pause.toMillis()));
      attempt++;
      Thread.sleep(pause.toMillis());
    }
  }

  private Optional<MigrationFailure> attempt(ProgressCallback told) {
    SessionSettings limits =
        new SessionSettings(settings.lockTimeout(), settings.statementTimeout());
    try {
      configuration().callbacks(new LimitsCallback(limits), told).load().migrate();
      return Optional.empty();
    } catch (FlywayException e) {
      told.forgetUncommitted();
      return Optional.of(MigrationFailure.of(e));
    }
  }

  private FluentConfiguration configuration() {
    return settings.configuration(historyTable).dataSource(new OneConnection(connection));
  }
}
