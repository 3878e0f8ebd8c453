package io.plumbline.deploy.upgrade;

/** There is no release to upgrade from; the message says why and what to do. */
public final class NoReleaseException extends Exception {

  private static final long serialVersionUID = 1;

  /** With what to do in the message. */
  public NoReleaseException(String message) {
    super(message);
  }

  /** With the failure behind it. */
  public NoReleaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
