package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the spellings of a schema's expressions by asking PostgreSQL: it makes each object again
 * from the text that it printed, as restoring a dump does, until that text stops changing.
 *
 * <pre>{@code
 * Spellings spellings = new SpellingSearch(Scope.ALL).search(connection, live.catalog());
 * SchemaLock lock = live.toLock(spellings);
 * }</pre>
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class SpellingSearch {

  /** The second is the last that brings a new text, as far as is known. */
  private static final int GENERATIONS = 5;

  private final Scope scope;

  /** A search in these schemas. */
  public SpellingSearch(Scope scope) {
    this.scope = requireNonNull(scope, "scope is null");
  }

  /**
   * The spellings of the catalog's expressions. Objects that cannot be made again have none.
   *
   * @param connection an idle connection to a throwaway database with this schema, as the owner of
   *     its objects; everything in it is locked until the search ends, and left as it was
   * @param catalog the schema of that database
   * @throws SQLException when the server cannot be reached or the catalog not be read
   */
  public Spellings search(Connection connection, Catalog catalog) throws SQLException {
    Spellings.Builder spellings = new Spellings.Builder();
    Map<Entry, Entry> latest = new LinkedHashMap<>();
    catalog.entries().forEach(entry -> latest.put(entry, entry));
    try (ReadTransaction transaction =
        ReadTransaction.beginRehearsal(connection, ReadLimits.DEFAULT)) {
      // The body of a routine that is made for its arguments alone is of no matter.
      execute(connection, "set local check_function_bodies = off");
      Map<Entry, Entry> changed = printAgain(transaction, latest);
      for (int i = 1; i < GENERATIONS && !changed.isEmpty(); i++) {
        changed.forEach((entry, print) -> add(spellings, entry, print));
        changed = printAgain(transaction, changed);
      }
    }
    return spellings.build();
  }

  private static void add(Spellings.Builder spellings, Entry entry, Entry print) {
    print.attributes().forEach((attribute, text) -> spellings.add(entry, attribute, text));
  }

  /** The next prints of entries by their latest ones, without those that are as before. */
  private Map<Entry, Entry> printAgain(ReadTransaction transaction, Map<Entry, Entry> latest)
      throws SQLException {
    Connection connection = transaction.connection();
    Savepoint before = connection.setSavepoint();
    Map<Entry, Remake> made = new LinkedHashMap<>();
    for (Map.Entry<Entry, Entry> entry : latest.entrySet()) {
      for (Remake remake : Remake.of(entry.getValue(), "plumbline_twin_" + made.size())) {
        if (isAccepted(connection, remake.sql())) {
          made.put(entry.getKey(), remake);
          break;
        }
      }
    }
    Catalog catalog = new CatalogReader(scope).readAll(transaction);
    connection.rollback(before);
    Map<Entry, Entry> changed = new LinkedHashMap<>();
    made.forEach(
        (entry, remake) ->
            catalog
                .find(entry.kind(), remake.name())
                .map(twin -> withTextsOf(twin, latest.get(entry)))
                .filter(print -> !print.equals(latest.get(entry)))
                .ifPresent(print -> changed.put(entry, print)));
    return changed;
  }

  /** The entry with the expressions of its twin. */
  private static Entry withTextsOf(Entry twin, Entry entry) {
    Map<String, String> attributes = new HashMap<>(entry.attributes());
    attributes.replaceAll(
        (attribute, value) ->
            entry.kind().isDeparsed(attribute) ? twin.attribute(attribute).orElse(value) : value);
    return Entry.of(entry.kind(), entry.name(), attributes);
  }

  private static boolean isAccepted(Connection connection, String sql) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      execute(connection, sql);
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      connection.rollback(before);
      return false;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Braces are PostgreSQL's here, not those of JDBC.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
