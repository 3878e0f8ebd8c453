package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  static final String HOW_IT_IS_MADE =
      """
      SELECT name || ' ' || setting FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes',
        'server_encoding', 'max_connections')
      UNION ALL
      SELECT 'locale ' || datcollate || ' ' || datctype
      FROM pg_database WHERE datname = current_database()
      ORDER BY 1
      """;

  static final List<String> AS_EVERY_SERVER_IS_MADE =
      List.of(
          "fsync off",
          "full_page_writes off",
          "locale C C",
          "max_connections 200",
          "server_encoding UTF8",
          "synchronous_commit off");

  @TempDir private Path directory;

  private ScratchSettings embedded() {
    return ScratchSettings.defaults()
        .withProvider(Provider.EMBEDDED)
        .withDataDirectory(directory.resolve("not/yet/there"));
  }

  @Test
  void saysWhatItIsAndIsMadeLikeEveryServer() throws SQLException {
    try (ScratchPostgres postgres = ScratchPostgres.start(embedded());
        ScratchDatabase database = postgres.create()) {
      assertThat(postgres.description())
          .matches("embedded PostgreSQL 18\\.\\d+ \\(embedded was asked for\\)");
      assertThat("postgres:" + postgres.majorVersion())
          .as("a container and the embedded server have the same major version")
          .isEqualTo(ScratchSettings.defaults().image());
      assertThat(Sql.column(database, HOW_IT_IS_MADE)).isEqualTo(AS_EVERY_SERVER_IS_MADE);
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.url(), database.user(), "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void passwordsAreCheckedWithoutDelayAlsoAfterARestart() throws SQLException {
    try (ScratchPostgres postgres = ScratchPostgres.start(embedded());
        ScratchDatabase database = postgres.create()) {
      postgres.restart();
      Sql.execute(database, "CREATE ROLE tester PASSWORD 'tester'");

      assertThat(
              Sql.column(
                  database,
                  "SELECT substring(rolpassword, '.*[$]\\d+:') FROM pg_authid"
                      + " WHERE rolname IN ('postgres', 'tester')"))
          .containsExactly("SCRAM-SHA-256$1:", "SCRAM-SHA-256$1:");
    }
  }

  @Test
  void keepsPortAndDataWhenItIsAwayForAWhile() throws SQLException {
    try (ScratchPostgres postgres = ScratchPostgres.start(embedded())) {
      ScratchDatabase database = postgres.create();
      Sql.execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");

      postgres.stop();
      assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
      postgres.stop();
      postgres.restart();

      assertThat(Sql.column(database, "SELECT answer FROM kept")).containsExactly("42");
      postgres.restart();
      assertThat(Sql.column(database, "SELECT answer FROM kept")).containsExactly("42");
    }
  }

  @Test
  void leavesNothingBehind() throws SQLException, IOException {
    ScratchPostgres postgres = ScratchPostgres.start(embedded());
    ScratchDatabase database = postgres.create();
    try (Stream<Path> folders = Files.list(directory.resolve("not/yet/there"))) {
      assertThat(folders).hasSize(1);
    }

    postgres.close();
    postgres.close();
    database.close();

    assertThat(directory.resolve("not/yet/there")).isEmptyDirectory();
    assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    assertThatThrownBy(postgres::create)
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void anOlderServerRunsBesideTheNewest() {
    Path jar = Path.of("target/older-server/postgres-14.jar");
    try (ScratchPostgres older = ScratchPostgres.start(embedded().withBinaries(jar))) {
      assertThat(older.majorVersion()).isEqualTo(14);
      assertThat(older.description()).startsWith("embedded PostgreSQL 14.");
    }
  }

  @Test
  void aJarWithoutServerIsToldAndNothingIsLeft() throws IOException {
    Path text = Files.writeString(directory.resolve("no.jar"), "not a jar");

    assertThatThrownBy(() -> ScratchPostgres.start(embedded().withBinaries(text)))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("The embedded PostgreSQL does not start")
        .hasMessageContaining("plumbline.server=docker");
    assertThat(directory.resolve("not/yet/there")).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> ScratchPostgres.start(embedded().withDataDirectory(file)))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("withDataDirectory");
  }
}
