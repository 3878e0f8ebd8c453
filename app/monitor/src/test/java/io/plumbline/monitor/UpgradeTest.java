package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.upgrade.Release;
import io.plumbline.deploy.upgrade.UpgradeCheck;
import io.plumbline.deploy.upgrade.UpgradeReport;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.monitor.generated.SchemaVersion;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No release has a tag yet, so that each version stands for one. */
class UpgradeTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void migrationsRunOverTheRowsOfEachVersion(String version) throws Exception {
    try (MigratedTemplate template =
            ScratchPostgres.shared().migratedTo(MonitorExtension.MIGRATIONS, version);
        ScratchDatabase database = template.copy()) {
      UpgradeReport report =
          new UpgradeCheck(
                  FlywaySettings.of(
                      MonitorExtension.MIGRATIONS.locations(),
                      MonitorExtension.MIGRATIONS.classLoader(),
                      Scope.DEFAULT_HISTORY_TABLE),
                  SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT),
                  new ThrowawayServer(database.url(), database.user(), database.password()))
              .from(new Release("version " + version, lock(database), List.of()));

      assertThat(report.outcome()).as(report.text()).isEqualTo(Outcome.IN_SYNC);
      assertThat(report.seeding().missing()).isEmpty();
    }
  }

  private static SchemaLock lock(ScratchDatabase database) throws Exception {
    try (Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }
}
