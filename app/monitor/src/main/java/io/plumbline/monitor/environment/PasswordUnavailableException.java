package io.plumbline.monitor.environment;

import static java.util.Objects.requireNonNull;

/** The configuration says where a password is, and it is not there. */
public final class PasswordUnavailableException extends Exception {

  private final String nextStep;

  PasswordUnavailableException(String message, String nextStep) {
    super(message);
    this.nextStep = requireNonNull(nextStep, "nextStep is null");
  }

  /** What to do about it, a sentence without a full stop. */
  public String nextStep() {
    return nextStep;
  }
}
