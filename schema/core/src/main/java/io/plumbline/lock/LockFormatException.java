package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

/** A text is not a lock that this version can read and trust. */
public final class LockFormatException extends RuntimeException {

  private final Problem problem;

  /** What is wrong with the text. */
  public enum Problem {
    /** It does not follow the form of a lock. */
    MALFORMED,
    /** It was written by a newer version of Plumbline. */
    NEWER_FORMAT,
    /** Its entries are not the ones that its fingerprint was taken of. */
    FINGERPRINT_MISMATCH
  }

  LockFormatException(Problem problem, String message) {
    super(message);
    this.problem = requireNonNull(problem, "problem is null");
  }

  /** What is wrong with the text. */
  public Problem problem() {
    return problem;
  }
}
