package io.plumbline.dropwizard;

import io.plumbline.catalog.Escapes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells statements that can change a schema from those that cannot, by their kinds alone.
 *
 * <p>What is not known to leave the schema alone is taken to change it: {@code DO}, whose body can
 * hold anything, and whatever a newer server brings. Otherwise it follows what PostgreSQL logs with
 * {@code log_statement = ddl}, but for temporary objects.
 */
final class StatementKinds {

  private static final Set<String> HARMLESS =
      Set.of(
          "ABORT",
          "ANALYSE",
          "ANALYZE",
          "BEGIN",
          "CALL",
          "CHECKPOINT",
          "CLOSE",
          "COMMIT",
          "COPY",
          "DEALLOCATE",
          "DECLARE",
          "DELETE",
          "DISCARD",
          "END",
          "EXECUTE",
          "EXPLAIN",
          "FETCH",
          "INSERT",
          "LISTEN",
          "LOCK",
          "MERGE",
          "MOVE",
          "NOTIFY",
          "PREPARE",
          "RELEASE",
          "RESET",
          "ROLLBACK",
          "SAVEPOINT",
          "SELECT",
          "SET",
          "SHOW",
          "START",
          "TABLE",
          "TRUNCATE",
          "UNLISTEN",
          "UPDATE",
          "VACUUM",
          "VALUES",
          "WITH");

  private static final Set<String> BEFORE_TEMPORARY = Set.of("OR", "REPLACE", "LOCAL", "GLOBAL");
  private static final Set<String> TEMPORARY = Set.of("TEMP", "TEMPORARY");
  private static final Set<String> TEMPORARY_KINDS = Set.of("SEQUENCE", "TABLE", "VIEW");
  // Parentheses around a query, and the escape {? = call f(?)} of JDBC.
  private static final Set<String> OPENING = Set.of("(", "{", "?", "=");

  private static final int SHOWN = 40;

  private StatementKinds() {}

  /** The kind of the first statement of a text that can change the schema, such as CREATE TABLE. */
  static Optional<String> changing(String sql) {
    // Whether a backslash escapes in a plain string is a setting of the session.
    Optional<String> kind = changing(SqlWords.of(sql, SqlText.Backslash.PLAIN));
    return kind.isPresent() || sql.indexOf('\\') < 0
        ? kind
        : changing(SqlWords.of(sql, SqlText.Backslash.ESCAPES));
  }

  private static Optional<String> changing(List<List<String>> statements) {
    return statements.stream().flatMap(words -> kind(words).stream()).findFirst();
  }

  private static Optional<String> kind(List<String> words) {
    List<String> statement = behind(words, OPENING);
    if (statement.isEmpty() || isTemporary(statement)) {
      return Optional.empty();
    }
    if (!HARMLESS.contains(statement.get(0))) {
      return Optional.of(start(statement));
    }
    if (SelectInto.isIn(statement)) {
      return Optional.of("SELECT INTO");
    }
    return statement.get(0).equals("EXPLAIN") ? explained(statement) : Optional.empty();
  }

  private static List<String> behind(List<String> words, Set<String> skipped) {
    int first = 0;
    while (first < words.size() && skipped.contains(words.get(first))) {
      first++;
    }
    return words.subList(first, words.size());
  }

  private static boolean isTemporary(List<String> statement) {
    List<String> kind = behind(statement.subList(1, statement.size()), BEFORE_TEMPORARY);
    if (!statement.get(0).equals("CREATE") || kind.isEmpty() || !TEMPORARY.contains(kind.get(0))) {
      return false;
    }
    List<String> made = behind(kind.subList(1, kind.size()), Set.of("RECURSIVE"));
    return !made.isEmpty() && TEMPORARY_KINDS.contains(made.get(0));
  }

  /** What EXPLAIN ANALYZE would run. CREATE is reserved, and only a label may be called so. */
  private static Optional<String> explained(List<String> statement) {
    for (int i = 1; i < statement.size(); i++) {
      boolean isLabel = Set.of("AS", ".").contains(statement.get(i - 1));
      boolean isRefresh =
          statement.get(i).equals("REFRESH")
              && i + 1 < statement.size()
              && statement.get(i + 1).equals("MATERIALIZED");
      if (isRefresh || (statement.get(i).equals("CREATE") && !isLabel)) {
        return kind(statement.subList(i, statement.size()));
      }
    }
    return Optional.empty();
  }

  private static String start(List<String> statement) {
    String words =
        statement.stream()
            .filter(word -> Character.isLetter(word.codePointAt(0)))
            .filter(word -> !word.equals("OR") && !word.equals("REPLACE"))
            .limit(2)
            .collect(Collectors.joining(" "));
    return Escapes.visible(words.substring(0, Math.min(words.length(), SHOWN)));
  }
}
