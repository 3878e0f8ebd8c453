package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MigratedTemplateTest {
  private static final MigrationSource MESSAGE = MigrationSource.of("classpath:migrations/message");
  private static final MigrationSource WITH_VIEW =
      MigrationSource.of("classpath:migrations/message", "classpath:migrations/later");

  private final ScratchPostgres postgres = ScratchPostgres.shared();

  @Test
  void aCopyHasAllMigrationsAndTheirHistory() throws SQLException {
    try (MigratedTemplate template = postgres.migrated(MESSAGE);
        ScratchDatabase copy = template.copy()) {
      assertThat(Sql.agentIsNullable(copy)).isEqualTo("YES");
      assertThat(Sql.column(copy, "SELECT version FROM flyway_schema_history ORDER BY 1"))
          .containsExactly("1", "2");
    }
  }

  @Test
  void anOlderVersionHasTheMigrationsUpToIt() throws SQLException {
    try (MigratedTemplate template = postgres.migratedTo(MESSAGE, "1.0");
        ScratchDatabase copy = template.copy()) {
      assertThat(Sql.agentIsNullable(copy)).isEqualTo("NO");
      assertThat(Sql.column(copy, "SELECT version FROM flyway_schema_history"))
          .containsExactly("1");
    }
  }

  @Test
  void anOlderVersionLeavesOutARepeatableMigrationThatNeedsALaterOne() throws SQLException {
    try (MigratedTemplate template = postgres.migratedTo(WITH_VIEW, "2");
        ScratchDatabase copy = template.copy()) {
      assertThat(Sql.column(copy, "SELECT script FROM flyway_schema_history ORDER BY 1"))
          .containsExactly("R__ids.sql", "V1__message.sql", "V2__agent_is_optional.sql");
    }
  }

  @Test
  void copiesKnowNothingOfEachOther() throws SQLException {
    try (MigratedTemplate template = postgres.migrated(MESSAGE);
        ScratchDatabase one = template.copy();
        ScratchDatabase other = template.copy()) {
      Sql.execute(one, "INSERT INTO message DEFAULT VALUES");

      assertThat(Sql.column(one, "SELECT count(*) FROM message")).containsExactly("1");
      assertThat(Sql.column(other, "SELECT count(*) FROM message")).containsExactly("0");
    }
  }

  @Test
  void manyThreadsCopyAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (MigratedTemplate template = postgres.migrated(MESSAGE)) {
      Callable<String> copyAndAsk =
          () -> {
            try (ScratchDatabase copy = template.copy()) {
              return Sql.agentIsNullable(copy);
            }
          };
      for (Future<String> answer : threads.invokeAll(Collections.nCopies(24, copyAndAsk))) {
        assertThat(answer.get()).isEqualTo("YES");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void closingACopyDropsItThoughSomebodyIsConnected() throws SQLException {
    try (ScratchDatabase witness = postgres.create()) {
      ScratchDatabase database = postgres.create();
      try (Connection left = database.connect()) {
        assertThat(Sql.databases(witness)).contains(database.name());

        database.close();
        database.close();

        assertThat(Sql.databases(witness)).doesNotContain(database.name());
        assertThat(left.isValid(1)).isFalse();
      }
    }
  }

  @Test
  void nobodyCanConnectToTheTemplateAndSpoilIt() throws SQLException {
    try (ScratchDatabase witness = postgres.create();
        MigratedTemplate template = postgres.migrated(MESSAGE)) {
      assertThat(template).isNotNull();
      assertThat(
              Sql.column(
                  witness,
                  "SELECT datname FROM pg_database"
                      + " WHERE datname LIKE 'plumbline%' AND NOT datallowconn"))
          .isNotEmpty();
    }
  }

  @Test
  void anUnknownVersionIsAnsweredWithTheKnownOnes() {
    for (String unknown : List.of("7", "latest", "one")) {
      assertThatThrownBy(() -> postgres.migratedTo(MESSAGE, unknown))
          .isInstanceOf(ScratchException.class)
          .hasMessage(
              "No migration in [classpath:migrations/message] has the version \""
                  + unknown
                  + "\": choose one of 1, 2.");
    }
  }

  @Test
  void aLocationWithoutMigrationsIsAnError() {
    assertThatThrownBy(() -> postgres.migrated(MigrationSource.of("classpath:db/nowhere")))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("no migration in [classpath:db/nowhere]")
        .hasMessageContaining("V1__create_tables.sql");
  }

  @Test
  void aMigrationThatFailsIsToldAndItsDatabaseDropped() throws SQLException {
    try (ScratchDatabase witness = postgres.create()) {
      List<String> before = Sql.databases(witness);

      assertThatThrownBy(() -> postgres.migrated(MigrationSource.of("classpath:migrations/broken")))
          .isInstanceOf(ScratchException.class)
          .hasMessageContaining("[classpath:migrations/broken]")
          .hasMessageContaining("V1__misspelt.sql")
          .hasMessageContaining("TABEL");
      assertThat(Sql.databases(witness)).isEqualTo(before);
    }
  }
}
