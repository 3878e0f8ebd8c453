package io.plumbline.deploy.observe;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a transaction has done so far, as the server knows it at one moment. Looking reads catalogs
 * alone and changes nothing in the transaction but that it has a snapshot.
 *
 * @param files {@code relfilenode} by OID; another number is a rewrite
 * @param scans how often a table or an index was scanned, by OID
 * @param locks the modes in which each relation is locked, by OID
 * @param catalogWrites rows of the catalogs written; more of them is a change of the schema
 */
record Look(
    Map<Long, Long> files,
    Map<Long, Long> scans,
    Map<Long, Set<LockMode>> locks,
    long catalogWrites) {

  // relfilenode of a partitioned table is 0, and stays so.
  private static final String RELATIONS =
      """
      select c.oid, c.relfilenode, pg_catalog.pg_stat_get_xact_numscans(c.oid)
      from pg_catalog.pg_class c where c.oid = any (?)
      """;

  private static final String LOCKS =
      """
      select l.relation, l.mode from pg_catalog.pg_locks l
      where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'relation' and l.granted
        and l.relation = any (?)
      """;

  private static final String CATALOG_WRITES =
      """
      select coalesce(sum(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
                        + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                        + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)), 0)
      from pg_catalog.pg_class c
      where c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace and c.relkind = 'r'
      """;

  static Look at(Connection connection, ExistingRelations relations) throws SQLException {
    Array oids = connection.createArrayOf("oid", relations.oids().toArray());
    Map<Long, Long> files = new HashMap<>();
    Map<Long, Long> scans = new HashMap<>();
    query(
        connection,
        RELATIONS,
        Optional.of(oids),
        row -> {
          files.put(row.getLong(1), row.getLong(2));
          scans.put(row.getLong(1), row.getLong(3));
        });
    Map<Long, Set<LockMode>> locks = new HashMap<>();
    query(
        connection,
        LOCKS,
        Optional.of(oids),
        row ->
            locks
                .computeIfAbsent(row.getLong(1), oid -> EnumSet.noneOf(LockMode.class))
                .add(LockMode.named(row.getString(2))));
    long[] catalogWrites = new long[1];
    query(
        connection,
        CATALOG_WRITES,
        Optional.empty(),
        row -> {
          catalogWrites[0] = row.getLong(1);
        });
    return new Look(files, scans, locks, catalogWrites[0]);
  }

  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private static void query(
      Connection connection, String sql, Optional<Array> oids, RowConsumer consumer)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (oids.isPresent()) {
        statement.setArray(1, oids.get());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    }
  }

  boolean hasRewritten(long oid, Look before) {
    Long file = files.get(oid);
    return file != null && !file.equals(before.files.getOrDefault(oid, file));
  }

  boolean hasScanned(long oid, Look before) {
    return scans.getOrDefault(oid, 0L) > before.scans.getOrDefault(oid, 0L);
  }

  Set<LockMode> locksOn(long oid) {
    return locks.getOrDefault(oid, Set.of());
  }
}
