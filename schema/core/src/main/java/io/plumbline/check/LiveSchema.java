package io.plumbline.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.PartialCatalog;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.ServerVersion;
import io.plumbline.catalog.Unread;
import io.plumbline.history.History;
import io.plumbline.history.HistoryReader;
import io.plumbline.history.Migration;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One consistent look at a database: its schema and its migration history in one transaction.
 *
 * @param server the version of the server
 * @param scope which schemas were read
 * @param selection the schema, as far as the role may read it, and apart from it the partitions
 *     that jobs make
 * @param unmatched the rules of the scope that no object matches
 * @param unread what of the schema the role may not read, none where the selection is of all of it
 * @param history the history, empty when there is no history table
 */
public record LiveSchema(
    ServerVersion server,
    Scope scope,
    Selection selection,
    List<ScopeRule> unmatched,
    List<Unread> unread,
    Optional<History> history) {

  public LiveSchema {
    requireNonNull(server, "server is null");
    requireNonNull(scope, "scope is null");
    requireNonNull(selection, "selection is null");
    unmatched = List.copyOf(unmatched);
    unread = List.copyOf(unread);
    requireNonNull(history, "history is null");
  }

  /**
   * Reads a database by an idle connection, which is left as it was.
   *
   * @throws SQLException when the database cannot be read, or not all of it
   */
  public static LiveSchema read(Connection connection, Scope scope, ReadLimits limits)
      throws SQLException {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      PartialCatalog read =
          new PartialCatalog(new CatalogReader(scope).readAll(transaction), List.of());
      return of(transaction, scope, read);
    }
  }

  /**
   * Reads what the role may read of a database by an idle connection, which is left as it was.
   *
   * @throws SQLException when the database cannot be read, or its history not
   */
  public static LiveSchema readPermitted(Connection connection, Scope scope, ReadLimits limits)
      throws SQLException {
    try {
      return read(connection, scope, limits);
    } catch (SQLException e) {
      if (!Unread.isDenial(e)) {
        throw e;
      }
    }
    // Only now, because hardly any database needs it and it takes longer.
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      return of(transaction, scope, new CatalogReader(scope).readPermitted(transaction));
    }
  }

  private static LiveSchema of(ReadTransaction transaction, Scope scope, PartialCatalog read)
      throws SQLException {
    return new LiveSchema(
        transaction.server(),
        scope,
        Selection.of(scope, read.catalog()),
        Selection.unmatched(scope, read.catalog(), transaction),
        read.unread(),
        new HistoryReader(scope).read(transaction));
  }

  /** The schema, without the partitions that jobs make. */
  public Catalog catalog() {
    return selection.catalog();
  }

  /**
   * The lock of this schema, as a build commits it after its migrations have run.
   *
   * @throws IllegalStateException when not all of the schema was read
   */
  public SchemaLock toLock(Spellings spellings) {
    if (!unread.isEmpty()) {
      throw new IllegalStateException("a lock holds the whole schema, but not read was " + unread);
    }
    List<Migration> migrations = history.map(History::migrations).orElse(List.of());
    return SchemaLock.of(server.major(), scope, migrations, catalog(), spellings);
  }
}
