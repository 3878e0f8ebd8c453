package io.plumbline.deploy.observe;

import io.plumbline.catalog.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The relations that were there before the first observed migration, by OID. */
final class ExistingRelations {

  private static final String QUERY =
      """
      select c.oid, n.nspname, c.relname, c.relkind, tn.nspname, t.relname
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      left join pg_catalog.pg_index i on i.indexrelid = c.oid
      left join pg_catalog.pg_class t on t.oid = i.indrelid
      left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
      where c.relkind in ('r', 'p', 'm', 'i', 'I')
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and coalesce(t.relname, c.relname) <> ?
      order by c.oid
      """;

  private static final String SEQUENCES =
      """
      select c.oid, n.nspname, c.relname
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and c.relpersistence <> 't'
      """;

  private final Map<Long, ExistingRelation> byOid;
  private final Map<Long, ObjectName> sequences;

  private ExistingRelations(Map<Long, ExistingRelation> byOid, Map<Long, ObjectName> sequences) {
    this.byOid = byOid;
    this.sequences = sequences;
  }

  /**
   * @param historyTable Flyway's table, which is no concern of the migrations
   */
  static ExistingRelations read(Connection connection, String historyTable) throws SQLException {
    Map<Long, ExistingRelation> byOid = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, historyTable);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ObjectName name = ObjectName.of(rows.getString(2), rows.getString(3));
          ObjectName table =
              rows.getString(6) == null
                  ? name
                  : ObjectName.of(rows.getString(5), rows.getString(6));
          byOid.put(
              rows.getLong(1),
              new ExistingRelation(rows.getLong(1), name, table, rows.getString(4).charAt(0)));
        }
      }
    }
    return new ExistingRelations(byOid, sequences(connection));
  }

  private static Map<Long, ObjectName> sequences(Connection connection) throws SQLException {
    Map<Long, ObjectName> sequences = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        sequences.put(rows.getLong(1), ObjectName.of(rows.getString(2), rows.getString(3)));
      }
    }
    return sequences;
  }

  /** The sequences, by OID: nobody reads rows of them, and only their state is of interest. */
  Map<Long, ObjectName> sequences() {
    return sequences;
  }

  Optional<ExistingRelation> find(long oid) {
    return Optional.ofNullable(byOid.get(oid));
  }

  Collection<Long> oids() {
    return byOid.keySet();
  }

  /** Locks every table as a transaction does that has written to it. */
  void lockAsWriter(Connection connection) throws SQLException {
    String tables = tables();
    if (!tables.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("lock table " + tables + " in row exclusive mode");
      }
    }
  }

  private String tables() {
    return String.join(
        ", ",
        byOid.values().stream()
            .filter(relation -> relation.kind() == 'r' || relation.kind() == 'p')
            .map(relation -> Quoted.name(relation.name()))
            .toList());
  }
}
