package io.plumbline.deploy.observe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments before a statement, which Flyway takes for a part of it. */
public final class LeadingComments {

  private static final Pattern FORM =
      Pattern.compile("(?:\\s|--[^\n]*(?:\n|$)|/\\*(?s:.*?)\\*/)*+");

  private LeadingComments() {}

  /** How many characters they have, with the space around them. */
  static int length(String sql) {
    Matcher comments = FORM.matcher(sql);
    return comments.lookingAt() ? comments.end() : 0;
  }

  /** The statement without them. */
  public static String strip(String sql) {
    return sql.substring(length(sql)).strip();
  }
}
