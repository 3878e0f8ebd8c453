package io.plumbline.deploy.rows;

import java.util.List;

/**
 * Columns whose values are chosen together, and what can be chosen, the best first.
 *
 * @param columns the names of the columns
 * @param tuples an expression for each column
 * @param isReference whether a foreign key has a part in it
 */
record Choices(List<String> columns, List<List<String>> tuples, boolean isReference) {

  /** Lets the server fill the column. */
  static final String DEFAULT = "default";

  Choices {
    columns = List.copyOf(columns);
    tuples = tuples.stream().map(List::copyOf).toList();
  }

  boolean isFilledByServer(int choice) {
    return tuples.get(choice).contains(DEFAULT);
  }
}
