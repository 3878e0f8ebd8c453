package io.plumbline.scratch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.DockerClientFactory;

class ServerChoiceTest {
  @Test
  void aMachineWithoutEngineUsesTheEmbeddedServerAndComplainsOfNothing() throws Exception {
    assumeFalse(DockerEngine.find().isPresent(), "a Docker engine answers");

    String output =
        ChildJvm.run(
            JvmExitTest.LeavesADatabase.class,
            Map.of("PLUMBLINE_SERVER", "auto"),
            "-Dplumbline.server.image=postgres:18");

    assertThat(output)
        .containsPattern("embedded PostgreSQL 18\\.\\d+ \\(no Docker engine answers\\)")
        // Words at the start of a line, as the JVM itself may warn of native access.
        .doesNotContainPattern("(?m)^(ERROR|WARN) ");
  }

  /** Testcontainers would try for two minutes, for each of them. */
  @ParameterizedTest
  @CsvSource({
    "postgres:18, fromImage=testcontainers/ryuk&tag=0.14.0",
    "another:1, fromImage=postgres&tag=18"
  })
  void anEngineThatCannotPullIsAskedOnceAndMakesRoomForTheEmbeddedServer(
      String image, String missing) throws Exception {
    try (EngineWithoutRegistry engine = new EngineWithoutRegistry(image)) {
      String output =
          ChildJvm.run(
              JvmExitTest.LeavesADatabase.class,
              Map.of(
                  "PLUMBLINE_SERVER",
                  "auto",
                  "DOCKER_HOST",
                  engine.host(),
                  "TESTCONTAINERS_RYUK_DISABLED",
                  "false"));

      assertThat(output)
          .contains("No container of postgres:18 can be started: ")
          .contains("no such host")
          .containsPattern(
              "embedded PostgreSQL 18\\.\\d+"
                  + " \\(a Docker engine answers, but cannot start postgres:18\\)");
      assertThat(engine.pulls()).containsExactly(missing);
    }
  }

  @Test
  void theRemoverIsTheOneOfTestcontainers() throws IOException {
    try (InputStream container =
        DockerClientFactory.class.getResourceAsStream("utility/RyukContainer.class")) {
      assertThat(new String(container.readAllBytes(), ISO_8859_1)).contains(DockerEngine.REMOVER);
    }
  }

  @Test
  void theSettingsOfTheMachineChooseTheSharedServer() throws Exception {
    String output =
        ChildJvm.run(JvmExitTest.LeavesADatabase.class, Map.of("PLUMBLINE_SERVER", "embedded"));

    assertThat(output).contains("(embedded was asked for)");
  }

  @Test
  void aPropertyCountsBeforeTheVariableOfTheSameName() throws Exception {
    String output =
        ChildJvm.run(
            JvmExitTest.LeavesADatabase.class,
            Map.of("PLUMBLINE_SERVER", "embedded"),
            "-Dplumbline.server=podman");

    assertThat(output)
        .contains("expected one of auto, docker, embedded, external, found \"podman\"");
  }
}
