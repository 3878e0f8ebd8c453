package io.plumbline.deploy.upgrade;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.Causes;
import io.plumbline.deploy.observe.LeadingComments;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.diff.Excerpt;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * Why the migrations did not run.
 *
 * @param script the migration that failed, empty where it was none
 * @param line the line of its statement, 0 where that is not known
 * @param sql the statement, empty likewise
 * @param error what the server said
 * @param isOfRows whether they run where there are no rows
 */
public record UpgradeFailure(
    Optional<String> script, int line, String sql, StatementError error, boolean isOfRows) {

  public UpgradeFailure {
    requireNonNull(script, "script is null");
    requireNonNull(sql, "sql is null");
    requireNonNull(error, "error is null");
  }

  static UpgradeFailure of(FlywayException failure) {
    Optional<FlywaySqlScriptException> statement =
        Causes.first(failure, FlywaySqlScriptException.class);
    return new UpgradeFailure(
        Causes.first(failure, FlywayMigrateException.class)
            .map(it -> it.getMigration().getScript()),
        statement.map(FlywaySqlScriptException::getLineNumber).orElse(0),
        statement.map(it -> LeadingComments.strip(it.getStatement())).orElse(""),
        StatementError.of(failure),
        false);
  }

  UpgradeFailure withRows(boolean isOfThem) {
    return new UpgradeFailure(script, line, sql, error, isOfThem);
  }

  /** The statement and its line on one line, empty where it is not known. */
  String statement() {
    return sql.isEmpty()
        ? ""
        : Escapes.visible(
            (line > 0 ? "line " + line + ": " : "")
                + Excerpt.of(sql, sql).strip().replaceAll("\\s+", " "));
  }

  /** What to do, a sentence without a full stop. */
  String nextStep() {
    return switch (error.sqlState()) {
      case "23502" ->
          "fill the column before: update … set … = … where … is null, in batches; or add it with a"
              + " default";
      case "23505" ->
          "make the values differ before the constraint comes: find them by group by … having"
              + " count(*) > 1, and delete or change all but one of each";
      case "23503" ->
          "delete or mend the rows that refer to nothing before; not valid alone puts it off";
      case "23514" -> "mend the rows that break the rule before; not valid alone puts it off";
      case "23P01" -> "mend the rows that exclude each other before";
      case "22001" -> "shorten the values before, or leave the column as wide as it is";
      case "22003" -> "mend the values that are out of range before";
      case "22P02", "22007", "22008", "42804" ->
          "say by using … how each value is cast, and mend those that cannot be before";
      default ->
          isOfRows
              ? "mend the rows before the statement, in the same migration or an earlier one"
              : "mend the migration; it does not run on a database of the release without rows either";
    };
  }
}
