package io.plumbline.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A table that has the name of Flyway's.
 *
 * @param schema the name of its schema
 * @param qualifiedName how it is called in SQL
 * @param lack what keeps the role from reading all of it, empty where nothing does
 */
record HistoryTable(String schema, String qualifiedName, Optional<String> lack) {

  /** Tables of that name, with the rights of the role that asks. */
  static final String QUERY =
      """
      select n.nspname, quote_ident(n.nspname) || '.' || quote_ident(c.relname),
        case when not has_schema_privilege(n.oid, 'USAGE') then 'USAGE'
          when not has_any_column_privilege(c.oid, 'SELECT') then 'SELECT'
          -- The server then leaves rows out without a word.
          when row_security_active(c.oid) then 'row security' end
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = ? and c.relkind in ('r', 'p') and c.relpersistence <> 't'
      order by n.nspname
      """;

  static HistoryTable of(ResultSet row) throws SQLException {
    return new HistoryTable(
        row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)));
  }

  void requireReadable() throws UnreadableHistoryException {
    if (lack.isEmpty()) {
      return;
    }
    throw switch (lack.get()) {
      case "USAGE" ->
          new UnreadableHistoryException(
              "no USAGE on schema %s, which holds the history table".formatted(schema),
              "grant the role USAGE on the schema and SELECT on the table");
      case "SELECT" ->
          new UnreadableHistoryException(
              "no SELECT on the history table " + qualifiedName,
              "grant the role USAGE on the schema and SELECT on the table");
      default ->
          new UnreadableHistoryException(
              "row security may hide rows of the history table " + qualifiedName + " from the role",
              "disable row security on the table, or give the role BYPASSRLS");
    };
  }
}
