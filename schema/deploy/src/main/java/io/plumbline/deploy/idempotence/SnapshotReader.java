package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.Quoted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes snapshots, from beside or within the transaction of a migration. */
final class SnapshotReader {

  private static final String OWN =
      """
      n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  private static final String TABLES =
      """
      select pg_catalog.format('%I.%I', n.nspname, c.relname), n.nspname, c.relname,
        array(select a.attname::text from pg_catalog.pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relpersistence <> 't' and c.relname not in (?, ?) and
      """
          + OWN
          + "order by 1";

  // A plain index is told by the lock alone: nothing refers to one, and where it has to be built
  // concurrently it can only be dropped and built again. Refreshing a view writes it anew.
  private static final String IDENTITIES =
      """
      select case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
          when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end,
        pg_catalog.format('%I.%I', n.nspname, c.relname), c.oid,
        case when c.relkind = 'r' then c.relfilenode else 0 end
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and c.relpersistence <> 't'
        and c.relname <> <history> and <own>
      union all
      select 'constraint', pg_catalog.format('%I.%I.%I', n.nspname,
          coalesce(c.relname, t.typname), k.conname), k.oid, 0
      from pg_catalog.pg_constraint k
      left join pg_catalog.pg_class c on c.oid = k.conrelid
      left join pg_catalog.pg_type t on t.oid = k.contypid
      join pg_catalog.pg_namespace n on n.oid = k.connamespace
      where k.contype in ('c', 'f', 'p', 'u', 'x') and k.conparentid = 0 and <own>
      union all
      select 'trigger', pg_catalog.format('%I.%I.%I', n.nspname, c.relname, g.tgname), g.oid, 0
      from pg_catalog.pg_trigger g join pg_catalog.pg_class c on c.oid = g.tgrelid
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where not g.tgisinternal and g.tgparentid = 0 and <own>
      union all
      select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
        pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
          pg_catalog.pg_get_function_identity_arguments(p.oid)), p.oid, 0
      from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      where <own>
      union all
      select 'type', pg_catalog.format('%I.%I', n.nspname, t.typname), t.oid, 0
      from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
      left join pg_catalog.pg_class c on c.oid = t.typrelid
      where (t.typtype in ('e', 'd', 'r') or c.relkind = 'c') and <own>
      """;

  private static final String SEQUENCES =
      """
      select pg_catalog.format('%I.%I', schemaname, sequencename),
        last_value * sign(increment_by)
      from pg_catalog.pg_sequences where last_value is not null
      """;

  private final Scope scope;

  SnapshotReader(Scope scope) {
    this.scope = scope;
  }

  Snapshot read(Connection connection) throws SQLException {
    try (ReadTransaction transaction =
        connection.getAutoCommit()
            ? ReadTransaction.begin(connection, ReadLimits.DEFAULT)
            : ReadTransaction.beginWithin(connection, ReadLimits.DEFAULT)) {
      return new Snapshot(
          transaction.server().major(),
          new CatalogReader(scope).read(transaction),
          rows(connection),
          identities(connection),
          sequences(connection));
    }
  }

  private Map<String, TableRows> rows(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<String> queries = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
      statement.setString(1, scope.historyTable());
      statement.setString(2, Scope.LEDGER_TABLE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<String> names = List.of((String[]) row.getArray(4).getArray());
          columns.put(row.getString(1), names);
          queries.add(query(row.getString(1), names));
        }
      }
    }
    Map<String, TableRows> rows = new HashMap<>();
    if (!queries.isEmpty()) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(String.join("\nunion all\n", queries))) {
        while (row.next()) {
          rows.put(row.getString(1), rows(row, columns.get(row.getString(1))));
        }
      }
    }
    return rows;
  }

  private static String query(String table, List<String> columns) {
    List<String> digests = new ArrayList<>();
    columns.forEach(
        column -> digests.add(digest("\"plumbline row\"." + Quoted.identifier(column))));
    return "select %s, count(*), %s, array[%s]::text[] from only %s as \"plumbline row\""
        .formatted(
            Quoted.text(table), digest("\"plumbline row\".*"), String.join(", ", digests), table);
  }

  /** A sum, so that no order matters; by bytes, so that no collation does. */
  private static String digest(String expression) {
    return "sum(hashtextextended(coalesce((%s)::text, 'NULL') collate \"C\", 1)::numeric)::text"
        .formatted(expression);
  }

  private static TableRows rows(ResultSet row, List<String> columns) throws SQLException {
    String[] digests = (String[]) row.getArray(4).getArray();
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < digests.length; i++) {
      byColumn.put(columns.get(i), String.valueOf(digests[i]));
    }
    return new TableRows(row.getLong(2), String.valueOf(row.getString(3)), byColumn);
  }

  private Map<String, Identity> identities(Connection connection) throws SQLException {
    Map<String, Identity> identities = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                IDENTITIES
                    .replace("<history>", Quoted.text(scope.historyTable()))
                    .replace("<own>", OWN.strip()))) {
      while (row.next()) {
        identities.put(
            row.getString(1) + " " + row.getString(2),
            new Identity(row.getString(1), row.getLong(3), row.getLong(4)));
      }
    }
    return identities;
  }

  private static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> sequences = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SEQUENCES)) {
      while (row.next()) {
        sequences.put(row.getString(1), row.getLong(2));
      }
    }
    return sequences;
  }
}
