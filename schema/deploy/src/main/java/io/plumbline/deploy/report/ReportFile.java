package io.plumbline.deploy.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a report goes to for machines.
 *
 * @param format its format
 * @param path the file
 */
public record ReportFile(ReportFormat format, Path path) {

  public ReportFile {
    requireNonNull(format, "format is null");
    requireNonNull(path, "path is null");
  }

  /**
   * Writes a report over what was in the file, whose directory is made where there is none.
   *
   * @throws IllegalArgumentException when it cannot be written
   */
  public void write(Report report, SourceFiles files) {
    Path file = path.toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, format.render(report, files));
    } catch (IOException e) {
      throw new IllegalArgumentException("the report cannot be written to " + path + ": " + e, e);
    }
  }
}
