package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;

/** The history of a database cannot be told, although the server answers. */
public final class UnreadableHistoryException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String nextStep;

  UnreadableHistoryException(String reason, String nextStep) {
    super(reason + "; " + nextStep);
    this.reason = requireNonNull(reason, "reason is null");
    this.nextStep = requireNonNull(nextStep, "nextStep is null");
  }

  /** Why, without what to do. */
  public String reason() {
    return reason;
  }

  /** What to do, a sentence without a full stop. */
  public String nextStep() {
    return nextStep;
  }
}
