package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.UnsupportedServerException;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.NotComparable;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.target.MigrationAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Runs the pending migrations of a build on a database that is in use, then compares it with the
 * build's lock.
 *
 * <pre>{@code
 * MigrateReport report =
 *     new Migrator(checker, MigrateSettings.of(List.of("classpath:db/migration"), loader))
 *         .migrate(dataSource, System.out::println);
 * System.out.print(report.text());
 * System.exit(report.outcome().exitCode());
 * }</pre>
 *
 * <p>What speaks against it is told before anything is changed. Of several migrators, on whatever
 * machines, one works at a time. Immutable and safe for use by several threads.
 */
public final class Migrator {

  private final SchemaChecker checker;
  private final MigrateSettings settings;

  /** A migrator of the build that this checker compares with. */
  public Migrator(SchemaChecker checker, MigrateSettings settings) {
    this.checker = requireNonNull(checker, "checker is null");
    this.settings = requireNonNull(settings, "settings is null");
  }

  /**
   * Migrates.
   *
   * @param database connections of the role that migrates, outside of any pool: one holds the lock
   *     that keeps other migrators out until it is closed, which must end the session
   * @param progress hears what goes on, line by line
   */
  public MigrateReport migrate(DataSource database, Consumer<String> progress) {
    try (Connection connection = database.getConnection()) {
      return migrate(database, connection, line -> progress.accept(Escapes.visible(line)));
    } catch (SQLException e) {
      return MigrateReport.unchecked(CouldNotCheck.connecting(e));
    }
  }

  private MigrateReport migrate(
      DataSource database, Connection connection, Consumer<String> progress) {
    try {
      Optional<String> readOnly = MigrationAccess.readOnly(connection);
      if (readOnly.isPresent()) {
        return MigrateReport.refused(List.of(readOnly.get()), List.of());
      }
      SessionSettings.endWithTheMigrator(connection);
      Optional<String> other =
          Turn.await(
              connection,
              checker.expected().scope().historyTable(),
              settings.turnTimeout(),
              progress);
      return other.isPresent()
          ? MigrateReport.refused(List.of("another migrator is at work: " + other.get()), List.of())
          : inTurn(database, connection, progress);
    } catch (UnsupportedServerException e) {
      return MigrateReport.unchecked(new NotComparable(e.getMessage()));
    } catch (SQLException e) {
      return MigrateReport.unchecked(CouldNotCheck.because(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return MigrateReport.cutOff("interrupted");
    }
  }

  private MigrateReport inTurn(
      DataSource database, Connection connection, Consumer<String> progress)
      throws SQLException, InterruptedException {
    try {
      return new MigrateRun(checker, settings, connection, database, progress).run();
    } finally {
      Turn.end(connection, checker.expected().scope().historyTable());
    }
  }
}
