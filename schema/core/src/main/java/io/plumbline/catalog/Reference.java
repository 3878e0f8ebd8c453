package io.plumbline.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A relation, or columns of it, as a catalog refers to them.
 *
 * @param relation the OID of the relation
 * @param columns the numbers of the columns, in the order of the catalog; 0 where it is none but an
 *     expression
 */
record Reference(long relation, List<Integer> columns) {

  Reference {
    columns = List.copyOf(columns);
  }

  /** Reads an OID and the numbers after it, whatever stands between them. */
  static Reference parse(String text) {
    long relation = -1;
    List<Integer> columns = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      long number = 0;
      while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
        number = 10 * number + Character.digit(text.charAt(at), 10);
        at++;
      }
      if (at == start) {
        at++;
      } else if (relation < 0) {
        relation = number;
      } else {
        columns.add((int) number);
      }
    }
    return new Reference(relation, columns);
  }
}
