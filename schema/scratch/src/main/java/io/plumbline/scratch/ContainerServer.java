package io.plumbline.scratch;

import static java.util.Objects.requireNonNull;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.PortBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container. */
final class ContainerServer implements Server {
  private static final Duration RESTART_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration RESTART_POLL = Duration.ofMillis(50);

  private final DockerEngine engine;
  private final PostgreSQLContainer container;
  private final Access access;
  private final ExitHook exitHook;

  private ContainerServer(DockerEngine engine, PostgreSQLContainer container) {
    this.engine = engine;
    this.container = container;
    this.access =
        new Access(
            "jdbc:postgresql://"
                + container.getHost()
                + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                + "/"
                + container.getDatabaseName(),
            container.getUsername(),
            container.getPassword());
    exitHook = ExitHook.register(this::removeInPlaceOfTestcontainers);
    // Removing nothing loads the classes that the hook needs.
    engine.remove("plumbline-scratch-rehearsal");
  }

  static DockerImageName imageName(String image) {
    try {
      DockerImageName name = DockerImageName.parse(image);
      name.assertValid();
      return name.asCompatibleSubstituteFor(PostgreSQLContainer.IMAGE);
    } catch (IllegalArgumentException e) {
      throw new ScratchException(
          "expected the name of an image, such as postgres:18, found \"" + image + "\"", e);
    }
  }

  static ContainerServer start(DockerEngine engine, ScratchSettings settings) {
    DockerImageName image = imageName(settings.image());
    PostgreSQLContainer container = configured(image);
    try {
      engine.fetch(image);
      container.start();
      return new ContainerServer(engine, container);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScratchException("Interrupted while the image " + settings.image() + " came.", e);
    } catch (RuntimeException e) {
      container.stop();
      throw new ScratchException(
          "No container of "
              + settings.image()
              + " can be started: "
              + String.valueOf(rootOf(e).getMessage()).strip()
              + "\nMend this, or choose another server with plumbline.server=embedded or"
              + " plumbline.server=external.",
          e);
    }
  }

  private static PostgreSQLContainer configured(DockerImageName image) {
    return new PostgreSQLContainer(image)
        .withUsername(ServerOptions.SUPERUSER)
        .withPassword(UUID.randomUUID().toString())
        .withDatabaseName("postgres")
        .withEnv(
            "POSTGRES_INITDB_ARGS", "--encoding=UTF8 --no-sync --locale=" + ServerOptions.LOCALE)
        .withCommand(ServerOptions.command())
        .withCreateContainerCmdModifier(ContainerServer::keepPort)
        // Another port each time: somebody may have taken the first one.
        .withStartupAttempts(2);
  }

  /** A port that the engine chooses would be another one after a restart. */
  private static void keepPort(CreateContainerCmd command) {
    try {
      String binding = FreePort.find() + ":" + PostgreSQLContainer.POSTGRESQL_PORT;
      requireNonNull(command.getHostConfig(), "host configuration is null")
          .withPortBindings(PortBinding.parse(binding));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public Provider provider() {
    return Provider.DOCKER;
  }

  @Override
  public String description(String version) {
    return "PostgreSQL " + version + " in a container of " + container.getDockerImageName();
  }

  @Override
  public synchronized void stop() {
    try {
      container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    } catch (NotModifiedException stoppedBefore) {
      // As it should be.
    }
  }

  @Override
  public synchronized void restart() {
    stop();
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    awaitConnection(System.nanoTime() + RESTART_TIMEOUT.toNanos());
  }

  private void awaitConnection(long deadline) {
    while (true) {
      try {
        access.execute("SELECT 1");
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new ScratchException(
              "The container of "
                  + container.getDockerImageName()
                  + " started again, but its server does not answer: "
                  + e.getMessage()
                  + "\nIts log ends with:\n"
                  + container.getLogs(),
              e);
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RESTART_POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScratchException("Interrupted while a server started again.", e);
    }
  }

  /**
   * Testcontainers removes its containers when the JVM ends, but it may find its own classes gone:
   * Maven closes the loaders of its plugins before. Both at once would get in each other's way.
   */
  private void removeInPlaceOfTestcontainers() {
    boolean classesAreGone = ContainerServer.class.getResource("ContainerServer.class") == null;
    if (classesAreGone) {
      engine.remove(container.getContainerId());
    }
  }

  @Override
  public synchronized void close() {
    exitHook.forget();
    container.stop();
  }
}
