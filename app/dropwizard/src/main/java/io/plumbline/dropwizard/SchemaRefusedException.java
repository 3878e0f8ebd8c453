package io.plumbline.dropwizard;

/** The application does not start, because the live schema does not serve it. */
public final class SchemaRefusedException extends RuntimeException {

  SchemaRefusedException(String message) {
    // Where in the code this was found helps nobody; Dropwizard would print it below the report.
    super(message, null, false, false);
  }
}
