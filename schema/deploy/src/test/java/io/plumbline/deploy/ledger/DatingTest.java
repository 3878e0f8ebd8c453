package io.plumbline.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatingTest {

  private static final Migration FIRST = migration("1", "V1__message.sql");
  private static final Migration SECOND = migration("2", "V2__more.sql");

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private SchemaLock lock;

  @BeforeEach
  void migrate() throws Exception {
    Sql.run(database, Service.MESSAGE);
    try (LedgerRecorder recorder = recorder()) {
      recorder.leftBy(FIRST);
    }
    lock = live().toLock(Spellings.NONE);
  }

  @Test
  void driftIsLaterThanTheMigrationThatLeftTheSchemaRight() throws Exception {
    Sql.run(database, "alter table message add hotfix text");

    assertThat(dating()).matches("was still right at V1__message.sql on .* UTC; changed since");
  }

  @Test
  void driftThatADeployFoundCameBeforeIt() throws Exception {
    Sql.run(database, "alter table message add hotfix text");
    try (LedgerRecorder recorder = recorder()) {
      recorder.found(Fingerprint.of(live().catalog()));
    }
    Sql.run(database, "create table more (id bigint)");
    try (LedgerRecorder recorder = recorder()) {
      recorder.leftBy(SECOND);
    }
    Sql.run(database, "drop table more");

    assertThat(dating())
        .matches(
            "was still right at V1__message.sql on .* UTC; changed before the start of a later"
                + " deploy on .* UTC");
  }

  @Test
  void aDeployThatFoundWhatTheLastOneLeftRecordsNothing() throws Exception {
    try (LedgerRecorder recorder = recorder()) {
      recorder.found(Fingerprint.of(live().catalog()));
    }

    assertThat(Sql.column(database, "select count(*) from plumbline_ledger")).containsExactly("1");
    assertThat(dating()).matches("not changed since V1__message.sql on .* UTC");
  }

  @Test
  void aLedgerThatTheRoleMayNotReadIsSaid() throws Exception {
    Sql.run(
        database,
        "do $$ begin create role plumbline_dating_visitor; exception when duplicate_object then null; end $$;"
            + "alter table message add hotfix text");
    try (Connection visitor = database.connect()) {
      Sql.run(visitor, "set role plumbline_dating_visitor");

      assertThat(check(visitor).dating())
          .contains("grant SELECT on public.plumbline_ledger to the role to see dates");
    }
  }

  private String dating() throws Exception {
    try (Connection connection = database.connect()) {
      return check(connection).dating().orElseThrow();
    }
  }

  private DatedCheck check(Connection connection) {
    return DatedCheck.of(
        connection,
        new SchemaChecker(lock, ReadLimits.DEFAULT),
        new LedgerReader(Optional.empty(), ReadLimits.DEFAULT));
  }

  private LiveSchema live() throws Exception {
    try (Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT);
    }
  }

  private LedgerRecorder recorder() {
    return new LedgerRecorder(
        database.dataSource(),
        Scope.ALL,
        Optional.empty(),
        ReadLimits.DEFAULT,
        note -> {
          throw new AssertionError(note);
        });
  }

  private static Migration migration(String version, String script) {
    return new Migration(Optional.of(MigrationVersion.of(version)), Optional.of(1), script);
  }
}
