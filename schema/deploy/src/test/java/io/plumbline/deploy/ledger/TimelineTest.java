package io.plumbline.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.Migrator;
import io.plumbline.deploy.testing.Service;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private Service service;
  private SchemaLock lock;

  @BeforeEach
  void migrate(@TempDir Path folder) throws Exception {
    service = new Service(folder).with("V1__message.sql", Service.MESSAGE);
    deploy();
  }

  @Test
  void tellsWhatDeploysDidAndWhatTheyFound() throws Exception {
    Sql.run(database, "alter table message add hotfix text");
    service.with("V2__more.sql", "create table more (id bigint primary key);");
    deploy();

    Timeline timeline = timeline();

    assertThat(lines(timeline))
        .containsExactly("MIGRATED V1__message.sql", "FOUND", "MIGRATED V2__more.sql");
    assertThat(timeline.version()).contains(MigrationVersion.of("2"));
    assertThat(timeline.events())
        .allSatisfy(event -> assertThat(event.recordedAt()).isPresent())
        .filteredOn(event -> event.kind() != TimelineEvent.Kind.FOUND)
        .allSatisfy(event -> assertThat(event.installedOn()).isPresent());
    assertThat(timeline.events().get(0).left()).isNotEqualTo(timeline.events().get(1).left());
    assertThat(timeline.dating().orElseThrow()).startsWith("not changed since V2__more.sql on");
  }

  @Test
  void aMigrationThatFailedIsNoOtherMigrationsEntry() throws Exception {
    Sql.run(
        database,
        "insert into flyway_schema_history select 2, version, description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, false from flyway_schema_history");

    assertThat(lines(timeline()))
        .containsExactly("MIGRATED V1__message.sql", "FAILED V1__message.sql");
    assertThat(timeline().events().get(1).recordedAt()).isEmpty();
  }

  @Test
  void isAsLongAsAPageCanShow() throws Exception {
    Sql.run(
        database,
        "insert into flyway_schema_history select n, n::text, 'm', 'SQL', 'V' || n || '__m.sql', n,"
            + " 'somebody', now(), 1, true from generate_series(2, 60) n");

    Timeline timeline = timeline();

    assertThat(timeline.events()).hasSize(50);
    assertThat(timeline.omitted()).isEqualTo(10);
    assertThat(lines(timeline)).first().isEqualTo("MIGRATED V11__m.sql");
  }

  @Test
  void aDatabaseWithoutHistoryHasNone() throws Exception {
    Verdict found = found();
    Sql.run(database, "drop table flyway_schema_history, plumbline_ledger");

    assertThat(reader().read(database.dataSource(), found).events()).isEmpty();
  }

  @Test
  void aHistoryThatCannotBeReadIsSaid() throws Exception {
    Verdict found = found();
    Sql.run(database, "alter table flyway_schema_history rename installed_on to other");

    assertThat(reader().read(database.dataSource(), found).unread().orElseThrow())
        .startsWith("the history could not be read: ERROR: column \"installed_on\" does not exist");
  }

  private void deploy() throws Exception {
    lock = service.lock();
    new Migrator(
            checker(), MigrateSettings.of(List.of(service.location()), getClass().getClassLoader()))
        .migrate(database.dataSource(), line -> {});
  }

  private Timeline timeline() {
    return reader().read(database.dataSource(), found());
  }

  private Verdict found() {
    return (Verdict) checker().check(database.dataSource());
  }

  private SchemaChecker checker() {
    return new SchemaChecker(lock, ReadLimits.DEFAULT);
  }

  private TimelineReader reader() {
    return new TimelineReader(
        lock.scope(), new LedgerReader(Optional.empty(), ReadLimits.DEFAULT), ReadLimits.DEFAULT);
  }

  private static List<String> lines(Timeline timeline) {
    return timeline.events().stream()
        .map(
            event ->
                event.kind()
                    + event.migration().map(Migration::script).map(it -> " " + it).orElse(""))
        .toList();
  }
}
