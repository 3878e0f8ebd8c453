package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a migrator, the next one finishes or says what is half done. */
class InterruptedTest {

  private static final String PAUSING =
      "alter table message add slow text;\n"
          + "do $$ begin if current_setting('plumbline.pause', true) = 'on'"
          + " then perform pg_sleep(3600); end if; end $$;";

  private static final String MIGRATORS =
      "select 1 where not exists (select from pg_stat_activity where application_name = 'killed migrator')";

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private Service service;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    service = new Service(folder).with("V1__message.sql", Service.MESSAGE);
    service.migrate(database);
  }

  @Test
  void killedInATransactionTheNextRunFinishes() throws Exception {
    SchemaLock lock = service.with("V2__slow.sql", PAUSING).lock();
    pause("on");
    Process process = KilledMigrator.start(service, lock, database);
    Sql.awaitStatement(database, "do $$%", "PgSleep");
    process.destroyForcibly().waitFor();
    pause("off");

    Run next = Run.of(service, lock, database);

    // The server ends the session soon after the process is gone; until then it is its turn.
    assertThat(next.told())
        .startsWith("waiting up to 300 s for another migrator: process ")
        .contains(" (killed migrator) of ")
        .contains("; if that one is dead: select pg_terminate_backend(")
        .contains("ran V2__slow.sql");
    assertThat(next.report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void killedWhileAnIndexWasBuiltConcurrentlyTheNextRunNamesItAndWhatMendsIt() throws Exception {
    service.with("V2__body.sql", "create index concurrently message_body on message (body);");
    SchemaLock lock = service.lock();
    try (Connection writer = database.connect()) {
      writer.setAutoCommit(false);
      Sql.run(writer, "insert into message values (1, 'x')");
      Process process = KilledMigrator.start(service, lock, database);
      Sql.awaitStatement(database, "create index concurrently%", "virtualxid");
      process.destroyForcibly().waitFor();
      Sql.await(database, MIGRATORS);
      writer.commit();
    }

    Run next = Run.of(service, lock, database);

    assertThat(next.text())
        .isEqualTo(
            """
            refused: an interrupted migration is half done
            half done: index public.message_body is invalid: its concurrent build did not end; V2__body.sql builds it again
              mend: drop index concurrently public.message_body;
            """);
    assertThat(next.report().outcome()).isEqualTo(Outcome.DRIFTED);
    next.report().halfDone().forEach(it -> mend(it));
    assertThat(Run.of(service, lock, database).report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void killedBetweenTwoIndexesTheNextRunNamesTheOneThatIsThere() throws Exception {
    service.with(
        "V2__two.sql",
        "create index concurrently message_body on message (body);\n"
            + "create index concurrently if not exists \"Twice\" on public.message (body, id);");
    SchemaLock lock = service.lock();
    Sql.run(database, "create index message_body on message (body)");
    Sql.run(database, "create index \"Twice\" on message (body, id)");

    Run next = Run.of(service, lock, database);

    assertThat(next.text())
        .isEqualTo(
            """
            refused: an interrupted migration is half done
            half done: index public.message_body is there, but V2__two.sql is still to build it and would fail on it
              mend: drop index concurrently public.message_body;
            """);
  }

  @Test
  void indexesOfOneNameInTwoSchemasAreBothNamed() throws Exception {
    String tables = "create schema if not exists app; create table if not exists app.note (n int);";
    service.withoutTransaction(
        "V2__two.sql",
        tables
            + "create index concurrently same on message (body);"
            + "create index concurrently same on app.note (n);");
    SchemaLock lock = service.lock();
    Sql.run(database, tables);
    Sql.run(database, "create index same on message (body)");
    Sql.run(database, "create index same on app.note (n)");

    assertThat(Run.of(service, lock, database).text())
        .isEqualTo(
            """
            refused: an interrupted migration is half done
            half done: index app.same is there, but V2__two.sql is still to build it and would fail on it
              mend: drop index concurrently app.same;
            half done: index public.same is there, but V2__two.sql is still to build it and would fail on it
              mend: drop index concurrently public.same;
            """);
  }

  @Test
  void aScriptThatFailedHalfwayIsNamedWithAllThatMendsIt() throws Exception {
    service.withoutTransaction(
        "V2__unique.sql", "create unique index concurrently message_body on message (body);");
    SchemaLock lock = service.lock();
    Sql.run(database, "insert into message values (1, 'x'), (2, 'x')");

    Run failed = Run.of(service, lock, database);

    String halfDone =
        """
        half done: index public.message_body is invalid: its concurrent build did not end; V2__unique.sql builds it again
          mend: drop index concurrently public.message_body;
        half done: V2__unique.sql is marked as failed in public.flyway_schema_history: it does not run in a transaction, and what ran before its failing statement stays; undo that, or make the script pass over it, then take the mark away
          mend: delete from public.flyway_schema_history where installed_rank = 2 and not success;
        """;
    assertThat(failed.text())
        .isEqualTo(
            "refused: V2__unique.sql, line 1: ERROR: could not create unique index"
                + " \"message_body\" Detail: Key (body)=(x) is duplicated. (23505); it does not run"
                + " in a transaction, and its statements before that one have run; mend the"
                + " migration, then migrate again\n"
                + halfDone);
    assertThat(Run.of(service, lock, database).text())
        .isEqualTo("refused: an interrupted migration is half done\n" + halfDone);
    Sql.run(database, "delete from message where id = 2");
    failed.report().halfDone().forEach(it -> mend(it));
    assertThat(Run.of(service, lock, database).report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void anInvalidIndexThatNoMigrationBuildsIsNamedAndHoldsNothingUp() throws Exception {
    Sql.run(database, "insert into message values (1, 'x'), (2, 'x')");
    try {
      Sql.run(database, "create unique index concurrently odd_ccnew on message (body)");
    } catch (SQLException expected) {
      assertThat(expected.getSQLState()).isEqualTo("23505");
    }
    service.with("V2__other.sql", "create table other (id bigint);");

    Run run = Run.of(service, service.lock(), database);

    assertThat(run.told()).contains("ran V2__other.sql");
    assertThat(run.text())
        .contains("half done: index public.odd_ccnew was left by a REINDEX CONCURRENTLY")
        .contains("  mend: drop index concurrently public.odd_ccnew;\n");
  }

  @Test
  void cutOffInATransactionItIsNeitherDriftNorSuccessAndTheNextRunFinishes() throws Exception {
    SchemaLock lock = service.with("V2__slow.sql", PAUSING).lock();
    pause("on");
    CompletableFuture<Run> run = Run.begin(() -> Run.of(service, lock, database));
    Sql.awaitStatement(database, "do $$%", "PgSleep");
    Sql.run(
        database,
        "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'do $$%' and datname = current_database() and pid <> pg_backend_pid()");

    assertThat(run.get().text())
        .startsWith("could not migrate: V2__slow.sql, line 2: FATAL: terminating connection")
        .contains("whether its end was committed is not known: migrate again");
    assertThat(run.get().report().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    pause("off");
    assertThat(Run.of(service, lock, database).report().outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void aFullDiskRollsBackAndTheNextRunFinishesWhenThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(service.folder().resolve("disk"));
    assumeThat(ScratchPostgres.shared().description()).startsWith("embedded");
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m,mode=777", "tmpfs", disk.toString()))
        .as("a small disk can be made here")
        .isZero();
    try {
      fill(disk);
    } finally {
      Sql.run(database, "drop table if exists bulk; drop table if exists filler");
      Sql.run(database, "drop tablespace small");
      run("umount", disk.toString());
    }
  }

  private void fill(Path disk) throws Exception {
    Path home = Files.createDirectory(disk.resolve("data"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    for (Path parent = service.folder(); parent.startsWith("/tmp/"); parent = parent.getParent()) {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    run("chown", "--reference=" + dataDirectory(), home.toString());
    Sql.run(database, "create tablespace small location '%s'".formatted(home));
    Sql.run(database, "create table filler (b text) tablespace small");
    service.with(
        "V2__bulk.sql",
        "create table bulk (id bigint, b text) tablespace small;\n"
            + "insert into bulk select i, repeat(md5(i::text), 20) from generate_series(1, %s) i;"
                .formatted(2_000));
    Sql.run(
        database,
        "insert into filler select repeat(md5(i::text), 20) from generate_series(1, 1500) i");
    SchemaLock lock = service.lockOf(database);

    Run full = Run.of(service, lock, database);

    assertThat(full.text())
        .startsWith("refused: V2__bulk.sql, line 2: ERROR: could not extend file")
        .contains("No space left on device")
        .contains(
            "(53100); it was rolled back, nothing of it is left; make room on the server's disk");
    assertThat(full.report().outcome()).isEqualTo(Outcome.DRIFTED);
    Sql.run(database, "truncate filler");
    assertThat(Run.of(service, lock, database).told()).contains("ran V2__bulk.sql");
  }

  private String dataDirectory() throws Exception {
    return Sql.column(database, "show data_directory").get(0);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private void pause(String value) throws Exception {
    Sql.run(
        database, "alter database %s set plumbline.pause = '%s'".formatted(database.name(), value));
  }

  private void mend(HalfDone halfDone) {
    try {
      Sql.run(database, halfDone.mend());
    } catch (SQLException e) {
      throw new IllegalStateException(halfDone.mend(), e);
    }
  }
}
