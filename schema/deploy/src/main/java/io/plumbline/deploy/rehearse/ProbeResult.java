package io.plumbline.deploy.rehearse;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.Outcome;

/**
 * What the rows of the target answered.
 *
 * @param object the object that will be so, such as {@code column public.purchase.total}
 * @param what what will be, such as {@code column public.purchase.total becomes NOT NULL}
 * @param answer what they have against it
 * @param detail what was found or why it could not be, a sentence without a full stop
 */
public record ProbeResult(String object, String what, Answer answer, String detail) {

  /** What rows have against what is to be. */
  public enum Answer {
    NOTHING(Outcome.IN_SYNC),
    /** The migration will fail on them. */
    SOMETHING(Outcome.DRIFTED),
    /** It depends on what a pending migration writes to the table before. */
    DEPENDS(Outcome.NOT_COMPARABLE),
    /** Nobody knows. */
    COULD_NOT_CHECK(Outcome.COULD_NOT_CHECK);

    private final Outcome outcome;

    Answer(Outcome outcome) {
      this.outcome = outcome;
    }

    /** The outcome of a command that ends with this answer. */
    public Outcome outcome() {
      return outcome;
    }
  }

  public ProbeResult {
    requireNonNull(object, "object is null");
    requireNonNull(what, "what is null");
    requireNonNull(answer, "answer is null");
    requireNonNull(detail, "detail is null");
  }

  static ProbeResult couldNotCheck(String object, String what, String reason) {
    return new ProbeResult(object, what, Answer.COULD_NOT_CHECK, "could not check: " + reason);
  }

  @Override
  public String toString() {
    return what + ": " + detail;
  }
}
