package io.plumbline.diff;

import io.plumbline.catalog.Escapes;

/**
 * Values on one line for messages. Of a long one it is the part in which it begins to differ from
 * the other side's.
 */
public final class Excerpt {

  private static final int LONGEST = 160;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  private Excerpt() {}

  /** The part of a value that shows how it differs from another one. */
  public static String of(String value, String other) {
    String line = line(value);
    int start =
        line.length() <= LONGEST ? 0 : Math.max(0, firstDifference(line, line(other)) - BEFORE);
    int end = Math.min(line.length(), start + LONGEST);
    return Escapes.visible(
        (start > 0 ? CUT : "") + line.substring(start, end) + (end < line.length() ? CUT : ""));
  }

  private static String line(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }

  private static int firstDifference(String line, String other) {
    int i = 0;
    while (i < line.length() && i < other.length() && line.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
