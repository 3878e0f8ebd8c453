package io.plumbline.dropwizard;

/** A statement was not run, because it would change the schema. */
public final class DdlRefusedException extends RuntimeException {

  DdlRefusedException(String message) {
    super(message);
  }
}
