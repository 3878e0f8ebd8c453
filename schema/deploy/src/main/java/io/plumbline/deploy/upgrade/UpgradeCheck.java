package io.plumbline.deploy.upgrade;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.replay.TemplateDatabase;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.rows.RowSeeder;
import io.plumbline.deploy.rows.Seeding;
import io.plumbline.deploy.rows.Shape;
import io.plumbline.deploy.safety.Allowance;
import io.plumbline.lock.SchemaLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Brings a throwaway database to a release, puts rows into every table, and migrates it to now.
 *
 * <pre>{@code
 * UpgradeReport report = new UpgradeCheck(flyway, lock, server).from(release);
 * }</pre>
 */
public final class UpgradeCheck {

  /** What is tried in turn where a migration is allowed to fail on the rows before it. */
  private static final List<List<Shape>> ROWS =
      List.of(List.of(Shape.values()), List.of(Shape.FULL), List.of());

  private static final List<String> WORDS =
      List.of("rows of every shape", "one row in each table, with all values", "no rows");

  private final Configuration configuration;
  private final SchemaLock expected;
  private final ThrowawayServer server;

  /**
   * @param configuration how the migrations of today are found and run; its connections are not
   *     used
   * @param expected the lock of the build
   */
  public UpgradeCheck(Configuration configuration, SchemaLock expected, ThrowawayServer server) {
    this.configuration = configuration;
    this.expected = expected;
    this.server = server;
  }

  /**
   * Upgrades.
   *
   * @throws NoReleaseException when the release cannot be made again
   * @throws SQLException when the server does not answer
   */
  public UpgradeReport from(Release release) throws NoReleaseException, SQLException {
    try (TemplateDatabase released = TemplateDatabase.create(server)) {
      List<String> notes =
          new ArrayList<>(new ReleasedDatabase(release, configuration, released).make());
      int level = 0;
      UpgradeReport report = upgrade(release, released, ROWS.get(level), notes);
      Optional<Allowance> allowance = allowance(report);
      // Without rows nothing fails on them, so that this ends there.
      while (allowance.isPresent()) {
        notes.add(
            "%s fails on %s, which is allowed: %s"
                .formatted(
                    report.failure().flatMap(UpgradeFailure::script).orElse(""),
                    WORDS.get(level),
                    allowance.get().reason()));
        level++;
        report = upgrade(release, released, ROWS.get(level), notes);
        allowance = allowance(report);
      }
      return report;
    }
  }

  private UpgradeReport upgrade(
      Release release, TemplateDatabase released, List<Shape> shapes, List<String> notes)
      throws SQLException {
    try (TemplateDatabase database = released.copy()) {
      Seeding seeding = seed(database, shapes);
      List<String> pending = new ArrayList<>();
      Optional<UpgradeFailure> failure = migrate(database, pending);
      if (failure.isPresent()) {
        boolean isOfRows = !shapes.isEmpty() && runsWithoutRows(released);
        return new UpgradeReport(
            release.words(),
            pending,
            seeding,
            notes,
            failure.map(it -> it.withRows(isOfRows)),
            Optional.empty());
      }
      return new UpgradeReport(
          release.words(),
          pending,
          seeding,
          notes,
          Optional.empty(),
          Optional.of(
              new SchemaChecker(expected, ReadLimits.DEFAULT).check(database.connections())));
    }
  }

  private boolean runsWithoutRows(TemplateDatabase released) throws SQLException {
    try (TemplateDatabase database = released.copy()) {
      return migrate(database, new ArrayList<>()).isEmpty();
    }
  }

  private Seeding seed(TemplateDatabase database, List<Shape> shapes) throws SQLException {
    if (shapes.isEmpty()) {
      return new Seeding(Map.of(), List.of());
    }
    try (Connection connection = database.connections().getConnection()) {
      return RowSeeder.seed(connection, configuration.getTable(), shapes);
    }
  }

  private Optional<UpgradeFailure> migrate(TemplateDatabase database, List<String> pending) {
    try {
      Flyway flyway =
          FlywaySettings.onThrowaway(configuration).dataSource(database.connections()).load();
      Arrays.stream(flyway.info().pending()).map(MigrationInfo::getScript).forEach(pending::add);
      flyway.migrate();
      return Optional.empty();
    } catch (FlywayException e) {
      return Optional.of(UpgradeFailure.of(e));
    }
  }

  private Optional<Allowance> allowance(UpgradeReport report) {
    return report
        .failure()
        .filter(UpgradeFailure::isOfRows)
        .flatMap(UpgradeFailure::script)
        .flatMap(new ScriptTexts(configuration)::text)
        .stream()
        .flatMap(text -> Allowance.in(text).stream())
        .filter(it -> it.rule().equals(Allowance.FAILS_ON_ROWS) && it.hasReason())
        .findFirst();
  }
}
