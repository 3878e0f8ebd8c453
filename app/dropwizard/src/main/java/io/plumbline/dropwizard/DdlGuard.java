package io.plumbline.dropwizard;

/** What becomes of an application that could change the schema, and of statements that would. */
public enum DdlGuard {
  /** Nothing: for tests and for runs on a developer's machine. */
  OFF,
  /** It is said in the log. */
  WARN,
  /** The application does not start, the statement does not run. */
  FAIL
}
