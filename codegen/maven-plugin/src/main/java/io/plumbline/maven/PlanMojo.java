package io.plumbline.maven;

import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.report.Report;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Says what migrating a live database would do, and changes nothing. */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends PlanningMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    format();
    conclude(Report.plan(Planner.plan(request())));
  }
}
