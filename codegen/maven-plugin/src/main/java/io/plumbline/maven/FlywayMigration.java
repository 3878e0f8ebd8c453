package io.plumbline.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Runs {@code flyway:migrate} once more as the POM of the current module has it, in its version and
 * with its configuration, which takes the database from {@code ${plumbline.url}}.
 */
record FlywayMigration(
    MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {

  static final String PLUGIN = "org.flywaydb:flyway-maven-plugin";
  private static final String GOAL = "migrate";

  void run() throws MojoExecutionException, MojoFailureException {
    try {
      for (String execution : executions()) {
        // The plan resolves the configuration, whose expressions are read when it runs.
        String task = PLUGIN + ":" + GOAL + "@" + execution;
        for (MojoExecution migrate :
            lifecycle.calculateExecutionPlan(session, task).getMojoExecutions()) {
          plugins.executeMojo(session, migrate);
        }
      }
    } catch (MojoExecutionException | MojoFailureException e) {
      throw e;
    } catch (Exception e) {
      throw new MojoExecutionException(
          "flyway:migrate cannot be run on the server of another major: " + e.getMessage(), e);
    }
  }

  private List<String> executions() throws MojoExecutionException {
    Plugin flyway = session.getCurrentProject().getPlugin(PLUGIN);
    List<String> executions =
        flyway == null
            ? List.of()
            : flyway.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(GOAL))
                .map(PluginExecution::getId)
                .toList();
    if (executions.isEmpty()) {
      throw new MojoExecutionException(
          "otherMajors needs flyway:migrate in the POM of this module, to run it on those servers"
              + " too: expected an execution with that goal, found none.");
    }
    return executions;
  }
}
