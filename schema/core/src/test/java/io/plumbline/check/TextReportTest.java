package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of a build at V2 about databases of every relation, in {@code report}. */
class TextReportTest {

  private static final MigrationSource MIGRATIONS =
      MigrationSource.of("classpath:report/migrations");

  private static final Map<String, MigratedTemplate> TEMPLATES = new HashMap<>();

  private static SchemaLock lock;

  @BeforeAll
  static void build() throws SQLException {
    try (ScratchDatabase database = migratedTo("2");
        Connection connection = database.connect()) {
      lock = LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }

  @AfterAll
  static void drop() {
    TEMPLATES.values().forEach(MigratedTemplate::close);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "in-sync           | 2 | HEALTHY   | 0 | select 1",
        "behind            | 1 | UNHEALTHY | 1 | select 1",
        "ahead             | 3 | HEALTHY   | 1 | select 1",
        "ahead-breaking    | 4 | UNHEALTHY | 1 | select 1",
        "outside           | 2 | DEGRADED  | 1 | alter table message alter body drop not null, add by_hand text",
        "outside-harmless  | 2 | DEGRADED  | 1 | alter table message add by_hand text",
        "ahead-risky       | 3 | DEGRADED  | 1 | alter table message alter body drop not null",
        "history-changed   | 2 | DEGRADED  | 1 | update flyway_schema_history set checksum = 1 where version = '2'",
        "history-failed    | 2 | DEGRADED  | 1 | update flyway_schema_history set success = false where version = '2'",
        "no-history        | 2 | DEGRADED  | 1 | drop table flyway_schema_history",
        "no-schema         | 2 | UNHEALTHY | 1 | drop schema public cascade; create schema public"
      })
  void reportIsTheOneInTheFile(String name, String version, State state, int exitCode, String sql)
      throws SQLException {
    try (ScratchDatabase database = migratedTo(version);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);

      CheckResult result = new SchemaChecker(lock, ReadLimits.DEFAULT).check(connection);

      Fixtures.assertSame(TextReport.of(result), "report/" + name + ".txt");
      assertThat(((Verdict) result).state()).isEqualTo(state);
      assertThat(result.outcome().exitCode()).isEqualTo(exitCode);
    }
  }

  @Test
  void databaseBehindIsToldInOneSentence() throws SQLException {
    try (ScratchDatabase database = migratedTo("1")) {
      Verdict verdict =
          (Verdict) new SchemaChecker(lock, ReadLimits.DEFAULT).check(database.dataSource());

      assertThat(verdict.findings())
          .extracting(it -> it.describe())
          .containsExactly("column public.message.agent_id: expected nullable, found not null");
      assertThat(verdict.cause()).isEqualTo("migrations are pending");
      assertThat(verdict.nextStep())
          .isEqualTo("run the pending migrations: V2__agent_is_optional.sql");
    }
  }

  @Test
  void causeNamesNoObject() throws SQLException {
    try (ScratchDatabase database = migratedTo("4")) {
      Verdict verdict =
          (Verdict) new SchemaChecker(lock, ReadLimits.DEFAULT).check(database.dataSource());

      assertThat(verdict.cause())
          .isEqualTo("a newer release has migrated, and this build no longer works");
    }
  }

  private static ScratchDatabase migratedTo(String version) {
    return TEMPLATES
        .computeIfAbsent(version, it -> Servers.shared().migratedTo(MIGRATIONS, it))
        .copy();
  }
}
