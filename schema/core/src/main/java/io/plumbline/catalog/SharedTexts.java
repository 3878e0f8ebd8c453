package io.plumbline.catalog;

/**
 * Keeps one copy of texts that come again soon: the names of types, of schemas, of the table that a
 * hundred rows speak of. It remembers the last text of each hash and no more, as rows are ordered.
 */
final class SharedTexts {

  private static final int SIZE = 1 << 12;

  /** A longer one is the text of one object. */
  private static final int LONGEST = 64;

  private final String[] last = new String[SIZE];

  /** The same text, null where it is null. */
  String shared(String text) {
    if (text == null || text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & (SIZE - 1);
    if (!text.equals(last[slot])) {
      last[slot] = text;
    }
    return last[slot];
  }
}
