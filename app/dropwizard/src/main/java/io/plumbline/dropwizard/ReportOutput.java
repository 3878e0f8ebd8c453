package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;
import io.plumbline.deploy.report.Report;
import io.plumbline.deploy.report.ReportFile;
import io.plumbline.deploy.report.ReportFormat;
import io.plumbline.deploy.report.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a report is handed over.
 *
 * @param format its format
 * @param file the file to write it to; people then read it as text besides
 * @param further more files to write it to
 * @param files the files that it points at
 * @param terminal where it is printed
 */
record ReportOutput(
    ReportFormat format,
    Optional<ReportFile> file,
    List<ReportFile> further,
    SourceFiles files,
    Terminal terminal) {

  private static final String LOCK = "schema.lock";

  private static final ActionOption FORMAT =
      ActionOption.once(
          "format", "plan, rehearse, verify, drift: %s".formatted(ReportFormat.names()));

  private static final ActionOption RESOURCES =
      ActionOption.once(
          "resources",
          "plan, rehearse, verify, drift: the directory with the migrations and schema.lock in the"
              + " repository, for formats that point at files; default src/main/resources");

  /** What the command line says about it. */
  static final List<ActionOption> OPTIONS = List.of(FORMAT, ActionOption.OUTPUT, RESOURCES);

  ReportOutput {
    requireNonNull(format, "format is null");
    requireNonNull(file, "file is null");
    further = List.copyOf(further);
    requireNonNull(files, "files is null");
    requireNonNull(terminal, "terminal is null");
  }

  /**
   * As the command line says.
   *
   * @throws IllegalArgumentException when it says something that cannot be
   */
  static ReportOutput of(SchemaTarget target, ActionOptions options, Terminal terminal) {
    ReportFormat format = options.value(FORMAT).map(ReportFormat::named).orElse(ReportFormat.TEXT);
    Path resources = Path.of(options.value(RESOURCES).orElse("src/main/resources"));
    return new ReportOutput(
        format,
        options.value(ActionOption.OUTPUT).map(it -> new ReportFile(format, Path.of(it))),
        List.of(),
        SourceFiles.of(
            Path.of(""),
            resources,
            target.settings().migrations(),
            resources.resolve(LOCK),
            target.checker().expected()),
        terminal);
  }

  /** The same that also writes a file, where one is named. */
  ReportOutput and(ReportFormat other, Optional<String> path) {
    return new ReportOutput(
        format,
        file,
        path.map(it -> new ReportFile(other, Path.of(it))).stream().toList(),
        files,
        terminal);
  }

  /** Hands a report over, and tells how the command ends. */
  Outcome print(Report report) {
    file.ifPresent(it -> it.write(report, files));
    further.forEach(it -> it.write(report, files));
    terminal
        .out()
        .print(
            file.isPresent() || format == ReportFormat.TEXT
                ? terminal.colours().paint(report.text())
                : format.render(report, files));
    return report.outcome();
  }
}
