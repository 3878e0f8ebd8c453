package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.Causes;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/**
 * Why a statement failed.
 *
 * @param sqlState the five letters of the server, empty where the failure is not the server's
 * @param message what it said, on one line
 */
public record StatementError(String sqlState, String message) {

  public StatementError {
    requireNonNull(sqlState, "sqlState is null");
    requireNonNull(message, "message is null");
  }

  /** What the server said, without the position in the statement. */
  public static StatementError of(SQLException e) {
    return new StatementError(
        Optional.ofNullable(e.getSQLState()).orElse(""), onOneLine(String.valueOf(e.getMessage())));
  }

  /** What the server said behind a failure of Flyway's, else what Flyway said. */
  public static StatementError of(FlywayException failure) {
    return Causes.first(failure, SQLException.class)
        .map(StatementError::of)
        .orElseGet(() -> new StatementError("", onOneLine(String.valueOf(failure.getMessage()))));
  }

  private static String onOneLine(String message) {
    // The position counts from the beginning of a statement that Flyway has cut out.
    return Escapes.visible(
        message.replaceFirst("\\s+Position: \\d+", "").strip().replaceAll("\\s+", " "));
  }

  @Override
  public String toString() {
    return sqlState.isEmpty() ? message : message + " (" + sqlState + ")";
  }
}
