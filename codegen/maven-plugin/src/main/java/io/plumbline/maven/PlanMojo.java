package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.plan.RunningReleases;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.report.Report;
import io.plumbline.lock.SchemaLock;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what migrating a live database would do, and changes nothing. */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends ReportMojo {

  /**
   * The releases that still run, each {@code name=file} of a lock, or a directory of files {@code
   * name.lock}.
   */
  @Parameter(property = "plumbline.releases")
  private List<String> releases = List.of();

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    format();
    SchemaLock build = checker().expected();
    PlanRequest request =
        PlanRequest.of(
                target().connections(ReadLimits.DEFAULT.statement()),
                build,
                settings().forPlan(build.scope().historyTable()),
                ServerSource.configured())
            .withStatementLimit(settings().throwawayTimeout())
            .withReleases(RunningReleases.of(releases))
            .withProgress(getLog()::info);
    conclude(Report.plan(Planner.plan(request)));
  }
}
