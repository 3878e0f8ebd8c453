package io.plumbline.deploy.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong is said before anything is changed. What every command says, the application's
 * command included, is played in the tests of {@code plumbline-dropwizard}.
 */
class BadInputTest {

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private Service service;
  private SchemaLock lock;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    service =
        new Service(folder)
            .with("V1__message.sql", Service.MESSAGE)
            .with("V2__sent_at.sql", "alter table message add sent_at timestamptz;");
    lock = service.lock();
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
    Service gone = new Service(service.folder().resolve("gone"));

    Run run = Run.of(lock, Run.settings(gone), database, line -> {});

    assertThat(run.text()).startsWith("refused: ").contains("gone");
    assertThat(run.report().outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void aHistoryWhereFlywayWouldNotLook() throws Exception {
    Sql.run(
        database,
        "create schema app; alter database %s set search_path = app".formatted(database.name()));
    service.migrate(database);
    Sql.run(database, "alter database %s reset search_path".formatted(database.name()));

    assertThat(Run.of(service, lock, database).text())
        .startsWith(
            "refused: the history is in app.flyway_schema_history, and Flyway would begin a second"
                + " one in public.flyway_schema_history;");
  }

  @Test
  void aSessionThatIsReadOnly() throws Exception {
    Sql.run(
        database,
        "alter database %s set default_transaction_read_only = on".formatted(database.name()));

    assertThat(Run.of(service, lock, database).text())
        .startsWith("refused: the sessions of this role are read-only (default_transaction");
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
