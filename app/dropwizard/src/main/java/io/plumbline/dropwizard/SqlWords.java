package io.plumbline.dropwizard;

import io.plumbline.dropwizard.SqlText.Backslash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes SQL apart into statements, and those into words in capitals and single other characters.
 * Comments are left out; a string, a quoted name and a number are one character each, whatever is
 * in them.
 */
final class SqlWords {

  private static final String STRING = "'";
  private static final String QUOTED_NAME = "\"";
  private static final String NUMBER = "0";

  private final SqlText text;
  private final Backslash backslash;
  private final List<List<String>> statements = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private int position;

  private SqlWords(SqlText text, Backslash backslash) {
    this.text = text;
    this.backslash = backslash;
  }

  /** The words of each statement. */
  static List<List<String>> of(String sql, Backslash backslash) {
    return new SqlWords(new SqlText(sql), backslash).read();
  }

  private List<List<String>> read() {
    while (position < text.length()) {
      token(text.at(position));
    }
    statements.add(words);
    return statements;
  }

  private void token(char c) {
    if (text.has("--", position)) {
      position = text.endOfLine(position);
    } else if (text.has("/*", position)) {
      position = text.endOfComment(position);
    } else if (c == '\'') {
      add(STRING, text.endOfString(position, backslash));
    } else if (c == '"') {
      add(QUOTED_NAME, text.endOfQuoted(position, Backslash.PLAIN));
    } else if (c == '$') {
      dollar(text.dollarTag(position));
    } else if (SqlText.isNameStart(c)) {
      word(text.endOfName(position));
    } else if (SqlText.isDigit(c)) {
      add(NUMBER, text.endOfNumber(position));
    } else {
      other(c);
    }
  }

  private void dollar(String tag) {
    if (tag.isEmpty()) {
      other('$');
    } else {
      add(STRING, text.endOfDollarString(position, tag));
    }
  }

  private void word(int end) {
    String word = text.sql().substring(position, end).toUpperCase(Locale.ROOT);
    if (word.equals("E") && text.has(STRING, end)) {
      add(STRING, text.endOfString(end, Backslash.ESCAPES));
    } else {
      add(word, end);
    }
  }

  private void other(char c) {
    position++;
    if (c == ';') {
      statements.add(words);
      words = new ArrayList<>();
    } else if (!SqlText.isSpace(c)) {
      words.add(String.valueOf(c));
    }
  }

  private void add(String word, int end) {
    words.add(word);
    position = end;
  }
}
