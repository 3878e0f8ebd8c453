package io.plumbline.deploy.report;

import io.plumbline.catalog.Escapes;

/**
 * Texts as Markdown that shows them as they are, as GitHub and GitLab render it: no name in a
 * database makes a heading, a link or HTML, or calls somebody.
 */
final class Markdown {

  private Markdown() {}

  /** A text within a paragraph, a list or a table. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    Escapes.visible(text).codePoints().forEach(point -> append(escaped, point));
    return escaped.toString().replace("://", "<span>://</span>");
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      // A backslash before it would not keep it in the cell of a table if one stood before that.
      case '|' -> escaped.append("&#124;");
      // These have a meaning in the rendered text, too: a person, an issue, a formula.
      case '@', '#', '$' -> escaped.append("<span>").appendCodePoint(point).append("</span>");
      case '\\', '`', '*', '_', '[', ']', '{', '}', '~' ->
          escaped.append('\\').appendCodePoint(point);
      default -> escaped.appendCodePoint(point);
    }
  }

  /** A text as code within a line, not for tables. */
  static String code(String text) {
    String line = Escapes.visible(text);
    String fence = "`".repeat(longestRun(line) + 1);
    // One space at both ends is taken away again.
    boolean isAmbiguous = line.matches("`.*|.*`| .* ");
    return isAmbiguous ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /** A text of several lines as code; it begins and ends a paragraph. */
  static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return "%s%s\n%s\n%s\n".formatted(fence, language, text.strip(), fence);
  }

  /** A text within HTML that no Markdown is read in. */
  static String html(String text) {
    return Escapes.visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
