package io.plumbline.catalog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Quotes identifiers by one rule for all servers.
 *
 * <p>PostgreSQL's {@code quote_ident} quotes keywords, which differ between majors, and obeys
 * {@code quote_all_identifiers}; a lock must not.
 */
final class Identifiers {

  /** A quote within an identifier stands twice, so that none of these begins or ends in one. */
  private static final Pattern PLAIN_IN_QUOTES =
      Pattern.compile("\\.\"([a-z_][a-z0-9_$]*)\"(?!\")");

  private Identifiers() {}

  static void append(StringBuilder text, String identifier) {
    if (isPlain(identifier)) {
      text.append(identifier);
    } else {
      text.append('"').append(Escapes.escape(identifier).replace("\"", "\"\"")).append('"');
    }
  }

  /** The identifier, quoted where needed. */
  static String quoted(String identifier) {
    return isPlain(identifier) ? identifier : list(List.of(identifier));
  }

  /** The identifiers, quoted where needed, with a comma between them. */
  static String list(List<String> identifiers) {
    StringBuilder text = new StringBuilder();
    for (String identifier : identifiers) {
      if (!text.isEmpty()) {
        text.append(", ");
      }
      append(text, identifier);
    }
    return text.toString();
  }

  /**
   * The text of types or routines as PostgreSQL prints it, without the quotes that the keywords of
   * the server's major alone call for. Before a dot they stay, so that the text can be read again.
   */
  static String withoutKeywordQuotes(String text) {
    return text.contains(".\"") ? PLAIN_IN_QUOTES.matcher(text).replaceAll(".$1") : text;
  }

  private static boolean isPlain(String identifier) {
    if (identifier.isEmpty() || !isStart(identifier.charAt(0))) {
      return false;
    }
    for (int i = 1; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      if (!isStart(c) && !(c >= '0' && c <= '9') && c != '$') {
        return false;
      }
    }
    return true;
  }

  private static boolean isStart(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }
}
