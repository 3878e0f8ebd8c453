package io.plumbline.scratch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.images.TimeLimitedLoggedPullImageResultCallback;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * A Docker engine that answers, found as Testcontainers finds it.
 *
 * @param client a client of our own, since the one of Testcontainers first starts a container of
 *     its own, and tries for minutes where it cannot
 */
record DockerEngine(DockerClient client) {
  /** What Testcontainers starts before any container, to remove them all at the end. */
  static final String REMOVER = "testcontainers/ryuk:0.14.0";

  /** The engine of this machine; empty where none answers. */
  static Optional<DockerEngine> find() {
    List<DockerClientProviderStrategy> strategies =
        ServiceLoader.load(DockerClientProviderStrategy.class, DockerEngine.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    // Testcontainers logs an error where it finds no engine, which is none on a machine without.
    if (strategies.stream().noneMatch(DockerEngine::mayAnswer)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DockerEngine(
              DockerClientProviderStrategy.getFirstValidStrategy(strategies).getDockerClient()));
    } catch (IllegalStateException noneAnswers) {
      return Optional.empty();
    }
  }

  private static boolean mayAnswer(DockerClientProviderStrategy strategy) {
    try {
      URI host = strategy.getTransportConfig().getDockerHost();
      boolean isFile = "unix".equals(host.getScheme()) || "npipe".equals(host.getScheme());
      return !isFile || new File(host.getPath()).exists();
    } catch (RuntimeException notForThisMachine) {
      return false;
    }
  }

  boolean has(DockerImageName image) {
    try {
      client.inspectImageCmd(substituted(image).asCanonicalNameString()).exec();
      return true;
    } catch (NotFoundException absent) {
      return false;
    }
  }

  /**
   * Makes sure that there is the image, and the one of the container that Testcontainers starts
   * before the first of ours, unless it is told not to. Testcontainers would try for two minutes
   * where a registry cannot be reached; one attempt tells enough, as there is another server to
   * use.
   */
  void fetch(DockerImageName image) throws InterruptedException {
    fetchMissing(image);
    if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
      fetchMissing(DockerImageName.parse(REMOVER));
    }
  }

  private void fetchMissing(DockerImageName image) throws InterruptedException {
    if (!has(image)) {
      DockerImageName name = substituted(image);
      client
          .pullImageCmd(name.getUnversionedPart())
          .withTag(name.getVersionPart())
          .exec(
              new TimeLimitedLoggedPullImageResultCallback(
                  LoggerFactory.getLogger(DockerEngine.class)))
          .awaitCompletion();
    }
  }

  /** Removes a container with its data, whether it runs or not; nothing if there is none. */
  void remove(String container) {
    try {
      client.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException gone) {
      // As it should be.
    }
  }

  /** The name at a mirror, where Testcontainers is told to use one. */
  private static DockerImageName substituted(DockerImageName image) {
    return ImageNameSubstitutor.instance().apply(image);
  }
}
