package io.plumbline.deploy.idempotence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A digest of the rows of a table, in whatever order they lie.
 *
 * @param count how many they are
 * @param digest of all rows
 * @param columns a digest of the values of each column, by its name
 */
record TableRows(long count, String digest, Map<String, String> columns) {

  TableRows {
    columns = Map.copyOf(columns);
  }

  /** The columns of both that do not hold the same values, sorted. */
  List<String> columnsThatDiffer(TableRows other) {
    List<String> differ = new ArrayList<>();
    columns.forEach(
        (column, value) -> {
          if (other.columns.containsKey(column) && !other.columns.get(column).equals(value)) {
            differ.add(column);
          }
        });
    differ.sort(null);
    return differ;
  }
}
