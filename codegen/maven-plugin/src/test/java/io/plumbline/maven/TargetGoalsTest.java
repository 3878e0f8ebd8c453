package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetGoalsTest {

  @TempDir private Path folder;
  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();

  @BeforeEach
  void create() throws Exception {
    Files.writeString(folder.resolve("V1__message.sql"), "create table message (id bigint);");
    try (MigratedTemplate template =
            ScratchPostgres.shared().migrated(MigrationSource.of("filesystem:" + folder));
        ScratchDatabase built = template.copy();
        Connection connection = built.connect()) {
      Files.writeString(
          folder.resolve("schema.lock"),
          LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT)
              .toLock(Spellings.NONE)
              .render());
    }
  }

  @Test
  void migratesAndTellsTheStatusAndDatesDrift() throws Exception {
    assertThatThrownBy(() -> goal(new StatusMojo()).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("there is no migration history");

    goal(new MigrateMojo()).execute();

    assertThatCode(() -> goal(new StatusMojo()).execute()).doesNotThrowAnyException();
    run("alter table message add hotfix text");
    assertThatThrownBy(() -> goal(new StatusMojo()).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("was still right at V1__message.sql on ");
  }

  @Test
  void comparesLocksMigrationsAndDatabases() throws Exception {
    drift("migrations", "lock").execute();
    drift(folder.resolve("schema.lock").toString(), "migrations").execute();
    assertThatThrownBy(() -> drift("lock", "database").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining(
            "expected: the lock of this build\nactual:   the database\n\ndrifted: 1 difference");
    run("create table other (id bigint)");
    assertThatThrownBy(() -> drift("database", "migrations").execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("table public.other");
  }

  @Test
  void plansAndWritesTheReportForMachines() throws Exception {
    PlanMojo plan = goal(new PlanMojo());
    Parameters.set(plan, "format", "sarif");
    Parameters.set(plan, "releases", List.of("1.4=" + folder.resolve("schema.lock")));
    plan.execute();
    assertThat(folder.resolve("target/plumbline/plan.sarif"))
        .content()
        .contains("\"name\" : \"Plumbline\"");

    goal(new MigrateMojo()).execute();
    run("alter table message add hotfix text");
    PlanMojo drifted = goal(new PlanMojo());
    Parameters.set(drifted, "format", "json");
    Parameters.set(drifted, "output", folder.resolve("plan.json").toFile());
    assertThatThrownBy(drifted::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("refused: the target has 1 difference");
    assertThat(folder.resolve("plan.json")).content().contains("\"decision\" : \"refused\"");
  }

  @Test
  void rehearsesAndLeavesNothing() throws Exception {
    RehearseMojo rehearse = goal(new RehearseMojo());
    Parameters.set(rehearse, "format", "markdown");
    rehearse.execute();

    assertThat(folder.resolve("target/plumbline/rehearse.md"))
        .content()
        .startsWith("## Schema rehearse: rehearsed and rolled back\n");
    assertThatThrownBy(() -> goal(new StatusMojo()).execute())
        .hasMessageContaining("there is no migration history");
  }

  @Test
  void runsMigrationsWithTheSettingsOfFlywayAndRefusesThoseOfTheDatabase() throws Exception {
    Files.writeString(folder.resolve("V1__message.sql"), "create table ${name} (id bigint);");
    DriftMojo without = drift("lock", "migrations");
    assertThatThrownBy(without::execute).hasMessageContaining("No value provided for placeholder");
    DriftMojo letter = drift("lock", "migrations");
    Parameters.set(letter, "flyway", Map.of("flyway.placeholders.name", "letter"));
    assertThatThrownBy(letter::execute).hasMessageContaining("table public.letter");

    MigrateMojo wrong = goal(new MigrateMojo());
    Parameters.set(wrong, "flyway", Map.of("flyway.url", "jdbc:canary", "flyway.table", "h"));
    assertThatThrownBy(wrong::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("<flyway> is wrong: flyway.table: the lock names the history table")
        .hasMessageContaining("; flyway.url: the database is the one")
        .hasMessageNotContaining("canary");
  }

  @Test
  void whatCannotBeReadIsNoDrift() {
    StatusMojo nobodyListens = goal(new StatusMojo());
    Parameters.set(nobodyListens, "targetUrl", "jdbc:postgresql://localhost:1/nothing");
    assertThatThrownBy(nobodyListens::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("could not check: ");

    StatusMojo wrong = goal(new StatusMojo());
    Parameters.set(wrong, "targetUrl", "jdbc:mysql://h/d?password=canary");
    assertThatThrownBy(wrong::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("plumbline.target.url is wrong: ")
        .hasMessageNotContaining("canary");

    assertThatThrownBy(() -> drift("jdbc:postgresql://h/d?password=canary", "lock").execute())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageNotContaining("canary");
  }

  /** With -X Maven logs each parameter of a goal with its value. */
  @Test
  void passwordOfTheTargetIsNoParameter() throws Exception {
    try (InputStream descriptor =
        TargetMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      assertThat(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<name>targetUser</name>")
          .doesNotContain("PLUMBLINE_TARGET_PASSWORD");
    }
  }

  private DriftMojo drift(String expected, String actual) {
    DriftMojo mojo = goal(new DriftMojo());
    Parameters.set(mojo, "expected", expected);
    Parameters.set(mojo, "actual", actual);
    return mojo;
  }

  private <T extends TargetMojo> T goal(T mojo) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("targetUrl", database.url());
    parameters.put("targetUser", database.user());
    parameters.put("lockFile", new File(folder.toFile(), "schema.lock"));
    parameters.put("locations", List.of("filesystem:" + folder));
    parameters.put("lockTimeout", 500L);
    parameters.put("statementTimeout", 3600L);
    parameters.put("attempts", 1);
    parameters.put("waitForOthers", 1L);
    parameters.put("session", session());
    if (mojo instanceof ReportMojo) {
      parameters.put("resources", folder.resolve("resources").toFile());
      parameters.put("buildDirectory", folder.resolve("target").toFile());
    }
    parameters.forEach((name, value) -> Parameters.set(mojo, name, value));
    return mojo;
  }

  @SuppressWarnings("deprecation")
  private MavenSession session() {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(folder.toFile());
    Properties environment = new Properties();
    environment.setProperty("env.PLUMBLINE_TARGET_PASSWORD", database.password());
    request.setSystemProperties(environment);
    return new MavenSession(null, null, request, new DefaultMavenExecutionResult());
  }

  private void run(String sql) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
