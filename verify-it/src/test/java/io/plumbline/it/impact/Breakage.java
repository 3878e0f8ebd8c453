package io.plumbline.it.impact;

import java.util.regex.Pattern;

/**
 * An operation that worked before a change and fails after it.
 *
 * @param operation the name of the operation
 * @param failure how it fails
 */
record Breakage(String operation, Outcome.Failed failure) {

  /** What no server says: an operation of the trial found it. */
  static final String READ_AS_NULL = "jOOQ reads it as null";

  /** Whether a reason names what happened. */
  boolean isSaidBy(String reason) {
    return failure.state().isEmpty()
        ? failure.message().contains(READ_AS_NULL) && reason.contains(READ_AS_NULL)
        : reason.contains(failure.state());
  }

  /** Whether the statement or the message names an object. */
  boolean names(String object) {
    return Pattern.compile("\\b" + Pattern.quote(object) + "\\b").matcher(failure.message()).find();
  }

  @Override
  public String toString() {
    return operation + ": " + failure.state() + " " + failure.message();
  }
}
