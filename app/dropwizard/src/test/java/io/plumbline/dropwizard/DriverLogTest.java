package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.dropwizard.SchemaCommandTest.Run;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All that the driver and everybody else logs, at the finest level, of connections that work. */
@ExtendWith(SharedThrowawayServer.class)
class DriverLogTest {

  private static final String CANARY = "canary-" + UUID.randomUUID();
  private static final String ROLE = "owner_" + UUID.randomUUID().toString().replace("-", "");

  @TempDir private Path folder;
  private ScratchDatabase database;

  @BeforeEach
  void plant() throws SQLException {
    database = ExampleDatabases.migratedTo("1");
    run("create role %s superuser login password '%s'".formatted(ROLE, CANARY));
  }

  @AfterEach
  void pull() throws SQLException {
    run("drop owned by %1$s cascade; drop role %1$s".formatted(ROLE));
    database.close();
  }

  @Test
  void aPasswordInTheUrlIsLoggedByNoCommand() throws Exception {
    Path file =
        file(database.url() + "?password=%1$s&sslpassword=%1$s".formatted(CANARY), "", "{}");

    assertNoCommandTellsIt(
        file, "status", "verify", "plan", "rehearse", "lock", "drift", "accept", "migrate");
  }

  @Test
  void aPasswordAmongTheSettingsIsLoggedByNoCommand() throws Exception {
    Path file = file(database.url(), CANARY, "{sslpassword: '%s'}".formatted(CANARY));

    assertNoCommandTellsIt(file, "verify", "migrate");
  }

  @Test
  void theBundleLogsNoPassword() throws Exception {
    Path file =
        file(database.url() + "?password=%1$s&sslpassword=%1$s".formatted(CANARY), "", "{}");
    DropwizardTestSupport<ExampleConfiguration> application =
        new DropwizardTestSupport<>(ExampleApplication.class, file.toString());
    application.before();
    application.after();

    assertTheDriverLoggedAllButIt();
  }

  private void assertNoCommandTellsIt(Path file, String... actions) throws IOException {
    for (String action : actions) {
      Run run = SchemaCommandTest.command("schema", action, file.toString());
      assertThat(run.output()).as(action).isNotEmpty().doesNotContain("could not", CANARY);
      assertThat(run.progress()).doesNotContain(CANARY);
    }

    assertTheDriverLoggedAllButIt();
  }

  private void assertTheDriverLoggedAllButIt() throws IOException {
    assertThat(Files.readString(folder.resolve("all.log")))
        .contains("Connecting with URL: " + database.url(), " FE=> ", "TRACE")
        .doesNotContain(CANARY);
  }

  private Path file(String url, String password, String properties) throws IOException {
    Path file =
        ExampleFile.write(
            folder,
            url,
            ROLE,
            password,
            "{failFast: false, migrations: ['classpath:example/migration']}");
    String logging =
        "logging: {level: TRACE, appenders: [{type: file, archive: false, currentLogFilename: '%s'}]}"
            .formatted(folder.resolve("all.log"));
    return Files.writeString(
        file,
        Files.readString(file)
            .replace("logging: {level: 'OFF'}", logging)
            .replace("database:\n", "database:\n  properties: %s\n".formatted(properties))
            .replace("  password: ''\n", ""));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
