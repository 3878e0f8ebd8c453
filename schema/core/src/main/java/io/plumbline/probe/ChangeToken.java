package io.plumbline.probe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.history.HistoryReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What a database looked like at one moment, as far as it takes to say later that no schema in it
 * has changed since.
 *
 * <p>It is taken before a read and held against the database after it. Where it still holds then,
 * nothing was committed in between: the read saw one state, even where functions such as {@code
 * pg_get_viewdef} look at what is committed and not at the snapshot of the transaction.
 *
 * @param moment when nothing had changed yet
 * @param reference the snapshot that tells which rows are young
 * @param rows the rows of the catalogs at the reference
 * @param query what they were read with
 */
record ChangeToken(Moment moment, Snapshot reference, CatalogRows rows, String query) {

  ChangeToken {
    requireNonNull(moment, "moment is null");
    requireNonNull(reference, "reference is null");
    requireNonNull(rows, "rows is null");
    requireNonNull(query, "query is null");
  }

  /**
   * The token of now.
   *
   * @param connection idle; it is left as it was
   * @param steady a process that lives and will be asked later
   * @return empty where the server is newer than the query knows, or where it is another one than
   *     the steady process belongs to
   * @throws SQLException also when the role may not see all that it takes
   */
  static Optional<ChangeToken> take(
      Connection connection, Scope scope, ReadLimits limits, Moment steady) throws SQLException {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      Moment now = Moment.read(connection);
      if (transaction.server().isNewerThanSupported() || !now.isOfSameServer(steady)) {
        return Optional.empty();
      }
      String query =
          CatalogRowsQuery.of(
              transaction.server(), scope, new HistoryReader(scope).table(transaction));
      return Optional.of(
          new ChangeToken(
              new Moment(now.server(), steady.process(), now.isStandby(), now.snapshot()),
              now.snapshot(),
              CatalogRows.read(connection, query, now.snapshot()),
              query));
    }
  }

  /** The first level: whether no transaction has ended since that could have changed a schema. */
  boolean holdsByTransactions(Moment now) {
    return now.isOfSameProcess(moment) && now.hasSameTransactions(moment);
  }

  /**
   * The second level: whether the rows of the catalogs are still the same ones.
   *
   * @param connection idle; it is left as it was
   */
  boolean holdsByRows(Connection connection, Moment now, ReadLimits limits) throws SQLException {
    return now.isOfSameProcess(moment)
        && now.snapshot().isComparableWith(reference)
        && rows.equals(readRows(connection, limits));
  }

  /** The same token, to be held against what happens from then on. */
  ChangeToken at(Moment later) {
    return new ChangeToken(later, reference, rows, query);
  }

  /** Not by {@link ReadTransaction}, whose search path costs the driver its prepared statements. */
  private CatalogRows readRows(Connection connection, ReadLimits limits) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          set transaction read only;
          set local statement_timeout = <statement>;
          set local lock_timeout = <lock>;
          set local plan_cache_mode = force_generic_plan;
          set local jit = off;
          """
              .replace("<statement>", Long.toString(limits.statement().toMillis()))
              .replace("<lock>", Long.toString(limits.lock().toMillis())));
      return CatalogRows.read(connection, query, reference);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
