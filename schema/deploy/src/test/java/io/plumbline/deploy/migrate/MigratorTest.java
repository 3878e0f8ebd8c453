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
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private Service service;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    service = new Service(folder).with("V1__message.sql", Service.MESSAGE);
  }

  @Test
  void runsWhatIsPendingComparesAndRecordsWhatEachMigrationLeft() throws Exception {
    SchemaLock first = service.lock();
    assertThat(Run.of(service, first, database).report().outcome()).isEqualTo(Outcome.IN_SYNC);
    service.with("V2__sent_at.sql", "alter table message add sent_at timestamptz;");
    SchemaLock second = service.lock();

    Run run = Run.of(service, second, database);

    assertThat(run.told()).matches("ran V2__sent_at.sql in \\d+ ms");
    assertThat(run.text())
        .startsWith("in sync (the same migrations have run)")
        .containsPattern("ledger    not changed since V2__sent_at.sql on \\d{4}-\\d\\d-\\d\\d");
    assertThat(
            Sql.column(
                database,
                "select script || ' ' || fingerprint from plumbline_ledger order by entry"))
        .containsExactly(
            "V1__message.sql " + first.fingerprint(), "V2__sent_at.sql " + second.fingerprint());
  }

  @Test
  void withNothingPendingItOnlyCompares() throws Exception {
    SchemaLock lock = service.lock();
    Run.of(service, lock, database);

    Run again = Run.of(service, lock, database);

    assertThat(again.progress()).containsExactly("no migration was pending");
    assertThat(again.report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void whatCannotBeRecordedIsSaidAndHoldsNothingUp() throws Exception {
    service.with("V2__sent_at.sql", "alter table message add sent_at timestamptz;");
    SchemaLock lock = service.lock();

    Run run = Run.of(lock, Run.settings(service).withLedgerSchema("nowhere"), database, line -> {});

    assertThat(run.progress())
        .filteredOn(line -> line.startsWith("not recorded"))
        .containsExactly(
            "not recorded in plumbline_ledger: ERROR: schema \"nowhere\" does not exist"
                + "; the migrations are not affected");
    assertThat(run.report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void aLockThatIsHeldForAMomentIsWaitedForBetweenTries() throws Exception {
    Run.of(service, service.lock(), database);
    service.with("V2__sent_at.sql", "alter table message add sent_at timestamptz;");
    try (Connection reader = reader()) {
      Run run =
          Run.of(service.lock(), Run.settings(service), database, line -> endOnRetry(line, reader));

      assertThat(run.told())
          .contains(
              "V2__sent_at.sql, line 1 could not get a lock (try 1 of 2): ERROR: canceling"
                  + " statement due to lock timeout; again in ")
          .contains("ran V2__sent_at.sql");
      assertThat(run.report().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void aLockThatStaysHeldIsGivenUpAndNothingIsLeft() throws Exception {
    Run.of(service, service.lock(), database);
    service.with(
        "V2__sent_at.sql",
        "create table other (id bigint);\nalter table message add sent_at timestamptz;");
    try (Connection reader = reader()) {
      Run run = Run.of(service, service.lock(), database);

      assertThat(run.text())
          .startsWith(
              "refused: V2__sent_at.sql, line 2: ERROR: canceling statement due to lock timeout"
                  + " (55P03); it was rolled back, nothing of it is left; another session holds the"
                  + " lock");
      assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(Sql.column(database, "select 1 from pg_class where relname = 'other'")).isEmpty();
      reader.rollback();
    }
  }

  @Test
  void theVictimOfADeadlockTriesAgain() throws Exception {
    service.with("V2__other.sql", "create table other (id bigint);");
    Run.of(service, service.lock(), database);
    service.with(
        "V3__both.sql",
        "alter table message add sent_at timestamptz;\nalter table other add x text;");
    SchemaLock lock = service.lock();
    MigrateSettings patient = Run.settings(service).withLocking(Duration.ofSeconds(20), Run.TWICE);
    try (Connection writer = database.connect()) {
      writer.setAutoCommit(false);
      Sql.run(writer, "set local deadlock_timeout = '20s'; lock table other in share mode");
      CompletableFuture<Run> run = Run.begin(() -> Run.of(lock, patient, database, line -> {}));
      Sql.awaitStatement(database, "alter table other%", "relation");
      Sql.run(writer, "lock table message in share mode");
      writer.rollback();

      assertThat(run.get().told()).contains("V3__both.sql, line 2 could not get a lock");
      assertThat(run.get().report().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void anIndexThatIsBuiltConcurrentlyMayWaitLongerThanTheLockTimeout() throws Exception {
    Run.of(service, service.lock(), database);
    service.with("V2__body.sql", "create index concurrently message_body on message (body);");
    SchemaLock lock = service.lock();
    try (Connection writer = database.connect()) {
      writer.setAutoCommit(false);
      Sql.run(writer, "insert into message values (1, 'x')");
      CompletableFuture<Run> run = Run.begin(() -> Run.of(service, lock, database));
      Sql.await(
          database,
          "select 1 from pg_stat_activity where query like 'create index%' and wait_event = 'virtualxid' and now() - query_start > interval '400 ms'");
      writer.commit();

      assertThat(run.get().report().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void aScriptOwnLimitIsKeptAndEndsWithIt() throws Exception {
    Run.of(service, service.lock(), database);
    service
        .with(
            "V2__own.sql",
            "set lock_timeout = '7s';\ncreate table own as select current_setting('lock_timeout') as t;")
        .with(
            "V3__after.sql", "create table after as select current_setting('lock_timeout') as t;");

    Run.of(service, service.lock(), database);

    assertThat(Sql.column(database, "select t from own union all select t from after"))
        .containsExactly("7s", "200ms");
  }

  @Test
  void aMigrationThatNeverEndsRunsIntoTheStatementTimeout() throws Exception {
    SchemaLock lock = lockWith("V2__endless.sql", "select pg_sleep(3600);");

    Run run =
        Run.of(
            lock,
            Run.settings(service).withStatementTimeout(Duration.ofMillis(300)),
            database,
            line -> {});

    assertThat(run.text())
        .startsWith(
            "refused: V2__endless.sql, line 1: ERROR: canceling statement due to statement timeout"
                + " (57014); it was rolled back, nothing of it is left; it ran into the statement"
                + " timeout");
    assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void aSyntaxErrorIsNamedByScriptAndLineWithoutTheStatement() throws Exception {
    SchemaLock lock =
        lockWith("V2__typo.sql", "create table a (id int);\n\ncrate role x password 'canary';");

    Run run = Run.of(service, lock, database);

    assertThat(run.text())
        .startsWith(
            "refused: V2__typo.sql, line 3: ERROR: syntax error at or near \"crate\" (42601)")
        .doesNotContain("canary");
    assertThat(Sql.column(database, "select 1 from pg_class where relname = 'a'")).isEmpty();
  }

  private SchemaLock lockWith(String file, String sql) throws Exception {
    Run.of(service, service.lock(), database);
    return service.with(file, sql).lockOf(database);
  }

  private Connection reader() throws SQLException {
    Connection reader = database.connect();
    reader.setAutoCommit(false);
    Sql.run(reader, "select * from message");
    return reader;
  }

  private static void endOnRetry(String line, Connection reader) {
    try {
      if (line.contains("could not get a lock")) {
        reader.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
