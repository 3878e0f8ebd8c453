package io.plumbline.deploy.rehearse;

import io.plumbline.deploy.observe.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expression by which {@code ALTER TABLE … TYPE … USING} makes values of another type. */
final class UsingClause {

  private static final String GAP = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)+";

  private UsingClause() {}

  /** The one for a column, empty where the statement has none. */
  static Optional<String> of(String statement, String column) {
    Matcher change =
        Pattern.compile(
                "\\balter"
                    + GAP
                    + "(?:column"
                    + GAP
                    + ")?"
                    + name(column)
                    + GAP
                    + "(?:set"
                    + GAP
                    + "data"
                    + GAP
                    + ")?type\\b",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
            .matcher(statement);
    if (!change.find()) {
      return Optional.empty();
    }
    String action = action(statement.substring(change.end()));
    Matcher using = Pattern.compile("\\busing\\b", Pattern.CASE_INSENSITIVE).matcher(action);
    return using.find() ? Optional.of(action.substring(using.end()).strip()) : Optional.empty();
  }

  private static String name(String column) {
    String quoted = Pattern.quote(Quoted.identifier(column));
    return "(?:" + quoted + "|" + Pattern.quote(column) + ")";
  }

  /** Up to the comma before the next action, or to the end. */
  private static String action(String rest) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ';')) {
        return rest.substring(0, i);
      }
    }
    return rest;
  }
}
