package io.plumbline.dropwizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes SQL apart by the rules of PostgreSQL's scanner: into statements, and those into words in
 * capitals and single other characters. Comments are left out; a string, a quoted name and a number
 * are one character each, whatever is in them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical
 *     Structure</a>
 */
final class SqlWords {

  private static final String STRING = "'";
  private static final String QUOTED_NAME = "\"";
  private static final String NUMBER = "0";

  /** What a backslash is in a string without an E before it. */
  enum Backslash {
    /** A character, as by default. */
    PLAIN,
    /** An escape, as without {@code standard_conforming_strings}. */
    ESCAPES
  }

  private final String sql;
  private final Backslash backslash;
  private final List<List<String>> statements = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private int position;

  private SqlWords(String sql, Backslash backslash) {
    this.sql = sql;
    this.backslash = backslash;
  }

  /** The words of each statement. */
  static List<List<String>> of(String sql, Backslash backslash) {
    return new SqlWords(sql, backslash).read();
  }

  private List<List<String>> read() {
    while (position < sql.length()) {
      token(sql.charAt(position));
    }
    statements.add(words);
    return statements;
  }

  private void token(char c) {
    if (sql.startsWith("--", position)) {
      skipLine();
    } else if (sql.startsWith("/*", position)) {
      skipComment();
    } else if (c == '\'') {
      skipString(backslash);
    } else if (c == '"') {
      skipQuoted('"', Backslash.PLAIN);
      words.add(QUOTED_NAME);
    } else if (c == '$' && !dollarTag().isEmpty()) {
      skipDollarString(dollarTag());
    } else if (isNameStart(c)) {
      word();
    } else if (isDigit(c)) {
      skipNumber();
    } else if (c == ';') {
      position++;
      statements.add(words);
      words = new ArrayList<>();
    } else {
      position++;
      if (!isSpace(c)) {
        words.add(String.valueOf(c));
      }
    }
  }

  private void word() {
    int start = position;
    while (position < sql.length() && isNamePart(sql.charAt(position))) {
      position++;
    }
    String word = sql.substring(start, position).toUpperCase(Locale.ROOT);
    if (word.equals("E") && sql.startsWith(STRING, position)) {
      skipString(Backslash.ESCAPES);
    } else {
      words.add(word);
    }
  }

  /** What a number ends in, such as an exponent, PostgreSQL reads as a word where it is none. */
  private void skipNumber() {
    skipDigits();
    if (sql.startsWith(".", position)) {
      position++;
      skipDigits();
    }
    words.add(NUMBER);
  }

  private void skipDigits() {
    while (position < sql.length() && isDigit(sql.charAt(position))) {
      position++;
    }
  }

  /** A string goes on behind a line end, and its backslashes mean there what they did before. */
  private void skipString(Backslash meaning) {
    int next;
    do {
      skipQuoted('\'', meaning);
      next = continuation();
      position = next < 0 ? position : next;
    } while (next >= 0);
    words.add(STRING);
  }

  /** Where the string that ended here goes on, -1 where it does not. */
  private int continuation() {
    boolean hasLineEnd = false;
    int next = position;
    while (next < sql.length()) {
      char c = sql.charAt(next);
      if (isSpace(c)) {
        hasLineEnd |= c == '\n' || c == '\r';
        next++;
      } else if (sql.startsWith("--", next)) {
        next = lineEnd(next);
      } else {
        return hasLineEnd && c == '\'' ? next : -1;
      }
    }
    return -1;
  }

  private void skipQuoted(char quote, Backslash meaning) {
    position++;
    while (position < sql.length()) {
      char c = sql.charAt(position++);
      if (c == '\\' && meaning == Backslash.ESCAPES) {
        position++;
      } else if (c == quote) {
        if (position >= sql.length() || sql.charAt(position) != quote) {
          return;
        }
        position++;
      }
    }
    position = sql.length();
  }

  /** The delimiter that begins here, such as {@code $body$}, empty where none does. */
  private String dollarTag() {
    int end = position + 1;
    while (end < sql.length() && sql.charAt(end) != '$' && isNamePart(sql.charAt(end))) {
      end++;
    }
    boolean isTag =
        end < sql.length()
            && sql.charAt(end) == '$'
            && (end == position + 1 || isNameStart(sql.charAt(position + 1)));
    return isTag ? sql.substring(position, end + 1) : "";
  }

  private void skipDollarString(String tag) {
    int end = sql.indexOf(tag, position + tag.length());
    position = end < 0 ? sql.length() : end + tag.length();
    words.add(STRING);
  }

  private void skipLine() {
    position = lineEnd(position);
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void skipComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", position)) {
        depth++;
        position += 2;
      } else if (sql.startsWith("*/", position)) {
        depth--;
        position += 2;
      } else {
        position++;
      }
    } while (depth > 0 && position < sql.length());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }
}
