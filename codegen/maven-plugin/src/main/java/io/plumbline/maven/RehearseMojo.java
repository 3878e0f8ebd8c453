package io.plumbline.maven;

import io.plumbline.deploy.rehearse.Rehearsal;
import io.plumbline.deploy.rehearse.RehearsalSettings;
import io.plumbline.deploy.report.Report;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Plans, asks the rows of a live database, then runs the pending migrations there in a transaction
 * that is rolled back, where that harms nobody.
 */
@Mojo(name = "rehearse", threadSafe = true)
public final class RehearseMojo extends PlanningMojo {

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    format();
    conclude(Report.rehearsal(new Rehearsal(request(), RehearsalSettings.DEFAULT).rehearse()));
  }
}
