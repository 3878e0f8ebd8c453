package io.plumbline.deploy.observe;

import java.sql.SQLException;

/** The server did not answer the observer. The migration itself may be as good as any. */
final class ObservationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What the observer asks. */
  interface Question<T> {
    T answer() throws SQLException;
  }

  private ObservationException(SQLException cause) {
    super(cause);
  }

  /** The answer; a failure is kept apart from those of the statements that are observed. */
  static <T> T ask(Question<T> question) {
    try {
      return question.answer();
    } catch (SQLException e) {
      throw new ObservationException(e);
    }
  }

  SQLException asSqlException() {
    return new SQLException("a statement could not be observed: " + getCause().getMessage(), this);
  }
}
