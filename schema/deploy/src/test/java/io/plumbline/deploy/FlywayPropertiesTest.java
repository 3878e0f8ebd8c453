package io.plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.idempotence.IdempotenceCheck;
import io.plumbline.deploy.idempotence.IdempotenceReport;
import io.plumbline.deploy.migrate.MigrateReport;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.Migrator;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.rehearse.Rehearsal;
import io.plumbline.deploy.rehearse.RehearsalReport;
import io.plumbline.deploy.rehearse.RehearsalSettings;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.upgrade.Release;
import io.plumbline.deploy.upgrade.UpgradeCheck;
import io.plumbline.deploy.upgrade.UpgradeReport;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that uses Flyway otherwise than by its defaults, through all that a deploy does. */
class FlywayPropertiesTest {

  private static final String SECRET = "canary-5b8";

  private static final FlywayProperties PROPERTIES =
      new FlywayProperties(
          Map.of(
              "flyway.placeholders.table", "message",
              "flyway.placeholders.key", SECRET,
              "flyway.placeholderPrefix", "#[",
              "flyway.placeholderSuffix", "]",
              "flyway.sqlMigrationPrefix", "M",
              "flyway.sqlMigrationSeparator", "_",
              "flyway.sqlMigrationSuffixes", ".psql,.sql",
              "flyway.encoding", "ISO-8859-1"));

  @TempDir private Path folder;

  @Test
  void projectIsPlannedRehearsedMigratedAndTried() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    write(first.resolve("M1_message.psql"), "create table if not exists #[table] (id bigint);");
    MigrateSettings settings =
        MigrateSettings.of(
                List.of("filesystem:" + first, "filesystem:" + second), getClass().getClassLoader())
            .withFlyway(PROPERTIES);

    try (ScratchDatabase target = ScratchPostgres.shared().create()) {
      SchemaLock released = lock(settings);
      assertThat(migrate(released, settings, target)).isEqualTo(Outcome.IN_SYNC);
      write(
          second.resolve("M2_body.sql"),
          """
          -- ${not replaced}
          alter table #[table] add column if not exists body text default 'é';
          set local plumbline.example = '#[key]';
          """);
      SchemaLock build = lock(settings);
      assertThat(build.render()).contains("'é'").doesNotContain(SECRET);
      ThrowawayServer server = new ThrowawayServer(target.url(), target.user(), target.password());

      RehearsalReport rehearsal =
          new Rehearsal(
                  PlanRequest.of(
                      target.dataSource(),
                      build,
                      settings.forPlan(Scope.DEFAULT_HISTORY_TABLE),
                      ServerSource.of(server)),
                  RehearsalSettings.DEFAULT)
              .rehearse();
      assertThat(rehearsal.text())
          .startsWith("rehearsed and rolled back\n")
          .contains("\nplan      may go on: 1 migration")
          .doesNotContain(SECRET);

      assertThat(migrate(build, settings, target)).isEqualTo(Outcome.IN_SYNC);

      IdempotenceReport idempotence =
          new IdempotenceCheck(
                  settings.configuration(Scope.DEFAULT_HISTORY_TABLE),
                  Scope.ALL,
                  server,
                  Optional.empty())
              .run();
      assertThat(idempotence.isFine()).as(idempotence.text()).isTrue();
      assertThat(idempotence.text()).doesNotContain(SECRET);

      UpgradeReport upgrade =
          new UpgradeCheck(settings.configuration(Scope.DEFAULT_HISTORY_TABLE), build, server)
              .from(new Release("release.lock", released, List.of()));
      assertThat(upgrade.text()).contains("M2_body.sql").doesNotContain(SECRET);
      assertThat(upgrade.outcome()).as(upgrade.text()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  /** As Flyway's own plugin and {@code plumbline:lock} make it. */
  private static SchemaLock lock(MigrateSettings settings) throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create();
        Connection connection = database.connect()) {
      settings
          .configuration(Scope.DEFAULT_HISTORY_TABLE)
          .dataSource(database.dataSource())
          .load()
          .migrate();
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }

  private static Outcome migrate(
      SchemaLock build, MigrateSettings settings, ScratchDatabase target) {
    List<String> told = new ArrayList<>();
    MigrateReport report =
        new Migrator(new SchemaChecker(build, ReadLimits.DEFAULT), settings)
            .migrate(target.dataSource(), told::add);
    assertThat(told + report.text() + settings).doesNotContain(SECRET);
    return report.outcome();
  }

  private static void write(Path file, String text) throws Exception {
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatWouldUndoAPlanIsRefusedEachWithItsReason() {
    assertThatThrownBy(
            () ->
                new FlywayProperties(
                    Map.of(
                        "flyway.jdbcProperties.password",
                        SECRET,
                        "flyway.cleanDisabled",
                        "false",
                        "flyway.defaultSchema",
                        "app",
                        "placeholders.key",
                        SECRET,
                        "flyway.placeholders.",
                        SECRET,
                        "flyway.mixed",
                        "true")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET)
        .hasMessageNotContaining("flyway.mixed: ")
        .hasMessageContaining("flyway.cleanDisabled: Plumbline cleans no database; ")
        .hasMessageContaining(
            "flyway.defaultSchema: Flyway works in the first schema of the search")
        .hasMessageContaining("flyway.jdbcProperties.password: the database is the one that is")
        .hasMessageContaining("flyway.placeholders.: expected one of flyway.placeholders.*, flyway")
        .hasMessageContaining("; placeholders.key: expected one of flyway.placeholders.*, flyway");
  }

  @Test
  void valueThatFlywayDoesNotTakeIsRefused() {
    assertThatThrownBy(() -> new FlywayProperties(Map.of("flyway.mixed", "perhaps")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("flyway.mixed");
  }

  @Test
  void valuesAreNotShown() {
    assertThat(PROPERTIES.toString()).contains("flyway.placeholders.key").doesNotContain(SECRET);
  }
}
