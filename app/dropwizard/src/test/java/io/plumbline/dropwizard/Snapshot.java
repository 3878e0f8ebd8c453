package io.plumbline.dropwizard;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Fingerprint;
import io.plumbline.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a command could have changed in a database.
 *
 * @param schema the fingerprint of the catalog
 * @param relations the identity and the file of each relation, so that one that was made anew is
 *     another one
 * @param rows the rows of each table, Flyway's history and the ledger among them, each with the
 *     transaction that wrote it
 */
record Snapshot(String schema, List<String> relations, Map<String, List<String>> rows) {

  private static final String RELATIONS =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      """;

  static Snapshot of(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      // The history is in no lock, and there may be two.
      Scope scope = Scope.ALL.withHistoryTable("no_history");
      String schema =
          Fingerprint.of(LiveSchema.read(connection, scope, ReadLimits.DEFAULT).catalog())
              .toString();
      Map<String, List<String>> rows = new TreeMap<>();
      for (String table : Sql.column(connection, "select c.oid::regclass " + tables())) {
        rows.put(
            table,
            Sql.column(
                connection,
                "select t.xmin || ' ' || t::text from %s t order by 1".formatted(table)));
      }
      return new Snapshot(
          schema,
          Sql.column(
              connection,
              "select c.oid::regclass || ' ' || c.oid || ' ' || c.relfilenode %s order by 1"
                  .formatted(RELATIONS)),
          rows);
    }
  }

  private static String tables() {
    return RELATIONS + " and c.relkind = 'r'";
  }
}
