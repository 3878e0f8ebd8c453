package io.plumbline.check;

/** The four ways in which a check can end. None of them is ever reported as another. */
public enum Outcome {
  /** The schema and its history are as the build expects. */
  IN_SYNC("in sync", 0),
  /** The schema or its history differs. */
  DRIFTED("drifted", 1),
  /** The database could not be read, which says nothing about its schema. */
  COULD_NOT_CHECK("could not check", 2),
  /** The database was read, and something in it can be called neither equal nor different. */
  NOT_COMPARABLE("not comparable", 3);

  private final String words;
  private final int exitCode;

  Outcome(String words, int exitCode) {
    this.words = words;
    this.exitCode = exitCode;
  }

  /** The outcome in words for people. */
  public String words() {
    return words;
  }

  /** The exit code of a command that ends with this outcome. */
  public int exitCode() {
    return exitCode;
  }
}
