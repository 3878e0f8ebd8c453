package io.plumbline.deploy.report;

import java.util.List;

/**
 * A page of Markdown that is no longer than a comment of GitHub may be. What comes first is kept,
 * and what was cut is said.
 */
final class MarkdownPage {

  /** The most characters that GitHub takes in a comment. */
  static final int LIMIT = 65_536;

  private static final int ROOM_OF_NOTICE = 200;

  private final StringBuilder page = new StringBuilder();
  private int leftOut;

  /** Adds a part that is whole or not there. */
  void part(String text) {
    section("", List.of(text), "");
  }

  /** Adds as many of the items as fit, between an opening and a closing, and nothing for none. */
  void section(String opening, List<String> items, String closing) {
    int room = LIMIT - ROOM_OF_NOTICE - page.length() - opening.length() - closing.length();
    StringBuilder fitting = new StringBuilder();
    for (String item : items) {
      if (leftOut == 0 && fitting.length() + item.length() <= room) {
        fitting.append(item);
      } else {
        leftOut++;
      }
    }
    if (!fitting.isEmpty()) {
      page.append(opening).append(fitting).append(closing).append('\n');
    }
  }

  @Override
  public String toString() {
    if (leftOut == 0) {
      return page.toString();
    }
    return page
        + "**Cut here:** %d more %s not fit into %d characters. The report as text or JSON has all.\n"
            .formatted(leftOut, leftOut == 1 ? "item does" : "items do", LIMIT);
  }
}
