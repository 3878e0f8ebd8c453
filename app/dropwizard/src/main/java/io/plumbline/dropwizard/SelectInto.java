package io.plumbline.dropwizard;

import java.util.List;
import java.util.Set;

/**
 * Finds SELECT INTO, which makes a table.
 *
 * <p>INTO is reserved: otherwise it stands behind INSERT or MERGE, or is a label behind AS or a
 * dot. These two are words that a column or a label may have, too, so they must begin a statement.
 */
final class SelectInto {

  private static final Set<String> LABELLING = Set.of("AS", ".");
  private static final Set<String> WRITING = Set.of("INSERT", "MERGE");
  private static final Set<String> EXPLAINING = Set.of("EXPLAIN", "ANALYZE", "ANALYSE", "VERBOSE");
  private static final Set<String> BEGINNING =
      Set.of("SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE");

  private SelectInto() {}

  /** Whether the words of a statement have it. */
  static boolean isIn(List<String> statement) {
    for (int i = 1; i < statement.size(); i++) {
      String before = statement.get(i - 1);
      if (statement.get(i).equals("INTO")
          && !LABELLING.contains(before)
          && !(WRITING.contains(before) && isBeginning(statement.subList(0, i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement can begin behind these words. */
  private static boolean isBeginning(List<String> before) {
    if (before.isEmpty()) {
      return true;
    }
    String first = before.get(0);
    return switch (before.get(before.size() - 1)) {
      // The body of a common table expression; INTO is not allowed in any other parentheses.
      case "(" -> true;
      case "AS" -> first.equals("PREPARE");
      // Behind common table expressions or the options of EXPLAIN.
      case ")" -> isFirstOutsideParentheses(before);
      default -> first.equals("EXPLAIN") && EXPLAINING.containsAll(before);
    };
  }

  private static boolean isFirstOutsideParentheses(List<String> before) {
    int depth = 0;
    for (String word : before) {
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        depth--;
      } else if (depth == 0 && BEGINNING.contains(word)) {
        return false;
      }
    }
    return depth == 0;
  }
}
