package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

/**
 * Keeps any text on one visible line: control, format and line-separating characters are written as
 * {@code \}{@code u{hex}}, a backslash as two.
 *
 * <p>Format characters are among them because some of them reorder what a reviewer sees.
 */
public final class Escapes {

  private Escapes() {}

  /** The text with every character escaped that is not visible or that would end the line. */
  public static String escape(String text) {
    if (text.indexOf('\\') < 0 && !needsEscape(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\\') {
                escaped.append("\\\\");
              } else if (isHidden(point)) {
                escaped.append("\\u{").append(Integer.toHexString(point)).append('}');
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  /** The text with hidden characters made visible and backslashes left alone, for messages. */
  public static String visible(String text) {
    return needsEscape(text) ? escape(text) : text;
  }

  /**
   * The text that {@link #escape} was given.
   *
   * @throws IllegalArgumentException when the text has a backslash that begins no escape
   */
  public static String unescape(String text) {
    requireNonNull(text, "text is null");
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        i++;
      } else if (text.startsWith("\\\\", i)) {
        plain.append('\\');
        i += 2;
      } else {
        int end = text.startsWith("\\u{", i) ? text.indexOf('}', i) : -1;
        if (end < 0 || end > i + 9) {
          throw new IllegalArgumentException("a backslash begins no escape: " + visible(text));
        }
        plain.appendCodePoint(Integer.parseInt(text.substring(i + 3, end), 16));
        i = end + 1;
      }
    }
    return plain.toString();
  }

  /** Whether the text has a character that is not visible or that would end the line. */
  public static boolean needsEscape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return text.codePoints().anyMatch(Escapes::isHidden);
      }
    }
    return false;
  }

  private static boolean isHidden(int point) {
    if (point == ' ' || (point > ' ' && point < 0x7f)) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
