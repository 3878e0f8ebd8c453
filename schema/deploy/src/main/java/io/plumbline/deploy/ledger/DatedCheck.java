package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.TextReport;
import io.plumbline.check.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A check's result, and since when the schema is so.
 *
 * @param result the result
 * @param dating a sentence without a full stop, empty when nothing was recorded
 */
public record DatedCheck(CheckResult result, Optional<String> dating) {

  public DatedCheck {
    requireNonNull(result, "result is null");
    dating = dating.map(Escapes::visible);
  }

  /** Checks a database by a connection of its own. */
  public static DatedCheck of(DataSource database, SchemaChecker checker, LedgerReader ledger) {
    try (Connection connection = database.getConnection()) {
      return of(connection, checker, ledger);
    } catch (SQLException e) {
      return new DatedCheck(CouldNotCheck.connecting(e), Optional.empty());
    }
  }

  /** Checks the database of an idle connection, which is left as it was. */
  public static DatedCheck of(Connection connection, SchemaChecker checker, LedgerReader ledger) {
    CheckResult result = checker.check(connection);
    return new DatedCheck(
        result,
        result instanceof Verdict verdict
            ? Dating.of(ledger.read(connection), verdict)
            : Optional.empty());
  }

  /** The report for people, several lines, each ended by a newline. */
  public String text() {
    return TextReport.of(result) + dating.map(it -> "ledger    " + it + "\n").orElse("");
  }
}
