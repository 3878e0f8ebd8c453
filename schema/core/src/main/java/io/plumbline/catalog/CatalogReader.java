package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the schema of a database from {@code pg_catalog}.
 *
 * <p>Each kind of object has a query file beside this class; it yields the identity of an object
 * and then its attributes, null where they have their default. No Java code knows a kind.
 *
 * <pre>{@code
 * try (ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
 *   Catalog catalog = new CatalogReader(Scope.ALL).read(transaction);
 * }
 * }</pre>
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class CatalogReader {

  private static final List<CatalogQuery> QUERIES =
      List.of(
          CatalogQuery.load("schema"),
          CatalogQuery.load("extension"),
          CatalogQuery.load("table"),
          CatalogQuery.load("column"),
          CatalogQuery.load("constraint"),
          CatalogQuery.load("index"),
          CatalogQuery.load("sequence"),
          CatalogQuery.load("enum"),
          CatalogQuery.load("domain"),
          CatalogQuery.load("view"),
          CatalogQuery.load("routine"),
          CatalogQuery.load("trigger"));

  private final Scope scope;

  /** A reader of these schemas. */
  public CatalogReader(Scope scope) {
    this.scope = requireNonNull(scope, "scope is null");
  }

  /**
   * The schema as the transaction sees it.
   *
   * @throws UnsupportedServerException when the server is older than the query files know
   * @throws SQLException when the catalog cannot be read
   */
  public Catalog read(ReadTransaction transaction) throws SQLException {
    if (!transaction.server().isReadable()) {
      throw new UnsupportedServerException(transaction.server());
    }
    Connection connection = transaction.connection();
    List<Entry> entries = new ArrayList<>();
    Array schemas = connection.createArrayOf("name", schemasInScope(connection).toArray());
    for (CatalogQuery query : QUERIES) {
      read(connection, query.forServer(transaction.server()), schemas, entries);
    }
    return Catalog.of(entries);
  }

  private List<String> schemasInScope(Connection connection) throws SQLException {
    if (!scope.schemas().isEmpty()) {
      return scope.schemas();
    }
    List<String> schemas = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select nspname from pg_namespace"
                    + " where nspname !~ '^pg_' and nspname <> 'information_schema'");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }

  private void read(Connection connection, String sql, Array schemas, List<Entry> entries)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (sql.contains("any (?)")) {
        statement.setArray(1, schemas);
      }
      try (ResultSet rows = statement.executeQuery()) {
        RowReader reader = new RowReader(rows);
        while (rows.next()) {
          Entry entry = reader.entry();
          if (scope.contains(entry)) {
            entries.add(entry);
          }
        }
      }
    }
  }
}
