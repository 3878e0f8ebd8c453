package io.plumbline.lock;

import io.plumbline.catalog.Escapes;
import io.plumbline.lock.LockFormatException.Problem;

/** The lines of a lock, read one after another; knows where it is for the sake of messages. */
final class LockLines {

  private static final int SHOWN = 120;

  private final String text;
  private int position;
  private int number;
  private String current = "";

  LockLines(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  boolean nextStartsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  String next() {
    int end = text.indexOf('\n', position);
    if (end < 0) {
      current = text.substring(position);
      number++;
      throw malformed("the last line is cut short");
    }
    boolean isWindows = end > position && text.charAt(end - 1) == '\r';
    current = text.substring(position, isWindows ? end - 1 : end);
    position = end + 1;
    number++;
    return current;
  }

  /** The lines of a block, which begins at the next line. */
  String block() {
    StringBuilder value = new StringBuilder();
    String separator = "";
    while (nextStartsWith(LockSyntax.BLOCK_INDENT)) {
      String line = next().substring(LockSyntax.BLOCK_INDENT.length());
      value.append(separator).append(blockLine(line));
      separator = "\n";
    }
    return value.toString();
  }

  private String blockLine(String line) {
    if (line.startsWith("|")) {
      return line.substring(1);
    }
    if (line.startsWith("\\")) {
      try {
        return Escapes.unescape(line.substring(1));
      } catch (IllegalArgumentException e) {
        throw malformed(e.getMessage());
      }
    }
    throw malformed("expected a bar or a backslash before each line of a value");
  }

  LockFormatException malformed(String reason) {
    return new LockFormatException(
        Problem.MALFORMED,
        "not a schema.lock: line %s (%s): %s"
            .formatted(Math.max(1, number), shown(current), shown(reason)));
  }

  private static String shown(String text) {
    return cut(Escapes.visible(cut(text)));
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
