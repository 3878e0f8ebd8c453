package io.plumbline.deploy.observe;

import java.util.regex.Pattern;

/**
 * Statements as reports may show them: without the passwords that they set or connect with. A
 * placeholder has put them there, so that the script itself does not have them.
 */
public final class ShownSql {

  /** A string of each form that SQL has; the inner ones without a way back, as some are long. */
  private static final String STRING =
      "(?:'[^']*+(?:''[^']*+)*+'|e'(?:[^'\\\\]++|''|\\\\.)*+'|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)";

  /** {@code password 'x'}, as of a role or of a user mapping. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(\\bpassword\"?(?:\\s*=\\s*|\\s+))" + STRING, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** {@code password=x} within a string, as of a subscription or of dblink. */
  private static final Pattern SETTING =
      Pattern.compile("(\\bpassword\\s*=\\s*)[^\\s'\"&;]++", Pattern.CASE_INSENSITIVE);

  private ShownSql() {}

  /** The statement with three dots in the place of each password. */
  public static String of(String sql) {
    String withoutLiterals = LITERAL.matcher(sql).replaceAll("$1'…'");
    return SETTING.matcher(withoutLiterals).replaceAll("$1…");
  }
}
