package io.plumbline.deploy.rows;

import io.plumbline.catalog.ObjectName;
import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.rows.ColumnType.Typed;
import java.util.List;
import java.util.Map;

/**
 * A table with all that decides which rows it takes.
 *
 * @param columns those that can be written
 * @param rules CHECK constraints and the bounds of a partition
 * @param keys the columns of each unique index and exclusion constraint, by its name
 * @param references the foreign keys
 */
record SeedTable(
    ObjectName name,
    List<Column> columns,
    List<Rule> rules,
    Map<String, List<String>> keys,
    List<Reference> references) {

  /**
   * A column.
   *
   * @param isRequired whether it must not be null
   * @param isFilled whether the server has a value for it: a default, an identity
   */
  record Column(String name, Typed type, boolean isRequired, boolean isFilled) {}

  /**
   * A condition on some columns.
   *
   * @param expression with qualified names
   */
  record Rule(List<String> columns, String expression) {}

  /** A foreign key, its columns and those that they refer to in the same order. */
  record Reference(ObjectName table, List<String> columns, List<String> referred) {}

  SeedTable {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    keys = Map.copyOf(keys);
    references = List.copyOf(references);
  }

  String sqlName() {
    return Quoted.name(name);
  }
}
