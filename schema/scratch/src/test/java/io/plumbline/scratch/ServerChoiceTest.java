package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
