package io.plumbline.deploy.replay;

/** The target cannot be made again on a throwaway server; the message says why and what to do. */
public final class CannotReplayException extends Exception {

  private static final long serialVersionUID = 1;

  /** With what to do in the message. */
  public CannotReplayException(String message) {
    super(message);
  }

  /** With the failure behind it. */
  public CannotReplayException(String message, Throwable cause) {
    super(message, cause);
  }
}
