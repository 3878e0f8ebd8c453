package io.plumbline.deploy.rows;

import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that were made.
 *
 * @param rows how many each table got, by its name; tables that got none are left out
 * @param missing the rows that could not be made, by table
 */
public record Seeding(Map<ObjectName, Integer> rows, List<NotSeeded> missing) {

  public Seeding {
    rows = Map.copyOf(new TreeMap<>(rows));
    missing = List.copyOf(missing);
  }

  /** Those of the missing rows whose tables got none at all. */
  public List<NotSeeded> emptyTables() {
    return missing.stream()
        .filter(it -> it.shape() == Shape.FULL && !rows.containsKey(it.table()))
        .toList();
  }
}
