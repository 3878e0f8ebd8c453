package io.plumbline.maven;

/** The throwaway database is not what Flyway leaves behind; the message says what to do. */
final class NotMigratedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotMigratedException(String message) {
    super(message);
  }
}
