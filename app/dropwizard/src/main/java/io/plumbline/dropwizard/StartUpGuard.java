package io.plumbline.dropwizard;

import io.plumbline.check.CheckResult;
import io.plumbline.check.TextReport;
import io.plumbline.check.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether the application may start on the schema that was found. */
final class StartUpGuard {

  private static final Logger LOGGER = LoggerFactory.getLogger(StartUpGuard.class);

  private final SchemaConfiguration settings;

  StartUpGuard(SchemaConfiguration settings) {
    this.settings = settings;
  }

  /**
   * Lets the application start or not.
   *
   * @throws SchemaRefusedException when {@code failFast} is set and the schema breaks the build or
   *     could not be checked
   */
  void admit(CheckResult result) {
    boolean serves = result instanceof Verdict verdict && verdict.state().isReady();
    if (!serves && settings.failFast()) {
      throw new SchemaRefusedException(explain(result));
    }
    if (!serves) {
      LOGGER.error("Starting, because schema.failFast is false.\n{}", TextReport.of(result));
    }
  }

  private static String explain(CheckResult result) {
    String what =
        result instanceof Verdict
            ? "the live schema breaks this build"
            : "nobody knows whether the live schema serves this build";
    return """
        The application does not start: %s.

        %s
        Run `schema verify <configuration>` of this jar to see this again, `schema migrate <configuration>` to run pending migrations;
        schema.failFast: false starts it all the same, not ready until the schema serves it."""
        .formatted(what, TextReport.of(result));
  }
}
