package io.plumbline.deploy.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of a report. */
public enum ReportFormat {
  /** Lines for people. */
  TEXT("txt"),
  /** JSON in the form of {@code report.schema.json}, which lies beside this class. */
  JSON("json"),
  /** Markdown of at most 65,536 characters, for a comment on a pull request. */
  MARKDOWN("md"),
  /** SARIF 2.1.0, for code scanning. */
  SARIF("sarif"),
  /** JUnit XML, for the test reports of a build server. */
  JUNIT("xml");

  private final String extension;

  ReportFormat(String extension) {
    this.extension = extension;
  }

  /**
   * The format of a name, such as {@code json}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ReportFormat named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such format: expected one of %s, found %s".formatted(names(), name)));
  }

  /** All names, such as {@code text, json}. */
  public static String names() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }

  /** Its name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the name of a file ends that holds it, without a dot. */
  public String extension() {
    return extension;
  }

  /**
   * The report in this format, its last line ended by a newline.
   *
   * @param files the files that it points at, where the format does
   */
  public String render(Report report, SourceFiles files) {
    return switch (this) {
      case TEXT -> TextFormat.of(report);
      case JSON -> JsonFormat.of(report);
      case MARKDOWN -> MarkdownFormat.of(report);
      case SARIF -> SarifFormat.of(report, files);
      case JUNIT -> JunitFormat.of(report);
    };
  }
}
