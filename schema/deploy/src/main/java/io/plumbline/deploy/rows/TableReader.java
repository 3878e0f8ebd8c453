package io.plumbline.deploy.rows;

import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.rows.ColumnType.Typed;
import io.plumbline.deploy.rows.SeedTable.Column;
import io.plumbline.deploy.rows.SeedTable.Reference;
import io.plumbline.deploy.rows.SeedTable.Rule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the tables that hold rows themselves: plain ones and the partitions of the others. */
final class TableReader {

  // A partitioned table without partitions takes no row, and that is to be said of it.
  private static final String TABLES =
      """
      select c.oid, n.nspname, c.relname, pg_catalog.pg_get_partition_constraintdef(c.oid)
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where (c.relkind = 'r' or c.relkind = 'p'
          and not exists (select from pg_catalog.pg_inherits where inhparent = c.oid))
        and c.relpersistence <> 't'
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
        and c.relname not in (?, ?)
        and not exists (select from pg_catalog.pg_depend d where d.deptype = 'e'
          and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid)
      order by 2, 3
      """;

  private static final String COLUMNS =
      """
      select a.attrelid, a.attname, a.atttypid, a.atttypmod,
        pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull or t.typnotnull,
        a.atthasdef or a.attidentity <> '' or t.typdefault is not null
      from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.attrelid >= 16384
      order by a.attrelid, a.attnum
      """;

  private static final String CHECKS =
      """
      select conrelid, pg_catalog.pg_get_expr(conbin, conrelid),
        array(select a.attname::text from pg_catalog.pg_attribute a
          where a.attrelid = conrelid and a.attnum = any (conkey))
      from pg_catalog.pg_constraint
      where contype = 'c' and conrelid <> 0
      order by conrelid, conname
      """;

  // The columns of an expression are those whose names stand in it; one too many does no harm.
  private static final String KEYS =
      """
      select x.indrelid, c.relname,
        array(select a.attname::text from pg_catalog.pg_attribute a
          where a.attrelid = x.indrelid and (a.attnum = any (x.indkey::int2[])
            or (0 = any (x.indkey::int2[])
              and position(a.attname in pg_catalog.pg_get_indexdef(x.indexrelid)) > 0)))
      from pg_catalog.pg_index x join pg_catalog.pg_class c on c.oid = x.indexrelid
      where (x.indisunique or x.indisexclusion) and x.indrelid >= 16384
      """;

  // A key to a partitioned table has a row for each of its partitions, too.
  private static final String REFERENCES =
      """
      select k.conrelid, n.nspname, c.relname,
        array(select a.attname::text from unnest(k.conkey) with ordinality u(number, place)
          join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number
          order by u.place),
        array(select a.attname::text from unnest(k.confkey) with ordinality u(number, place)
          join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number
          order by u.place)
      from pg_catalog.pg_constraint k
      join pg_catalog.pg_class c on c.oid = k.confrelid
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      left join pg_catalog.pg_constraint parent on parent.oid = k.conparentid
      where k.contype = 'f' and (parent.oid is null or parent.conrelid <> k.conrelid)
      order by k.conrelid, k.conname
      """;

  private final Connection connection;
  private final Map<Long, List<Column>> columns = new HashMap<>();
  private final Map<Long, List<Rule>> rules = new HashMap<>();
  private final Map<Long, Map<String, List<String>>> keys = new HashMap<>();
  private final Map<Long, List<Reference>> references = new HashMap<>();

  private TableReader(Connection connection) {
    this.connection = connection;
  }

  /** The tables, by name; the search path is to be empty. */
  static List<SeedTable> read(Connection connection, String historyTable) throws SQLException {
    return new TableReader(connection).read(historyTable);
  }

  /** Takes a row of an answer. */
  private interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  private List<SeedTable> read(String historyTable) throws SQLException {
    each(COLUMNS, row -> of(columns, row).add(column(row)));
    each(CHECKS, row -> of(rules, row).add(new Rule(names(row, 3), row.getString(2))));
    each(
        KEYS,
        row ->
            keys.computeIfAbsent(row.getLong(1), it -> new LinkedHashMap<>())
                .put(row.getString(2), names(row, 3)));
    each(REFERENCES, row -> of(references, row).add(reference(row)));
    List<SeedTable> tables = new ArrayList<>();
    each(TABLES, row -> tables.add(table(row)), historyTable, Scope.LEDGER_TABLE);
    return tables;
  }

  private SeedTable table(ResultSet row) throws SQLException {
    long oid = row.getLong(1);
    List<Column> own = columns.getOrDefault(oid, List.of());
    List<Rule> all = new ArrayList<>(rules.getOrDefault(oid, List.of()));
    String bounds = row.getString(4);
    if (bounds != null) {
      all.add(new Rule(mentioned(own, bounds), bounds));
    }
    return new SeedTable(
        ObjectName.of(row.getString(2), row.getString(3)),
        own,
        all,
        keys.getOrDefault(oid, Map.of()),
        references.getOrDefault(oid, List.of()));
  }

  private static List<String> mentioned(List<Column> columns, String expression) {
    return columns.stream()
        .map(Column::name)
        .filter(
            name ->
                Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                    .matcher(expression)
                    .find())
        .toList();
  }

  private static Column column(ResultSet row) throws SQLException {
    return new Column(
        row.getString(2),
        new Typed(row.getLong(3), row.getInt(4), row.getString(5)),
        row.getBoolean(6),
        row.getBoolean(7));
  }

  private static Reference reference(ResultSet row) throws SQLException {
    return new Reference(
        ObjectName.of(row.getString(2), row.getString(3)), names(row, 4), names(row, 5));
  }

  private static <T> List<T> of(Map<Long, List<T>> lists, ResultSet row) throws SQLException {
    return lists.computeIfAbsent(row.getLong(1), it -> new ArrayList<>());
  }

  private static List<String> names(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private void each(String query, Taking taking, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taking.take(rows);
        }
      }
    }
  }
}
