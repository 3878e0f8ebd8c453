package io.plumbline.deploy.observe;

import java.sql.Connection;
import java.sql.SQLException;

/** Stands between a caller of JDBC and the server, at each statement. */
public interface StatementWatch {

  /** The caller's order to the driver. */
  interface Execution<T> {
    T run() throws SQLException;
  }

  /** How the caller gave the statement to the driver. */
  enum Form {
    TEXT,
    PREPARED
  }

  /**
   * Carries the order out and sees what it does.
   *
   * @param connection the driver's connection, which the watch may ask, too
   */
  <T> T run(Connection connection, String sql, Form form, Execution<T> execution)
      throws SQLException;
}
