package io.plumbline.maven;

import io.plumbline.check.Outcome;
import io.plumbline.scratch.ScratchException;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common. */
abstract class PlumblineMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves all goals out, and with them Flyway's and jOOQ's in this module. */
  @Parameter(property = "plumbline.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, because plumbline.skip is set.");
      onSkip();
      return;
    }
    try {
      run();
    } catch (ScratchException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("A file cannot be read or written: " + e, e);
    }
  }

  abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

  void onSkip() {}

  final MavenProject project() {
    return project;
  }

  /** Tells the report, and fails where it says that something is wrong or unknown. */
  final void conclude(Outcome outcome, String report)
      throws MojoExecutionException, MojoFailureException {
    switch (outcome) {
      case IN_SYNC -> report.lines().forEach(getLog()::info);
      case DRIFTED -> throw new MojoFailureException(report.strip());
      case COULD_NOT_CHECK, NOT_COMPARABLE -> throw new MojoExecutionException(report.strip());
    }
  }
}
