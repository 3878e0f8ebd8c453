package io.plumbline.catalog;

import java.util.List;

/**
 * Quotes identifiers by one rule for all servers.
 *
 * <p>PostgreSQL's {@code quote_ident} quotes keywords, which differ between majors, and obeys
 * {@code quote_all_identifiers}; a lock must not.
 */
final class Identifiers {

  private Identifiers() {}

  static void append(StringBuilder text, String identifier) {
    if (isPlain(identifier)) {
      text.append(identifier);
    } else {
      text.append('"').append(Escapes.escape(identifier).replace("\"", "\"\"")).append('"');
    }
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
