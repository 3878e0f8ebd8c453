package io.plumbline.diff;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of columns as far as both sides have them: a column is not in another place because one
 * before it is missing or extra, which is a difference of its own.
 */
final class ColumnOrder {

  /** The attribute of a column that names the one before it. */
  static final String ATTRIBUTE = "after";

  private ColumnOrder() {}

  /** The nearest column before this one that the other side has too, empty for none. */
  static Optional<ObjectName> neighbour(Entry column, Catalog own, Catalog other) {
    Optional<ObjectName> before = before(column);
    while (before.isPresent() && other.find(column.kind(), before.get()).isEmpty()) {
      before = own.find(column.kind(), before.get()).flatMap(ColumnOrder::before);
    }
    return before;
  }

  private static Optional<ObjectName> before(Entry column) {
    return column
        .nameIn(ATTRIBUTE)
        .flatMap(
            name ->
                column
                    .owner()
                    .map(
                        owner -> {
                          List<String> parts = new ArrayList<>(owner.parts());
                          parts.add(name.simpleName());
                          return new ObjectName(parts, Optional.empty());
                        }));
  }
}
