package io.plumbline.deploy.rows;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;

/**
 * A row that could not be made.
 *
 * @param table the table
 * @param shape the kind of row
 * @param reason what the server said, on one line
 */
public record NotSeeded(ObjectName table, Shape shape, String reason) {

  public NotSeeded {
    requireNonNull(table, "table is null");
    requireNonNull(shape, "shape is null");
    requireNonNull(reason, "reason is null");
  }
}
