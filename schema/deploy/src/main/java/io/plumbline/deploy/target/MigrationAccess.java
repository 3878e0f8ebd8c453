package io.plumbline.deploy.target;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.history.HistoryReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the session that is to migrate a database can do there.
 *
 * @param schema the schema that Flyway works in, empty when the search path leads to none
 * @param historyTable the qualified name of the history table, empty when there is none
 * @param obstacles what the role or the search path has against it
 */
public record MigrationAccess(
    Optional<String> schema, Optional<String> historyTable, List<String> obstacles) {

  public MigrationAccess {
    requireNonNull(schema, "schema is null");
    requireNonNull(historyTable, "historyTable is null");
    obstacles = List.copyOf(obstacles);
  }

  /** Why nothing can be written to this server by this role, empty when it can. */
  public static Optional<String> readOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_catalog.pg_is_in_recovery(),"
                    + " pg_catalog.current_setting('default_transaction_read_only')")) {
      row.next();
      if (row.getBoolean(1)) {
        return Optional.of("the server is a read replica; migrate on its primary");
      }
      return row.getString(2).equals("on")
          ? Optional.of(
              "the sessions of this role are read-only (default_transaction_read_only); migrate as"
                  + " a role that may write")
          : Optional.empty();
    }
  }

  /**
   * Asks by an idle connection of the role that migrates.
   *
   * @throws SQLException when the history cannot be read, or nothing says which of several is meant
   */
  public static MigrationAccess of(Connection connection, Scope scope, ReadLimits limits)
      throws SQLException {
    Optional<String> historyTable;
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      historyTable = new HistoryReader(scope).table(transaction);
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select pg_catalog.current_schema(), current_user,
              pg_catalog.quote_ident(pg_catalog.current_schema()) || '.'
                || pg_catalog.quote_ident(?),
              pg_catalog.has_schema_privilege(pg_catalog.current_schema(), 'CREATE'),
              pg_catalog.has_table_privilege(cast(? as text), 'INSERT')
            """)) {
      query.setString(1, scope.historyTable());
      query.setString(2, historyTable.orElse(null));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new MigrationAccess(
            Optional.ofNullable(row.getString(1)), historyTable, obstacles(row, historyTable));
      }
    }
  }

  private static List<String> obstacles(ResultSet row, Optional<String> historyTable)
      throws SQLException {
    String schema = row.getString(1);
    String role = row.getString(2);
    List<String> found = new ArrayList<>();
    if (schema == null) {
      found.add("the search path of role " + role + " leads to no schema; create one or name one");
    } else if (historyTable.isPresent() && !historyTable.get().equals(row.getString(3))) {
      found.add(
          "the history is in %s, and Flyway would begin a second one in %s; let the search path of"
                  .formatted(historyTable.get(), row.getString(3))
              + " the connection begin with the schema of the first");
    } else if (historyTable.isPresent() && !row.getBoolean(5)) {
      found.add(
          "role %s may not write the history; grant insert on %s to it, or migrate as its owner"
              .formatted(role, historyTable.get()));
    } else if (historyTable.isEmpty() && !row.getBoolean(4)) {
      found.add("role %s may not create tables in schema %s".formatted(role, schema));
    }
    return found;
  }
}
