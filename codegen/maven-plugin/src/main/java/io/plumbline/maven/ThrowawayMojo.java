package io.plumbline.maven;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchSettings;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * What the goals have in common that try the migrations on a throwaway server: on the one that
 * {@code plumbline:start} has started in the module, else on one of their own, which {@code
 * -Dplumbline.server} and so on choose.
 */
abstract class ThrowawayMojo extends MigrationsMojo {

  @Parameter(
      defaultValue = "${project.build.directory}/plumbline",
      readonly = true,
      required = true)
  private File dataDirectory;

  /** Flyway's history table, without its schema. */
  @Parameter(
      property = "plumbline.historyTable",
      defaultValue = Scope.DEFAULT_HISTORY_TABLE,
      required = true)
  private String historyTable;

  @Override
  final void run() throws MojoExecutionException, MojoFailureException, IOException {
    if (isOff()) {
      return;
    }
    Optional<ThrowawayDatabase> running = ThrowawayDatabase.of(project());
    ThrowawayDatabase own =
        running.isPresent()
            ? running.get()
            : ThrowawayDatabase.start(
                ScratchSettings.fromSystemProperties().withDataDirectory(dataDirectory.toPath()));
    try {
      ScratchDatabase database = own.database();
      runOn(new ThrowawayServer(database.url(), database.user(), database.password()));
    } finally {
      if (running.isEmpty()) {
        own.server().close();
      }
    }
  }

  abstract boolean isOff() throws MojoExecutionException;

  abstract void runOn(ThrowawayServer server)
      throws MojoExecutionException, MojoFailureException, IOException;

  final Scope scope() {
    return Scope.ALL.withHistoryTable(historyTable);
  }

  final Configuration flyway() {
    return FlywaySettings.of(
        locations(),
        Thread.currentThread().getContextClassLoader(),
        historyTable,
        flywayProperties());
  }
}
