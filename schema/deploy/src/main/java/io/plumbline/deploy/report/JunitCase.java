package io.plumbline.deploy.report;

/**
 * One thing that a report answers.
 *
 * @param name what is asked, the same from run to run
 * @param status the answer
 * @param type what sort of answer it is, in a few words
 * @param message the answer in one line
 * @param details the answer in lines
 * @param output what is worth knowing beside it, in lines
 */
record JunitCase(
    String name, Status status, String type, String message, String details, String output) {

  enum Status {
    PASSED,
    /** It was seen to be wrong. */
    FAILURE,
    /** It could not be told. */
    ERROR,
    /** It was not asked, because of another answer. */
    SKIPPED
  }

  static JunitCase passed(String name) {
    return new JunitCase(name, Status.PASSED, "", "", "", "");
  }

  static JunitCase failure(String name, String type, String message, String details) {
    return new JunitCase(name, Status.FAILURE, type, message, details, "");
  }

  static JunitCase error(String name, String type, String message, String details) {
    return new JunitCase(name, Status.ERROR, type, message, details, "");
  }

  static JunitCase skipped(String name, String message) {
    return new JunitCase(name, Status.SKIPPED, "", message, "", "");
  }

  JunitCase withOutput(String lines) {
    return new JunitCase(name, status, type, message, details, lines);
  }
}
