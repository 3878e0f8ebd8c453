package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole workflow that deploys, against the servers of two environments. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DeployWorkflowIT {

  @TempDir private Path temporary;

  @Test
  void nothingIsDeployedWhileStagingHasDriftedAndAllOfItOnceThatIsMended() throws Exception {
    try (ScratchPostgres server = ScratchPostgres.start(ScratchSettings.fromSystemProperties());
        ScratchDatabase staging = migratedTo("1", ScratchPostgres.shared());
        ScratchDatabase production = migratedTo("1", server)) {
      run(staging, "alter table message add column note text");

      Deployment drifted = deploy("drifted", staging, production);
      assertThat(drifted.happened).containsExactly("staging: no at Plan");
      assertThat(drifted.output)
          .contains("column public.message.note: expected absent, found present")
          .contains("::error::the plan says no; nothing was changed");
      assertThat(versions(staging)).containsExactly("1");
      assertThat(versions(production)).containsExactly("1");

      run(staging, "alter table message drop column note");

      Deployment mended = deploy("mended", staging, production);
      assertThat(mended.happened).containsExactly("staging: deployed", "production: deployed");
      assertThat(mended.summaries)
          .allSatisfy(it -> assertThat(it).contains("V2__let_messages_have_no_agent.sql"));
      assertThat(mended.summaries.get(0))
          .contains("\n## Schema rehearse: rehearsed and rolled back\n");
      assertThat(versions(staging)).containsExactly("1", "2");
      assertThat(versions(production)).containsExactly("1", "2");
    }
  }

  @Test
  void whatFailsOnTheRowsOfStagingIsSeenBeforeAnythingRuns() throws Exception {
    try (ScratchDatabase staging = migratedTo("1", ScratchPostgres.shared());
        ScratchDatabase production = migratedTo("1", ScratchPostgres.shared());
        Connection busy = staging.connect();
        Statement statement = busy.createStatement()) {
      busy.setAutoCommit(false);
      statement.execute("lock table message in access share mode");

      assertThat(deploy("busy", staging, production).happened)
          .containsExactly("staging: no at Rehearse");
      assertThat(versions(staging)).containsExactly("1");
    }
  }

  /** What became of each environment, the summary of each, and what the step that failed said. */
  private record Deployment(List<String> happened, List<String> summaries, String output) {}

  /** The jobs in the order of what each needs, and no further than one that says no. */
  private Deployment deploy(String name, ScratchDatabase staging, ScratchDatabase production)
      throws IOException {
    Map<String, ScratchDatabase> databases = new LinkedHashMap<>();
    databases.put("staging", staging);
    databases.put("production", production);
    JsonNode jobs = jobs("deploy.yml");
    assertThat(jobs.at("/production/needs").asText()).isEqualTo("staging");
    assertThat(jobs("deploy-environment.yml").at("/deploy/environment").asText())
        .isEqualTo("${{ inputs.environment }}");
    List<String> happened = new ArrayList<>();
    List<String> summaries = new ArrayList<>();
    for (Map.Entry<String, ScratchDatabase> it : databases.entrySet()) {
      JsonNode job = jobs.get(it.getKey());
      assertThat(job.get("uses").asText()).isEqualTo("./.github/workflows/deploy-environment.yml");
      JsonNode inputs = job.get("with");
      assertThat(inputs.get("environment").asText()).isEqualTo(it.getKey());
      Path folder = Files.createDirectories(temporary.resolve(name).resolve(it.getKey()));
      WorkflowSteps steps =
          WorkflowSteps.ofDeploy(folder, it.getValue(), "touch deployed")
              .environment("REHEARSE", inputs.path("rehearse").asText("false"));
      Optional<WorkflowSteps.Failure> failure = steps.runAll();
      happened.add(
          it.getKey() + failure.map(step -> ": no at " + step.step()).orElse(": deployed"));
      summaries.add(steps.summary());
      assertThat(Files.exists(folder.resolve("deployed"))).isEqualTo(failure.isEmpty());
      // Kept whether it says yes or no.
      assertThat(folder.resolve("plan.json")).content().contains("\"command\" : \"plan\"");
      if (failure.isPresent()) {
        return new Deployment(happened, summaries, failure.get().output());
      }
    }
    return new Deployment(happened, summaries, "");
  }

  private static JsonNode jobs(String workflow) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Folders.root().resolve(".github/workflows").resolve(workflow).toFile())
        .get("jobs");
  }

  private static List<String> versions(ScratchDatabase database) throws SQLException {
    List<String> versions = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version from flyway_schema_history where success order by installed_rank")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  private static ScratchDatabase migratedTo(String version, ScratchPostgres server) {
    MigrationSource source = MigrationSource.of("filesystem:" + MessagesProject.migrations());
    return server.migratedTo(source, version).copy();
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
