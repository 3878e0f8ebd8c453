package io.plumbline.deploy.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.ObservedMigration;
import io.plumbline.deploy.observe.ObservedRun;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.deploy.testing.TestServers;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The safe way, run as it stands, ends with the same schema and is found nothing wrong with. */
class SafeWayTest {

  private static final int MAJOR = 18;
  private static final TableSize LARGE = new TableSize(OptionalLong.of(5_000_000), 900L << 20);

  private static final String SETUP =
      """
      create table "User" (id int primary key, "order" int, unique ("order", id));
      create table "group" (
        "user" int not null, "Kind" text, "check" int, "end" int, note text, n numeric(5));
      create table "desc" (at int not null, "Kind" text) partition by list ("Kind");
      create table "asc" partition of "desc" default;
      create table "Else" (at int not null, "Kind" text);
      create table wide (a int not null, b int not null) partition by range (a, b);
      create table rest partition of wide default;
      create table narrow (a int not null, b int not null) partition by range (b);
      create table leaf partition of narrow for values from (0) to (10);
      create table by_hash (id int) partition by hash (id);
      create table none (id int);
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set-not-null-scans | alter table \"group\" alter \"end\" set not null",
        "add-check-scans | alter table \"group\" add constraint \"in\" check (\"user\" > 0) no inherit",
        "add-foreign-key-scans | alter table \"group\" add constraint \"to\" foreign key (\"check\", \"user\")"
            + " references \"User\" (\"order\", id) match full on update cascade on delete set null"
            + " deferrable initially deferred",
        "add-key-builds-index | alter table \"group\" add constraint \"Key\" unique (\"user\", \"Kind\")"
            + " include (\"end\") with (fillfactor = 70) deferrable",
        "add-key-builds-index | alter table \"group\" add constraint \"all\" primary key (\"user\")",
        "create-index-blocks-writes | create unique index \"for\" on \"group\""
            + " (\"user\" desc nulls last, lower(\"Kind\"), (\"end\" + 1)) include (note)"
            + " with (fillfactor = 70) where \"check\" > 0",
        "attach-partition-scans | alter table \"desc\" attach partition \"Else\" for values in ('x', null)",
        "attach-partition-scans | alter table wide attach partition narrow for values from (0, 0) to (5, maxvalue)",
        "attach-partition-scans | alter table by_hash attach partition none for values with (modulus 2, remainder 1)",
        "partition-beside-default-scans | create table \"with\" partition of \"desc\" for values in ('y')",
        "partition-beside-default-scans | create table part partition of wide for values from (0, 0) to (5, 5)",
      })
  void endsWithTheSameSchema(String rule, String statement, @TempDir Path folder)
      throws SQLException {
    Reviewed dangerous = run(statement + ";\n", folder.resolve("bad"));
    SafetyFinding finding =
        dangerous.findings().stream()
            .filter(it -> it.rule().equals(rule))
            .findFirst()
            .orElseThrow();

    Reviewed safe = run(migrations(finding.safeWay()), folder.resolve("good"));

    assertThat(safe.findings()).filteredOn(SafetyFinding::refuses).isEmpty();
    assertThat(safe.text()).isEqualTo(dangerous.text());
  }

  private record Reviewed(List<SafetyFinding> findings, String text) {}

  private static Reviewed run(String migrations, Path folder) throws SQLException {
    FluentConfiguration configuration =
        new WrittenMigrations(folder)
            .writeAll(migrations)
            .configuration()
            .ignoreMigrationPatterns("*:*")
            .baselineOnMigrate(true)
            .initSql("set lock_timeout = '500ms'");
    configuration
        .getPluginRegister()
        .getInstanceOf(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    try (ScratchDatabase database = TestServers.ofMajor(MAJOR).create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SETUP);
      ObservedRun run =
          new ObservedMigration(
                  database.dataSource(),
                  database.dataSource(),
                  Scope.ALL,
                  new ScriptTexts(configuration)::text)
              .run(configuration);
      SafetyReview review = new SafetyReview(MAJOR, relation -> LARGE, configuration);
      return new Reviewed(
          run.scripts().stream().flatMap(it -> review.of(it, run).stream()).toList(),
          SchemaLock.of(MAJOR, Scope.ALL, List.of(), run.after(), Spellings.NONE).render());
    }
  }

  private static String migrations(String safeWay) {
    return safeWay.replaceAll("(?m)^-- in the (next migration|one after it)$", "-- next migration")
        + "\n";
  }
}
