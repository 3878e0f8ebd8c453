package io.plumbline.deploy.safety;

import io.plumbline.deploy.observe.StatementObservation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements of the migration at hand as parts of an advice. */
final class ScriptText {

  /** Longer ones are rows that somebody wrote down, which nobody reads again in a report. */
  private static final int LONGEST = 2000;

  private static final Pattern COPY = Pattern.compile("(?is)copy\\b.*\\bfrom\\s+stdin\\b.*");

  private ScriptText() {}

  /** The statement as it is, or where it stands. */
  static String of(StatementObservation statement) {
    String sql = statement.sql().strip();
    return sql.length() > LONGEST || COPY.matcher(sql).matches()
        ? "-- the statement of line %d as it is".formatted(statement.line())
        : sql.endsWith(";") ? sql : sql + ";";
  }

  /** The statements as they are, a line each or more. */
  static String of(List<StatementObservation> statements) {
    return statements.stream().map(ScriptText::of).collect(Collectors.joining("\n"));
  }
}
