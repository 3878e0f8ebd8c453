package io.plumbline.maven;

import io.plumbline.scratch.ScratchPostgres;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Starts a throwaway PostgreSQL and creates an empty database in it, whose address the project
 * properties {@code plumbline.url}, {@code plumbline.user} and {@code plumbline.password} hold from
 * then on. Server and data are gone after {@code plumbline:stop}, or when Maven ends.
 */
@Mojo(name = "start", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class StartMojo extends PlumblineMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(
      defaultValue = "${project.build.directory}/plumbline",
      readonly = true,
      required = true)
  private File dataDirectory;

  /**
   * Where the server comes from: {@code docker}, {@code embedded}, {@code external} (by its URL) or
   * {@code auto}, which is docker where an engine answers and embedded elsewhere.
   */
  @Parameter(property = "plumbline.server")
  private String server;

  /** The image for docker. */
  @Parameter(property = "plumbline.server.image")
  private String serverImage;

  /** The JDBC URL of an external server, without credentials. */
  @Parameter(property = "plumbline.server.url")
  private String serverUrl;

  /** A user of the external server that can create databases. */
  @Parameter(property = "plumbline.server.user")
  private String serverUser;

  /** The password of that user. */
  @Parameter(property = "plumbline.server.password")
  private String serverPassword;

  /** The major version that the server must have, such as 18; any when left out. */
  @Parameter(property = "plumbline.serverMajor")
  private Integer serverMajor;

  @Override
  void run() throws MojoExecutionException {
    refuseOverrides();
    ThrowawayDatabase.of(project()).ifPresent(previous -> previous.endIn(project()));
    ThrowawayDatabase database =
        ThrowawayDatabase.start(settings().toScratch(dataDirectory.toPath()));
    try {
      requireMajor(database.server());
      database.keepIn(project());
    } catch (MojoExecutionException | RuntimeException e) {
      database.server().close();
      throw e;
    }
  }

  /** Without the throwaway database, Flyway's plugin would take whatever else it is told. */
  @Override
  void onSkip() {
    project().getProperties().setProperty("flyway.skip", "true");
    project().getProperties().setProperty("jooq.codegen.skip", "true");
  }

  private ServerSettings settings() {
    return new ServerSettings(
        Optional.ofNullable(server),
        Optional.ofNullable(serverImage),
        Optional.ofNullable(serverUrl),
        Optional.ofNullable(serverUser),
        Optional.ofNullable(serverPassword));
  }

  private void refuseOverrides() throws MojoExecutionException {
    FlywayOverrides overrides =
        new FlywayOverrides()
            .variables(System.getenv())
            .systemProperties(System.getProperties(), session.getUserProperties())
            .projectProperties(project().getProperties());
    Plugin flyway = project().getPlugin(FlywayMigration.PLUGIN);
    List<String> found =
        flyway == null ? overrides.found() : overrides.configuration(flyway).found();
    if (!found.isEmpty()) {
      throw new MojoExecutionException(
          "flyway:migrate could migrate another database than the throwaway one: expected nothing"
              + " that overrides its configuration in the POM, found\n  "
              + String.join("\n  ", found));
    }
  }

  private void requireMajor(ScratchPostgres postgres) throws MojoExecutionException {
    if (serverMajor != null && serverMajor != postgres.majorVersion()) {
      throw new MojoExecutionException(
          ("The throwaway server has another major version: expected %d (serverMajor), found %s."
                  + " Choose an image with plumbline.server.image=postgres:%d, or make the"
                  + " embedded binaries of %d a dependency of plumbline-maven-plugin, or change"
                  + " serverMajor.")
              .formatted(serverMajor, postgres.description(), serverMajor, serverMajor));
    }
  }
}
