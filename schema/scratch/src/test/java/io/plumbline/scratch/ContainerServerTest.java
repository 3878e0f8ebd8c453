package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Runs where a Docker engine answers and has the default image. */
class ContainerServerTest {
  private static final ScratchSettings DOCKER =
      ScratchSettings.defaults().withProvider(Provider.DOCKER);

  private static final String NO_SUCH_IMAGE = "registry.invalid/plumbline/postgres:18";

  @BeforeAll
  static void anEngineHasTheImage() {
    Optional<DockerEngine> engine = DockerEngine.find();
    assumeTrue(engine.isPresent(), "no Docker engine answers");
    assumeTrue(
        engine.get().has(ContainerServer.imageName(DOCKER.image())),
        "the Docker engine has no image " + DOCKER.image());
  }

  @Test
  void isChosenWhereAnEngineAnswersAndMadeLikeTheEmbeddedServer() throws SQLException {
    try (ScratchPostgres postgres = ScratchPostgres.start(ScratchSettings.defaults());
        ScratchDatabase database = postgres.create()) {
      assertThat(postgres.description())
          .matches(
              "PostgreSQL 18\\.\\d+ in a container of postgres:18 \\(a Docker engine answers\\)");
      assertThat(postgres.majorVersion()).isEqualTo(18);
      assertThat(Sql.column(database, EmbeddedServerTest.HOW_IT_IS_MADE))
          .isEqualTo(EmbeddedServerTest.AS_EVERY_SERVER_IS_MADE);
    }
  }

  @Test
  void keepsPortAndDataWhenItIsAwayAndLeavesNothingBehind() throws SQLException {
    ScratchPostgres postgres = ScratchPostgres.start(DOCKER);
    ScratchDatabase database = postgres.create();
    try (postgres) {
      Sql.execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");

      postgres.stop();
      assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
      postgres.stop();
      postgres.restart();

      assertThat(Sql.column(database, "SELECT answer FROM kept")).containsExactly("42");
      postgres.restart();
      assertThat(Sql.column(database, "SELECT answer FROM kept")).containsExactly("42");
      assertThat(containers()).anyMatch(container -> publishes(container, port(database.url())));
    }
    postgres.close();

    assertThat(containers()).noneMatch(container -> publishes(container, port(database.url())));
  }

  @Test
  void endsWithItsJvmThoughItsClassesAreGone() throws Exception {
    String output =
        ChildJvm.run(
            JvmExitTest.LeavesADatabaseWithoutClasses.class, Map.of(), "-Dplumbline.server=docker");

    assertThat(output).contains("class loader closed");
    String port = port(output.replaceAll("(?s).*created (\\S+).*", "$1"));
    assertThat(containers()).noneMatch(container -> publishes(container, port));
  }

  @Test
  void anImageThatCannotBeHadMakesRoomForTheEmbeddedServer() {
    try (ScratchPostgres postgres =
        ScratchPostgres.start(ScratchSettings.defaults().withImage(NO_SUCH_IMAGE))) {
      assertThat(postgres.description())
          .startsWith("embedded PostgreSQL 18.")
          .endsWith("(a Docker engine answers, but cannot start " + NO_SUCH_IMAGE + ")");
    }
  }

  @Test
  void anImageThatCannotBeHadIsAnErrorWhereAContainerWasAskedFor() {
    assertThatThrownBy(() -> ScratchPostgres.start(DOCKER.withImage(NO_SUCH_IMAGE)))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("No container of " + NO_SUCH_IMAGE + " can be started: ")
        .hasMessageContaining("plumbline.server=embedded");
  }

  private static List<Container> containers() {
    DockerClient client = DockerClientFactory.lazyClient();
    return client.listContainersCmd().withShowAll(true).exec();
  }

  private static boolean publishes(Container container, String port) {
    return Arrays.stream(container.getPorts())
        .anyMatch(published -> port.equals(String.valueOf(published.getPublicPort())));
  }

  private static String port(String url) {
    return url.replaceAll(".*:(\\d+)/.*", "$1");
  }
}
