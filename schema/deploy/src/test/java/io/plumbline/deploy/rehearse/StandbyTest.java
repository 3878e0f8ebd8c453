package io.plumbline.deploy.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import io.plumbline.testing.Standby;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class StandbyTest {

  @Test
  void standbyThatStreamsIsRefused(@TempDir Path folder) throws Exception {
    assumeThat(ScratchPostgres.shared().description()).startsWith("embedded");
    FluentConfiguration flyway =
        new WrittenMigrations(folder)
            .write("V1__message.sql", "create table message (id bigint primary key);")
            .configuration()
            .initSql("set lock_timeout = '500ms'");
    try (ScratchPostgres server = ScratchPostgres.start(ScratchSettings.defaults());
        ScratchDatabase primary = server.create();
        ScratchDatabase elsewhere = ScratchPostgres.shared().create()) {
      migrate(flyway, primary);
      new WrittenMigrations(folder)
          .write("V2__body.sql", "alter table message add column body text;");
      SchemaLock lock = lock(flyway);
      try (Standby standby = Standby.of(server, primary)) {
        standby.catchUp();

        RehearsalReport report =
            new Rehearsal(
                    PlanRequest.of(connections(standby, primary), lock, flyway, servers(elsewhere)),
                    RehearsalSettings.DEFAULT)
                .rehearse();

        assertThat(report.trial())
            .isEqualTo(
                Trial.of(
                    Trial.Ending.REFUSED, "the server is a read replica; rehearse on its primary"));
        assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);
      }
    }
  }

  private static void migrate(FluentConfiguration flyway, ScratchDatabase database) {
    new FluentConfiguration()
        .configuration(flyway)
        .dataSource(database.dataSource())
        .load()
        .migrate();
  }

  /** Of a build that has both migrations. */
  private static SchemaLock lock(FluentConfiguration flyway) throws SQLException {
    try (ScratchDatabase fresh = ScratchPostgres.shared().create();
        Connection connection = fresh.connect()) {
      migrate(flyway, fresh);
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }

  private static PGSimpleDataSource connections(Standby standby, ScratchDatabase primary) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(standby.url());
    connections.setUser(primary.user());
    connections.setPassword(primary.password());
    return connections;
  }

  private static ServerSource servers(ScratchDatabase any) {
    return ServerSource.of(new ThrowawayServer(any.url(), any.user(), any.password()));
  }
}
