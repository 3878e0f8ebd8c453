package io.plumbline.scratch;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.File;
import java.net.URI;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.images.TimeLimitedLoggedPullImageResultCallback;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The Docker engine that Testcontainers finds, if it finds one. */
final class DockerEngine {
  private DockerEngine() {}

  static boolean answers() {
    if (!isConfigured()) {
      return false;
    }
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException unusable) {
      // It answered, but could not run what Testcontainers removes containers with. Starting a
      // container fails for the same reason, and says so.
      return true;
    }
  }

  /**
   * Whether there is anything to ask. Testcontainers logs an error where it finds no engine, which
   * is not one for a machine that has none.
   */
  private static boolean isConfigured() {
    return ServiceLoader.load(
            DockerClientProviderStrategy.class, DockerEngine.class.getClassLoader())
        .stream()
        .anyMatch(strategy -> exists(strategy.get()));
  }

  private static boolean exists(DockerClientProviderStrategy strategy) {
    try {
      URI host = strategy.getTransportConfig().getDockerHost();
      boolean isFile = "unix".equals(host.getScheme()) || "npipe".equals(host.getScheme());
      return !isFile || new File(host.getPath()).exists();
    } catch (RuntimeException notForThisMachine) {
      return false;
    }
  }

  /**
   * Makes sure that the image is there. Testcontainers would try for two minutes where a registry
   * cannot be reached; one attempt tells enough, as there is another server to use.
   */
  static void fetch(DockerImageName image) throws InterruptedException {
    DockerImageName name = ImageNameSubstitutor.instance().apply(image);
    DockerClient client = DockerClientFactory.lazyClient();
    try {
      client.inspectImageCmd(name.asCanonicalNameString()).exec();
    } catch (NotFoundException absent) {
      client
          .pullImageCmd(name.getUnversionedPart())
          .withTag(name.getVersionPart())
          .exec(
              new TimeLimitedLoggedPullImageResultCallback(
                  LoggerFactory.getLogger(DockerEngine.class)))
          .awaitCompletion();
    }
  }
}
