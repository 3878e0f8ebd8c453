package io.plumbline.deploy.safety;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.ObservedMigration;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrations that ran, with what the rules say of them where every table is large.
 *
 * @param scripts how many ran
 * @param findings about all of them
 * @param failure why they did not all run, empty where they did
 * @param after the schema in which they ended
 */
record ReviewedRun(
    int scripts, List<SafetyFinding> findings, Optional<StatementError> failure, Catalog after) {

  private static final TableSize LARGE = new TableSize(OptionalLong.of(5_000_000), 900L << 20);

  static ReviewedRun of(FluentConfiguration configuration, ScratchDatabase database, int major)
      throws SQLException {
    ObservedRun run =
        new ObservedMigration(
                database.dataSource(),
                database.dataSource(),
                Scope.ALL,
                new ScriptTexts(configuration)::text)
            .run(configuration);
    SafetyReview review = new SafetyReview(major, relation -> LARGE, configuration);
    return new ReviewedRun(
        run.scripts().size(),
        run.scripts().stream().flatMap(it -> review.of(it, run).stream()).toList(),
        run.failure(),
        run.after());
  }

  /** What is advised, each statement in a transaction of its own, or in none. */
  static ReviewedRun ofSafeWay(SafetyFinding finding, ScratchDatabase database, int major)
      throws SQLException {
    try {
      WrittenMigrations migrations =
          new WrittenMigrations(Files.createTempDirectory("plumbline-safe-way-"));
      migrations.write("V3__safe.sql", "-- without a transaction\n" + finding.safeWay() + "\n");
      Path folder = migrations.folder();
      try {
        return of(
            migrations.configuration().baselineOnMigrate(true).ignoreMigrationPatterns("*:*"),
            database,
            major);
      } finally {
        Files.deleteIfExists(folder.resolve("V3__safe.sql"));
        Files.deleteIfExists(folder.resolve("V3__safe.sql.conf"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
