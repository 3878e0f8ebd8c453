package io.plumbline.deploy.observe;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the server for the conditions of the partitions that a statement has made or attached. */
final class PartitionChecks {

  // The condition of a hash partition names its table by number, which differs between databases.
  // Where the table is a partition itself, the condition of its partition holds that of the table,
  // too, and to negate both would say too little: what the default partition says is enough there.
  private static final String QUERY =
      """
      select dn.nspname, d.relname,
        replace(pg_catalog.pg_get_partition_constraintdef(c.oid),
          'satisfies_hash_partition(''' || p.oid || '''::oid',
          'satisfies_hash_partition('
            || quote_literal(quote_ident(pn.nspname) || '.' || quote_ident(p.relname))
            || '::regclass::oid'),
        case when p.relispartition then pg_catalog.pg_get_partition_constraintdef(d.oid)
          else 'not ' || pg_catalog.pg_get_partition_constraintdef(c.oid) end
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_inherits h on h.inhrelid = c.oid
      join pg_catalog.pg_class p on p.oid = h.inhparent
      join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
      join pg_catalog.pg_partitioned_table t on t.partrelid = p.oid
      left join pg_catalog.pg_class d on d.oid = t.partdefid and d.oid <> c.oid
      left join pg_catalog.pg_namespace dn on dn.oid = d.relnamespace
      where n.nspname = ? and c.relname = ?
      """;

  private PartitionChecks() {}

  static List<PartitionCheck> read(Connection connection, Catalog before, Catalog after)
      throws SQLException {
    List<PartitionCheck> checks = new ArrayList<>();
    if (before.equals(after)) {
      return checks;
    }
    List<ObjectName> partitions =
        after
            .ofKind(Kind.TABLE)
            .filter(PartitionChecks::isPartition)
            .map(Entry::name)
            .filter(
                it -> before.find(Kind.TABLE, it).filter(PartitionChecks::isPartition).isEmpty())
            .toList();
    for (ObjectName partition : partitions) {
      read(connection, partition).ifPresent(checks::add);
    }
    return checks;
  }

  private static boolean isPartition(Entry table) {
    return table.attribute("partition bound").isPresent();
  }

  /** Empty for the first partition of a table if that is its default one, which takes any row. */
  private static Optional<PartitionCheck> read(Connection connection, ObjectName partition)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, partition.parts().get(0));
      statement.setString(2, partition.parts().get(1));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || row.getString(3) == null) {
          return Optional.empty();
        }
        Optional<PartitionCheck.Beside> beside =
            row.getString(2) == null
                ? Optional.empty()
                : Optional.of(
                    new PartitionCheck.Beside(
                        ObjectName.of(row.getString(1), row.getString(2)), row.getString(4)));
        return Optional.of(new PartitionCheck(partition, row.getString(3), beside));
      }
    }
  }
}
