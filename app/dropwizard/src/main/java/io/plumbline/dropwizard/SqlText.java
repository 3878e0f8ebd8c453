package io.plumbline.dropwizard;

/**
 * Where the parts of a text end that begin somewhere in it, by the rules of PostgreSQL's scanner.
 * What is not finished ends with the text.
 *
 * @param sql the text
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical
 *     Structure</a>
 */
record SqlText(String sql) {

  /** What a backslash is in a string without an E before it. */
  enum Backslash {
    /** A character, as by default. */
    PLAIN,
    /** An escape, as without {@code standard_conforming_strings}. */
    ESCAPES
  }

  int length() {
    return sql.length();
  }

  char at(int position) {
    return sql.charAt(position);
  }

  boolean has(String text, int position) {
    return sql.startsWith(text, position);
  }

  int endOfLine(int start) {
    int end = start;
    while (end < length() && at(end) != '\n' && at(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Comments can be within comments. */
  int endOfComment(int start) {
    int end = start;
    int depth = 0;
    do {
      if (has("/*", end)) {
        depth++;
        end += 2;
      } else if (has("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
    } while (depth > 0 && end < length());
    return end;
  }

  int endOfName(int start) {
    int end = start;
    while (end < length() && isNamePart(at(end))) {
      end++;
    }
    return end;
  }

  /** What a number ends in, such as an exponent, PostgreSQL reads as a word where it is none. */
  int endOfNumber(int start) {
    int end = endOfDigits(start);
    return has(".", end) ? endOfDigits(end + 1) : end;
  }

  private int endOfDigits(int start) {
    int end = start;
    while (end < length() && isDigit(at(end))) {
      end++;
    }
    return end;
  }

  /** A string goes on behind a line end, and its backslashes mean there what they did before. */
  int endOfString(int start, Backslash meaning) {
    int end = start;
    int next = start;
    while (next >= 0) {
      end = endOfQuoted(next, meaning);
      next = continuation(end);
    }
    return end;
  }

  /** Where the string that ended here goes on, -1 where it does not. */
  private int continuation(int end) {
    boolean hasLineEnd = false;
    int next = end;
    while (next < length()) {
      char c = at(next);
      if (isSpace(c)) {
        hasLineEnd |= c == '\n' || c == '\r';
        next++;
      } else if (has("--", next)) {
        next = endOfLine(next);
      } else {
        return hasLineEnd && c == '\'' ? next : -1;
      }
    }
    return -1;
  }

  /** The quote that begins it ends it, unless it stands twice. */
  int endOfQuoted(int start, Backslash meaning) {
    char quote = at(start);
    int end = start + 1;
    while (end < length()) {
      char c = at(end++);
      if (c == '\\' && meaning == Backslash.ESCAPES) {
        end++;
      } else if (c == quote) {
        if (end >= length() || at(end) != quote) {
          return end;
        }
        end++;
      }
    }
    return length();
  }

  /** The delimiter that begins here, such as {@code $body$}, empty where none does. */
  String dollarTag(int start) {
    int end = start + 1;
    while (end < length() && at(end) != '$' && isNamePart(at(end))) {
      end++;
    }
    boolean isTag =
        end < length() && at(end) == '$' && (end == start + 1 || isNameStart(at(start + 1)));
    return isTag ? sql.substring(start, end + 1) : "";
  }

  int endOfDollarString(int start, String tag) {
    int end = sql.indexOf(tag, start + tag.length());
    return end < 0 ? length() : end + tag.length();
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
