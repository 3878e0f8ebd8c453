package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.RunningReleases;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.lock.SchemaLock;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that plan the migration of a live database. */
abstract class PlanningMojo extends ReportMojo {

  /**
   * The releases that still run, each {@code name=file} of a lock, or a directory of files {@code
   * name.lock}.
   */
  @Parameter(property = "plumbline.releases")
  private List<String> releases = List.of();

  final PlanRequest request() throws MojoExecutionException {
    SchemaLock build = checker().expected();
    return PlanRequest.of(
            target().connections(ReadLimits.DEFAULT.statement()),
            build,
            settings().forPlan(build.scope().historyTable()),
            ServerSource.configured())
        .withStatementLimit(settings().throwawayTimeout())
        .withReleases(RunningReleases.of(releases))
        .withProgress(getLog()::info);
  }
}
