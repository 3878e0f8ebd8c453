package io.plumbline.it.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.it.Folders;
import io.plumbline.probe.SchemaProbe;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.ConfigurableApplicationContext;

class AlongsideIT {

  private static final Path MESSAGES =
      Folders.root().resolve("verify-it/src/it/messages/src/main/resources");
  private static final Path MONITOR =
      Folders.root().resolve("schema/migrations/src/main/resources/db/migration");

  @Test
  void aPlainMainSaysWhatDiffersByItsExitCode() throws Exception {
    try (ScratchDatabase behind = migrated(MESSAGES.resolve("db/migration"), "1");
        ScratchDatabase right = migrated(MESSAGES.resolve("db/migration"), "2")) {
      Process drifted = checkSchema(behind);
      assertThat(output(drifted))
          .startsWith("drifted: 1 difference (1 breaking); migrations are pending;");
      assertThat(drifted.waitFor()).isEqualTo(1);
      Process inSync = checkSchema(right);
      assertThat(output(inSync)).startsWith("in sync (the same migrations have run)");
      assertThat(inSync.waitFor()).isZero();
    }
  }

  @Test
  void springBootFindsTheSchemaAmongItsHealthIndicators() throws SQLException {
    try (ScratchDatabase database =
            ScratchPostgres.shared().migrated(MigrationSource.of("filesystem:" + MONITOR)).copy();
        ConfigurableApplicationContext application = start(database)) {
      SchemaProbe probe = application.getBean(SchemaProbe.class);
      assertThat(probe.reread()).isPresent();
      assertThat(health(application).getStatus()).isEqualTo(Status.UP);
      assertThat(health(application).getDetails())
          .containsEntry("state", "healthy")
          .containsEntry("verdict", "in sync (the same migrations have run)");

      run(database, "drop table difference cascade");
      assertThat(probe.reread()).isPresent();
      assertThat(health(application).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
      assertThat(health(application).getDetails()).containsEntry("state", "unhealthy");
    }
  }

  private static Health health(ConfigurableApplicationContext application) {
    HealthIndicator schema =
        (HealthIndicator)
            application.getBean(HealthContributorRegistry.class).getContributor("schema");
    return schema.health(true);
  }

  private static ConfigurableApplicationContext start(ScratchDatabase database) {
    return new SpringApplicationBuilder(SpringApplicationWithHealth.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .run(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }

  private static Process checkSchema(ScratchDatabase database) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CheckSchema.class.getName(),
            MESSAGES.resolve("schema.lock").toString());
    builder
        .environment()
        .put(
            "DATABASE_URL",
            "%s?user=%s&password=%s"
                .formatted(database.url(), database.user(), database.password()));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static ScratchDatabase migrated(Path migrations, String version) {
    return ScratchPostgres.shared()
        .migratedTo(MigrationSource.of("filesystem:" + migrations), version)
        .copy();
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
