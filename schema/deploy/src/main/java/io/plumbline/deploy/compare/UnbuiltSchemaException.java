package io.plumbline.deploy.compare;

import java.sql.SQLException;

/** The migrations do not run on an empty database. */
final class UnbuiltSchemaException extends SQLException {

  private static final long serialVersionUID = 1L;

  UnbuiltSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
