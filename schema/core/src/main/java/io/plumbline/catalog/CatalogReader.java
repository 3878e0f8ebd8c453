package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /**
   * So many small ones are sent before the first answer is waited for. More would not find room on
   * their way to a server that has begun to answer, and each would wait for the other.
   */
  private static final int ROUND = 10;

  /** Where a query takes the schemas in scope. */
  private static final String SCHEMAS = Pattern.quote("any (?)");

  private final Scope scope;

  /** A reader of these schemas. */
  public CatalogReader(Scope scope) {
    this.scope = requireNonNull(scope, "scope is null");
  }

  /**
   * The schema in scope as the transaction sees it, without the partitions that jobs make.
   *
   * @throws UnsupportedServerException when the server is older than the query files know
   * @throws SQLException when the catalog cannot be read
   */
  public Catalog read(ReadTransaction transaction) throws SQLException {
    return Selection.of(scope, readAll(transaction)).catalog();
  }

  /**
   * All objects of the schemas in scope: {@link Selection} applies the rules of the scope to them.
   *
   * @throws UnsupportedServerException when the server is older than the query files know
   * @throws SQLException when the catalog cannot be read
   */
  public Catalog readAll(ReadTransaction transaction) throws SQLException {
    return read(transaction, ROUND, (kinds, facets, step) -> step.run());
  }

  /**
   * What of all objects of the schemas in scope the role may read. This takes longer than reading
   * all, as each query begins with a savepoint.
   *
   * @throws UnsupportedServerException when the server is older than the query files know
   * @throws SQLException when the catalog cannot be read for another reason
   */
  public PartialCatalog readPermitted(ReadTransaction transaction) throws SQLException {
    Permitted permitted = new Permitted(transaction.connection());
    return new PartialCatalog(read(transaction, 1, permitted), permitted.unread());
  }

  private Catalog read(ReadTransaction transaction, int round, Attempt attempt)
      throws SQLException {
    if (!transaction.server().isReadable()) {
      throw new UnsupportedServerException(transaction.server());
    }
    Connection connection = transaction.connection();
    Array schemas = connection.createArrayOf("name", schemasInScope(connection).toArray());
    Facets facets = Facets.read(connection, transaction.server(), scope.facets(), attempt);
    try (Decoding decoding = new Decoding(connection, scope, facets)) {
      for (CatalogQuery query : QueryOrder.LARGE) {
        run(decoding, attempt, transaction, List.of(query), schemas);
      }
      decoding.sort();
      for (List<CatalogQuery> queries : QueryOrder.small(scope, round)) {
        run(decoding, attempt, transaction, queries, schemas);
      }
      attempt.run(decoding.incompleteKinds(), Set.of(), decoding::complete);
      return Catalog.of(decoding.entries());
    }
  }

  private void run(
      Decoding decoding,
      Attempt attempt,
      ReadTransaction transaction,
      List<CatalogQuery> queries,
      Array schemas)
      throws SQLException {
    Set<Kind> kinds =
        queries.stream().flatMap(query -> query.kinds().stream()).collect(Collectors.toSet());
    attempt.run(
        kinds, Set.of(), () -> decoding.run(queries, prepare(transaction, queries, schemas)));
  }

  private List<String> schemasInScope(Connection connection) throws SQLException {
    return schemas(connection).stream().filter(scope::containsSchema).toList();
  }

  /** The names of all schemas that are not PostgreSQL's. */
  static List<String> schemas(Connection connection) throws SQLException {
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

  private PreparedStatement prepare(
      ReadTransaction transaction, List<CatalogQuery> queries, Array schemas) throws SQLException {
    String sql =
        queries.stream()
            .map(query -> query.forServer(transaction.server(), scope.facets()))
            .collect(Collectors.joining("\n;\n"));
    // Not to be read by portions, each of which would wait for the server.
    PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(sql, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    int parameters = sql.split(SCHEMAS, -1).length - 1;
    for (int parameter = 1; parameter <= parameters; parameter++) {
      statement.setArray(parameter, schemas);
    }
    return statement;
  }
}
