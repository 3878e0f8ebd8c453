package io.plumbline.maven;

import io.plumbline.deploy.idempotence.IdempotenceCheck;
import io.plumbline.deploy.idempotence.IdempotenceReport;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.history.MigrationVersion;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs each migration a second time right after the first, with a row in every table, and fails
 * when that changes the schema, rows or the identity of objects.
 */
@Mojo(name = "idempotence", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class IdempotenceMojo extends ThrowawayMojo {

  /**
   * What becomes of the build when a migration is not idempotent: {@code required} fails it, {@code
   * warn} warns, {@code off} looks at nothing. A migration is allowed not to be by a comment in its
   * file: {@code -- plumbline:allow not-idempotent because …}.
   */
  @Parameter(property = "plumbline.idempotence", defaultValue = "required", required = true)
  private String idempotence;

  /**
   * The version up to which migrations are not checked, because they have run in production and can
   * no longer be changed. Repeatable ones always are.
   */
  @Parameter(property = "plumbline.idempotence.released")
  private String released;

  @Override
  boolean isOff() throws MojoExecutionException {
    boolean isOff = policy() == Policy.OFF;
    if (isOff) {
      getLog().info("idempotence: not checked, because plumbline.idempotence is off");
    }
    return isOff;
  }

  @Override
  void runOn(ThrowawayServer server) throws MojoExecutionException, MojoFailureException {
    try {
      IdempotenceReport report =
          new IdempotenceCheck(flyway(), scope(), server, releasedVersion()).run();
      if (report.isFine()) {
        report.text().lines().forEach(getLog()::info);
      } else if (policy() == Policy.WARN) {
        report.text().lines().forEach(getLog()::warn);
      } else {
        throw new MojoFailureException(report.text().strip());
      }
    } catch (CannotReplayException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (SQLException e) {
      throw new MojoExecutionException(
          "idempotence could not be checked: the throwaway server says: " + e.getMessage(), e);
    }
  }

  private Policy policy() throws MojoExecutionException {
    return Policy.of("plumbline.idempotence", idempotence);
  }

  private Optional<MigrationVersion> releasedVersion() throws MojoExecutionException {
    try {
      return Optional.ofNullable(released).map(MigrationVersion::of);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("plumbline.idempotence.released: " + e.getMessage(), e);
    }
  }
}
