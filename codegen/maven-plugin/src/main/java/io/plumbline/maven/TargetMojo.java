package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.LockFile;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.RetryPolicy;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What the goals that work on a live database have in common. */
abstract class TargetMojo extends MigrationsMojo {

  /**
   * The variable of the password, where settings.xml has none; the command line others see, and
   * every parameter of a goal Maven logs with its value at {@code -X}.
   */
  private static final String PASSWORD = "env.PLUMBLINE_TARGET_PASSWORD";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The JDBC URL of the database, without credentials. */
  @Parameter(property = "plumbline.target.url")
  private String targetUrl;

  /**
   * The id of the server in settings.xml that has the user and the password, which may be
   * encrypted.
   */
  @Parameter(property = "plumbline.target.server")
  private String targetServer;

  /** The user, where settings.xml does not name it. */
  @Parameter(property = "plumbline.target.user")
  private String targetUser;

  /** The lock of the build. */
  @Parameter(
      property = "plumbline.lockFile",
      defaultValue = "${project.basedir}/src/main/resources/schema.lock",
      required = true)
  private File lockFile;

  /** How long one statement of a migration may wait for a lock, in milliseconds. */
  @Parameter(property = "plumbline.lockTimeout", defaultValue = "500")
  private long lockTimeout;

  /** How long one statement of a migration may run, in seconds; zero for without end. */
  @Parameter(property = "plumbline.statementTimeout", defaultValue = "3600")
  private long statementTimeout;

  /** How often a migration is tried that could not get a lock. */
  @Parameter(property = "plumbline.attempts", defaultValue = "10")
  private int attempts;

  /** How long to wait while another migrator is at work, in seconds. */
  @Parameter(property = "plumbline.waitForOthers", defaultValue = "300")
  private long waitForOthers;

  /** The schema of the table plumbline_ledger, where it is not the one that Flyway works in. */
  @Parameter(property = "plumbline.ledgerSchema")
  private String ledgerSchema;

  @Inject private SettingsDecrypter decrypter;

  final TargetDatabase target() throws MojoExecutionException {
    if (targetUrl == null) {
      throw new MojoExecutionException(
          "There is no database to work on: expected its URL in plumbline.target.url, found none.");
    }
    Optional<Server> server = server();
    return new TargetDatabase(
        targetUrl,
        Optional.ofNullable(targetUser).or(() -> server.map(Server::getUsername)),
        server.map(Server::getPassword).or(this::passwordOfEnvironment));
  }

  private Optional<String> passwordOfEnvironment() {
    return Optional.ofNullable(session.getSystemProperties().getProperty(PASSWORD));
  }

  private Optional<Server> server() throws MojoExecutionException {
    if (targetServer == null) {
      return Optional.empty();
    }
    Server server = session.getSettings().getServer(targetServer);
    if (server == null) {
      throw new MojoExecutionException(
          "settings.xml has no server %s: expected one with the user and the password of the target."
              .formatted(targetServer));
    }
    return Optional.of(decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer());
  }

  final MigrateSettings settings() {
    MigrateSettings settings =
        MigrateSettings.of(locations(), Thread.currentThread().getContextClassLoader())
            .withFlyway(flywayProperties())
            .withLocking(
                Duration.ofMillis(lockTimeout),
                new RetryPolicy(
                    attempts, RetryPolicy.DEFAULT.first(), RetryPolicy.DEFAULT.longest()))
            .withStatementTimeout(Duration.ofSeconds(statementTimeout))
            .withTurnTimeout(Duration.ofSeconds(waitForOthers));
    return ledgerSchema == null ? settings : settings.withLedgerSchema(ledgerSchema);
  }

  final SchemaChecker checker() {
    return new SchemaChecker(LockFile.read(lockFile.getPath()), ReadLimits.DEFAULT);
  }

  final Path lockFile() {
    return lockFile.toPath();
  }

  /** The directory in which Maven was started, with all modules of the build. */
  final Path executionRoot() {
    return Path.of(session.getExecutionRootDirectory());
  }
}
