package io.plumbline.deploy.observe;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a transaction has done so far, as the server knows it at one moment. Looking reads catalogs
 * alone and changes nothing in the transaction but that it has a snapshot.
 *
 * @param files {@code relfilenode} by OID; another number is a rewrite
 * @param sequenceFiles the same of sequences; another number is a state written anew
 * @param scans how often a table or an index was scanned, by OID
 * @param locks the modes in which each relation is locked, by OID
 * @param transaction which transaction it is of those of the server since it started
 * @param catalogWrites rows of the catalogs written; more of them is a change of the schema
 */
record Look(
    Map<Long, Long> files,
    Map<Long, Long> sequenceFiles,
    Map<Long, Long> scans,
    Map<Long, Set<LockMode>> locks,
    String transaction,
    long catalogWrites) {

  // relfilenode of a partitioned table is 0, and stays so.
  private static final String RELATIONS =
      """
      select c.oid, c.relfilenode, pg_catalog.pg_stat_get_xact_numscans(c.oid)
      from pg_catalog.pg_class c where c.oid = any (?)
      """;

  private static final String SEQUENCES =
      "select c.oid, c.relfilenode from pg_catalog.pg_class c where c.oid = any (?)";

  private static final String LOCKS =
      """
      select l.relation, l.mode from pg_catalog.pg_locks l
      where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'relation' and l.granted
        and l.relation = any (?)
      """;

  private static final String TRANSACTION =
      """
      select (select l.virtualtransaction from pg_catalog.pg_locks l
              where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'virtualxid'
                and l.granted and l.virtualxid = l.virtualtransaction),
        coalesce(sum(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
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
        oids,
        row -> {
          files.put(row.getLong(1), row.getLong(2));
          scans.put(row.getLong(1), row.getLong(3));
        });
    Map<Long, Long> sequenceFiles = new HashMap<>();
    query(
        connection,
        SEQUENCES,
        connection.createArrayOf("oid", relations.sequences().keySet().toArray()),
        row -> sequenceFiles.put(row.getLong(1), row.getLong(2)));
    Map<Long, Set<LockMode>> locks = new HashMap<>();
    query(
        connection,
        LOCKS,
        oids,
        row ->
            locks
                .computeIfAbsent(row.getLong(1), oid -> EnumSet.noneOf(LockMode.class))
                .add(LockMode.named(row.getString(2))));
    try (PreparedStatement statement = connection.prepareStatement(TRANSACTION);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Look(files, sequenceFiles, scans, locks, row.getString(1), row.getLong(2));
    }
  }

  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private static void query(Connection connection, String sql, Array oids, RowConsumer consumer)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, oids);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    }
  }

  boolean hasRewritten(long oid, Look before) {
    return differs(files, before.files, oid);
  }

  boolean hasRewrittenSequence(long oid, Look before) {
    return differs(sequenceFiles, before.sequenceFiles, oid);
  }

  private static boolean differs(Map<Long, Long> files, Map<Long, Long> before, long oid) {
    Long file = files.get(oid);
    return file != null && !file.equals(before.getOrDefault(oid, file));
  }

  boolean hasScanned(long oid, Look before) {
    return scans.getOrDefault(oid, 0L) > before.scans.getOrDefault(oid, 0L);
  }

  Set<LockMode> locksOn(long oid) {
    return locks.getOrDefault(oid, Set.of());
  }
}
