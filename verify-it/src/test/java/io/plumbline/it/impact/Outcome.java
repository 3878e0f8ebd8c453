package io.plumbline.it.impact;

import java.util.List;
import org.jooq.exception.DataAccessException;

/** How an operation went. */
sealed interface Outcome {

  static Outcome failure(RuntimeException exception) {
    return exception instanceof DataAccessException refused
        ? new Failed(refused.sqlState(), exception.getMessage())
        : new Failed("", exception.toString());
  }

  /**
   * It succeeded.
   *
   * @param read what it read
   */
  record Worked(List<String> read) implements Outcome {}

  /**
   * It failed.
   *
   * @param state the SQLSTATE, empty where the server is not the one who refused
   * @param message what was said, with the statement
   */
  record Failed(String state, String message) implements Outcome {}
}
