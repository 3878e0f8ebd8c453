package io.plumbline.deploy.observe;

import java.util.Map;

/**
 * Finds the lines on which the statements of a script begin. Flyway knows them and tells nobody;
 * what it runs is the script's text with placeholders replaced, cut at the ends of statements.
 */
public final class StatementLines {

  private final String text;
  private int position;

  /**
   * @param placeholders what is replaced, such as {@code ${owner}}, with what it is replaced by
   */
  public StatementLines(String script, Map<String, String> placeholders) {
    String replaced = script.replace("\r\n", "\n");
    for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
      // A value of several lines would move those after it.
      replaced = replaced.replace(placeholder.getKey(), placeholder.getValue().replace('\n', ' '));
    }
    this.text = replaced;
  }

  /**
   * The line on which the next statement begins, after its comments, from 1; where its text is not
   * in the script, the line on which the one after the statement before it begins.
   */
  public int next(String sql) {
    String searched = sql.replace("\r\n", "\n").strip();
    int found = text.indexOf(searched, position);
    int start = found >= 0 ? found : position;
    int code = start + LeadingComments.length(text.substring(start));
    position = found >= 0 ? found + searched.length() : position;
    return 1 + (int) text.substring(0, code).chars().filter(letter -> letter == '\n').count();
  }
}
