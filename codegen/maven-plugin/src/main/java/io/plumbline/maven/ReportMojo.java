package io.plumbline.maven;

import io.plumbline.deploy.report.Report;
import io.plumbline.deploy.report.ReportFile;
import io.plumbline.deploy.report.ReportFormat;
import io.plumbline.deploy.report.SourceFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common whose reports machines can read. */
abstract class ReportMojo extends TargetMojo {

  /** The format of the report: text, json, markdown, sarif or junit. */
  @Parameter(property = "plumbline.format", defaultValue = "text")
  private String format = "text";

  /**
   * The file to write the report to, beside the text in the log; {@code plumbline/<goal>.<format>}
   * in the build directory where a format is chosen and no file.
   */
  @Parameter(property = "plumbline.output")
  private File output;

  @Parameter(
      defaultValue = "${project.basedir}/src/main/resources",
      readonly = true,
      required = true)
  private File resources;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  final ReportFormat format() {
    return ReportFormat.named(format);
  }

  /** Writes the report where it is wanted, tells it, and fails where something is wrong. */
  final void conclude(Report report) throws MojoExecutionException, MojoFailureException {
    Optional<ReportFile> file = file(report);
    if (file.isPresent()) {
      file.get()
          .write(
              report,
              SourceFiles.of(
                  executionRoot(),
                  resources.toPath(),
                  settings().locations(),
                  lockFile(),
                  checker().expected()));
      getLog().info("The report is in " + file.get().path());
    }
    conclude(report.outcome(), report.text());
  }

  private Optional<ReportFile> file(Report report) {
    if (output != null) {
      return Optional.of(new ReportFile(format(), output.toPath()));
    }
    Path file =
        buildDirectory
            .toPath()
            .resolve("plumbline")
            .resolve(report.command() + "." + format().extension());
    return format() == ReportFormat.TEXT
        ? Optional.empty()
        : Optional.of(new ReportFile(format(), file));
  }
}
