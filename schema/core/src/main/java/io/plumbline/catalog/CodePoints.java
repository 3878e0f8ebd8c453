package io.plumbline.catalog;

import java.util.List;

/**
 * Orders text by code point, which is the order of its UTF-8 bytes, in every locale.
 *
 * <p>{@link String#compareTo} orders UTF-16 units and puts characters beyond the basic plane first.
 */
final class CodePoints {

  private CodePoints() {}

  static int compare(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Integer.compare(rank(x), rank(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  static int compareLists(List<String> a, List<String> b) {
    int size = Math.min(a.size(), b.size());
    for (int i = 0; i < size; i++) {
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Surrogates stand for code points above every other UTF-16 unit. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
