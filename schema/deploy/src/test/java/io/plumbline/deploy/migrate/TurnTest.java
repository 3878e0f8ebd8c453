package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private Service service;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    service = new Service(folder).with("V1__message.sql", Service.MESSAGE);
  }

  @Test
  void ofTwoProcessesStartedAtOnceOneMigratesAndTheOtherWaits() throws Exception {
    // An index that is built concurrently waits for every transaction: of one who waits, too.
    service
        .with("V2__body.sql", "create index concurrently message_body on message (body);")
        .with("V3__pause.sql", "select pg_sleep(1);")
        .with("V4__sent_at.sql", "alter table message add sent_at timestamptz;");
    SchemaLock lock = service.lock();

    Process one = KilledMigrator.start(service, lock, database);
    Process other = KilledMigrator.start(service, lock, database);
    String both = KilledMigrator.output(one) + KilledMigrator.output(other);

    assertThat(one.waitFor()).as(both).isZero();
    assertThat(other.waitFor()).as(both).isZero();
    assertThat(both.lines().filter(line -> line.startsWith("ran "))).as(both).hasSize(4);
    assertThat(both.lines().filter(line -> line.startsWith("waiting up to 300 s")))
        .as(both)
        .isNotEmpty();
    assertThat(Sql.column(database, "select script from plumbline_ledger order by entry"))
        .containsExactly("V1__message.sql", "V2__body.sql", "V3__pause.sql", "V4__sent_at.sql");
  }

  @Test
  void whoeverWaitsForTooLongSaysForWhomAndChangesNothing() throws Exception {
    SchemaLock lock = service.lock();
    try (Connection holder = database.connect()) {
      Turn.await(holder, "flyway_schema_history", Duration.ZERO, line -> {});

      Run run =
          Run.of(
              lock,
              Run.settings(service).withTurnTimeout(Duration.ofMillis(1)),
              database,
              line -> {});

      assertThat(run.text())
          .matches(
              "refused: another migrator is at work: process \\d+ \\(PostgreSQL JDBC Driver\\) of"
                  + " \\w+ from \\S+ since \\d{4}-.* UTC; if that one is dead: select"
                  + " pg_terminate_backend\\(\\d+\\);\n");
      assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(
              SchemaStatus.read(database.dataSource(), Run.checker(lock), Run.settings(service))
                  .text())
          .contains("migrator  process ");
    }
    assertThat(Sql.column(database, "select relname from pg_class where relname = 'message'"))
        .isEmpty();
  }
}
