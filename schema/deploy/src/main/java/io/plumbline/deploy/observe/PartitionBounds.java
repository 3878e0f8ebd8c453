package io.plumbline.deploy.observe;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bounds of partitions as conditions, in the words of the server itself: it takes a CHECK that
 * says the same in the same form for a proof, and other forms not always.
 */
final class PartitionBounds {

  // What belongs into a partition by hash is told by the number of its parent, which each database
  // has for itself.
  private static final String CONDITION =
      """
      select pg_catalog.regexp_replace(
        pg_catalog.pg_get_partition_constraintdef(c.oid),
        'satisfies_hash_partition\\(''(\\d+)''::oid',
        pg_catalog.format('satisfies_hash_partition(%L::regclass::oid', i.inhparent::regclass))
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_inherits i on i.inhrelid = c.oid
      where n.nspname = ? and c.relname = ? and c.relispartition
      """;

  private PartitionBounds() {}

  /** Of the tables that have another bound afterwards, or one at all. */
  static Map<ObjectName, String> changed(Connection connection, Catalog before, Catalog after)
      throws SQLException {
    List<ObjectName> partitions =
        before.equals(after)
            ? List.of()
            : Stream.of(Kind.TABLE, Kind.FOREIGN_TABLE)
                .flatMap(after::ofKind)
                .filter(it -> bound(Optional.of(it)).isPresent())
                .filter(
                    it -> !bound(before.find(it.kind(), it.name())).equals(bound(Optional.of(it))))
                .map(Entry::name)
                .toList();
    Map<ObjectName, String> conditions = new HashMap<>();
    for (ObjectName partition : partitions) {
      condition(connection, partition).ifPresent(it -> conditions.put(partition, it));
    }
    return conditions;
  }

  private static Optional<String> bound(Optional<Entry> table) {
    return table.flatMap(it -> it.attribute("partition bound"));
  }

  private static Optional<String> condition(Connection connection, ObjectName partition)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CONDITION)) {
      statement.setString(1, partition.parts().get(0));
      statement.setString(2, partition.simpleName());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }
}
