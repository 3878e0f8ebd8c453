package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The operator class and the collation that a key of an index has where its definition names none,
 * as in pg_opclass and pg_type: https://www.postgresql.org/docs/current/indexes-opclass.html
 */
final class KeyDefaults {

  private static final String CLASSES =
      """
      select o.oid,
        case when n.nspname = 'pg_catalog' then o.opcname::text
          else quote_ident(n.nspname) || '.' || quote_ident(o.opcname) end,
        o.opcdefault and t.typtype = 'p'
      from pg_opclass o
      join pg_namespace n on n.oid = o.opcnamespace
      join pg_type t on t.oid = o.opcintype
      """;

  /** As varchar is indexed by the class of text, and a domain as the type that it is over. */
  private static final String TYPES =
      """
      with accepted as (
        select o.oid, o.opcintype as type from pg_opclass o where o.opcdefault
        union all
        select o.oid, c.castsource from pg_opclass o
        join pg_cast c on c.casttarget = o.opcintype
        where o.opcdefault and c.castmethod = 'b' and c.castcontext = 'i')
      select * from accepted
      union all
      select a.oid, d.oid from accepted a join pg_type d on d.typbasetype = a.type
      """;

  private static final String COLLATIONS =
      "select oid, typcollation from pg_type where typcollation <> 0";

  private final Map<Long, OperatorClass> classes = new HashMap<>();
  private final Map<Long, Long> collations = new HashMap<>();

  private record OperatorClass(String name, boolean isForAnyType, Set<Long> types) {}

  private KeyDefaults() {}

  static KeyDefaults read(Connection connection) throws SQLException {
    KeyDefaults defaults = new KeyDefaults();
    forEach(
        connection,
        CLASSES,
        row ->
            defaults.classes.put(
                row.getLong(1),
                new OperatorClass(row.getString(2), row.getBoolean(3), new HashSet<>())));
    forEach(
        connection, TYPES, row -> defaults.classes.get(row.getLong(1)).types.add(row.getLong(2)));
    forEach(connection, COLLATIONS, row -> defaults.collations.put(row.getLong(1), row.getLong(2)));
    return defaults;
  }

  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  private static void forEach(Connection connection, String sql, Reading reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reading.read(rows);
      }
    }
  }

  boolean isDefaultClass(long operatorClass, long type) {
    OperatorClass found = classes.get(operatorClass);
    return found.isForAnyType || found.types.contains(type);
  }

  /** The name of an operator class, qualified where it is not PostgreSQL's own. */
  String className(long operatorClass) {
    return classes.get(operatorClass).name;
  }

  /** The OID of the type's collation, 0 where it has none. */
  long collation(long type) {
    return collations.getOrDefault(type, 0L);
  }
}
