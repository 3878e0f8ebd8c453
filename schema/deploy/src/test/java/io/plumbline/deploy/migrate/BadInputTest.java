package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What is wrong is said before anything is changed. */
class BadInputTest {

  private static final String ROLE = "plumbline_deploy_visitor";

  @TempDir private Path folder;
  @TempDir private Path otherFolder;
  private ScratchDatabase database;
  private Service service;
  private SchemaLock lock;

  @BeforeEach
  void create() throws Exception {
    database = ScratchPostgres.shared().create();
    service =
        new Service(folder)
            .with("V1__message.sql", Service.MESSAGE)
            .with("V2__sent_at.sql", "alter table message add sent_at timestamptz;");
    lock = service.lock();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aTargetThatIsDown() {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://localhost:1/nothing");

    MigrateReport report =
        new Migrator(Run.checker(lock), Run.settings(service)).migrate(nobody, line -> {});

    assertThat(report.text()).startsWith("could not check: Connection to localhost:1 refused.");
    assertThat(report.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
  }

  @Test
  void aWrongPassword() {
    PGSimpleDataSource stranger = new PGSimpleDataSource();
    stranger.setUrl(database.url());
    stranger.setUser(database.user());
    stranger.setPassword("canary-7d1");

    MigrateReport report =
        new Migrator(Run.checker(lock), Run.settings(service)).migrate(stranger, line -> {});

    assertThat(report.text())
        .startsWith("could not check: FATAL: password authentication failed")
        .endsWith("see that the user and the password are right\n")
        .doesNotContain("canary");
    assertThat(report.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
  }

  @Test
  void aDatabaseOfAnotherApplicationWithoutHistory() throws Exception {
    Sql.run(database, "create table account (id bigint primary key); create view a as select 1");

    assertRefused(
        "refused: the database has no migration history, but objects in schema public (2), such as"
            + " table public.account; name the database of this application, or let Flyway"
            + " baseline this one where its objects are known to be right\n");
  }

  @Test
  void aDatabaseOfAnotherApplicationOrALockOfAnotherService() throws Exception {
    new Service(otherFolder).with("V1__account.sql", "create table account ();").migrate(database);

    assertRefused(
        "refused: the database belongs to another application, or the lock to another service:"
            + " expected a history that begins with V1__message.sql, found V1__account.sql\n");
  }

  @Test
  void aLockThatWasNotBuiltFromTheMigrations() throws Exception {
    service.with("V2__sent_at.sql", "alter table message add sent_at date;");
    service.with("V3__more.sql", "select 1;");

    assertThat(Run.of(service, lock, database).text())
        .startsWith("refused: V2__sent_at.sql is another text than the one of the lock: expected")
        .contains("refused: V3__more.sql is in the locations, and the lock does not know it\n")
        .contains("refused: the lock was not built from these migrations");
    assertNothingChanged();
  }

  @Test
  void aLocationThatIsNotThere() {
    Service gone = new Service(folder.resolve("gone"));

    Run run = Run.of(lock, Run.settings(gone), database, line -> {});

    assertThat(run.text()).startsWith("refused: ").contains("gone");
    assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void aHistoryThatIsNewerThanTheBuild() throws Exception {
    Service newer =
        new Service(otherFolder)
            .with("V1__message.sql", Service.MESSAGE)
            .with("V2__sent_at.sql", "alter table message add sent_at timestamptz;")
            .with("V3__newer.sql", "alter table message add newer text;");
    newer.migrate(database);

    Run run = Run.of(service, lock, database);

    assertThat(run.progress()).containsExactly("no migration was pending");
    assertThat(run.text())
        .startsWith(
            "drifted: 1 difference; a newer release has migrated, and this build still works");
    assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void twoHistories() throws Exception {
    service.migrate(database);
    Sql.run(
        database,
        "create schema old; create table old.flyway_schema_history (like flyway_schema_history)");

    Run run = Run.of(service, lock, database);

    assertThat(run.text()).startsWith("could not check: 2 history tables: expected one table");
    assertThat(run.report().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
  }

  @Test
  void aHistoryWhereFlywayWouldNotLook() throws Exception {
    Sql.run(
        database,
        "create schema app; alter database %s set search_path = app".formatted(database.name()));
    new Service(folder).migrate(database);
    Sql.run(database, "alter database %s reset search_path".formatted(database.name()));

    assertThat(Run.of(service, lock, database).text())
        .startsWith(
            "refused: the history is in app.flyway_schema_history, and Flyway would begin a second"
                + " one in public.flyway_schema_history;");
  }

  @Test
  void noPermissionOnTheHistory() throws Exception {
    service.migrate(database);
    Sql.run(
        database,
        "do $$ begin create role %1$s login password 'x'; exception when duplicate_object then null; end $$;"
            .formatted(ROLE));

    MigrateReport unread = asVisitor();
    assertThat(unread.text())
        .startsWith(
            "could not check: no SELECT on the history table public.flyway_schema_history; grant");
    assertThat(unread.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);

    Sql.run(database, "grant select on flyway_schema_history to " + ROLE);
    MigrateReport unwritten = asVisitor();
    assertThat(unwritten.text())
        .isEqualTo(
            "refused: role plumbline_deploy_visitor may not write the history; grant insert on"
                + " public.flyway_schema_history to it, or migrate as its owner\n");
    assertThat(unwritten.outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void aReadReplicaAndASessionThatIsReadOnly() throws Exception {
    Sql.run(
        database,
        "alter database %s set default_transaction_read_only = on".formatted(database.name()));
    assertThat(Run.of(service, lock, database).text())
        .startsWith("refused: the sessions of this role are read-only (default_transaction");

    ScratchSettings settings =
        ScratchSettings.defaults().withProvider(Provider.EMBEDDED).withDataDirectory(otherFolder);
    try (ScratchPostgres server = ScratchPostgres.start(settings);
        ScratchDatabase replica = server.create()) {
      service.migrate(replica);
      server.stop();
      Files.createFile(dataFolder().resolve("standby.signal"));
      server.restart();

      Run run = Run.of(service, lock, replica);

      assertThat(run.text())
          .isEqualTo("refused: the server is a read replica; migrate on its primary\n");
      assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(
              SchemaStatus.read(replica.dataSource(), Run.checker(lock), Run.settings(service))
                  .text())
          .startsWith("in sync");
      Files.delete(dataFolder().resolve("standby.signal"));
      server.restart();
    }
  }

  private Path dataFolder() throws IOException {
    try (Stream<Path> files = Files.walk(otherFolder, 3)) {
      return files
          .filter(file -> file.endsWith("PG_VERSION"))
          .findFirst()
          .orElseThrow()
          .getParent();
    }
  }

  private MigrateReport asVisitor() {
    PGSimpleDataSource visitor = new PGSimpleDataSource();
    visitor.setUrl(database.url());
    visitor.setUser(ROLE);
    visitor.setPassword("x");
    return new Migrator(Run.checker(lock), Run.settings(service)).migrate(visitor, line -> {});
  }

  private void assertRefused(String text) throws Exception {
    Run run = Run.of(service, lock, database);
    assertThat(run.text()).isEqualTo(text);
    assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
    assertNothingChanged();
  }

  private void assertNothingChanged() throws Exception {
    assertThat(
            Sql.column(
                database,
                "select 1 from pg_class where relname in ('message', 'plumbline_ledger')"))
        .isEmpty();
  }
}
