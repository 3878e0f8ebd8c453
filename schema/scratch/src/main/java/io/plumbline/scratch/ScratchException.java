package io.plumbline.scratch;

/** A throwaway server or database that could not be had; the message says what to do next. */
public final class ScratchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScratchException(String message) {
    super(message);
  }

  ScratchException(String message, Throwable cause) {
    super(message, cause);
  }
}
