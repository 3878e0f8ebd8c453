package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Makes entries of the rows of one query in a thread of its own while the server answers the next
 * ones, as both take their time.
 *
 * <p>The other thread reads rows that were received: what is sent to the server is sent by the
 * thread that began the read, which closes the statements, too. Closing ends the other one.
 */
final class Decoding implements AutoCloseable {

  private final Connection connection;
  private final Scope scope;
  private final Facets facets;
  private final Columns columns = new Columns();

  /** Of the other thread, until it is at rest. */
  private final List<Entry> entries = new ArrayList<>();

  private final List<PreparedStatement> statements = new ArrayList<>();
  private final Deque<Answer> begun = new ArrayDeque<>();
  private final List<Answer> incomplete = new ArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread decoder = new Thread(task, "plumbline-decoding");
            decoder.setDaemon(true);
            return decoder;
          });

  /**
   * What the server answered to one query.
   *
   * @param unknown the relations that the rows refer to and that no column was read of; when there
   *     are none, its entries were made
   */
  private record Answer(
      Set<Kind> kinds, ResultSet rows, RowReader reader, CompletableFuture<Set<Long>> unknown) {}

  Decoding(Connection connection, Scope scope, Facets facets) {
    this.connection = connection;
    this.scope = scope;
    this.facets = facets;
  }

  /** Runs a statement of these queries, which is closed at the end. */
  void run(List<CatalogQuery> queries, PreparedStatement statement) throws SQLException {
    statements.add(statement);
    statement.execute();
    for (CatalogQuery query : queries) {
      ResultSet rows = statement.getResultSet();
      RowReader reader = new RowReader(connection, rows, columns);
      begun.add(
          new Answer(
              query.kinds(),
              rows,
              reader,
              CompletableFuture.supplyAsync(() -> readIfComplete(reader), thread)));
      statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
    }
    while (!begun.isEmpty() && begun.element().unknown.isDone()) {
      settle(begun.remove());
    }
  }

  /**
   * Has the other thread sort the entries of what was run, for which nobody waits: all of them are
   * sorted soon when most of them are.
   */
  void sort() {
    thread.execute(() -> entries.sort(null));
  }

  /** The kinds of which some refer to relations that no statement yields. */
  Set<Kind> incompleteKinds() throws SQLException {
    settleAll();
    return incomplete.stream().flatMap(answer -> answer.kinds.stream()).collect(Collectors.toSet());
  }

  /** Reads what {@link #incompleteKinds these} refer to, and makes their entries. */
  void complete() throws SQLException {
    Set<Long> unknown = new HashSet<>();
    incomplete.forEach(answer -> unknown.addAll(answer.unknown.join()));
    columns.complete(connection, unknown);
    for (Answer answer : incomplete) {
      read(answer.reader);
    }
    incomplete.clear();
  }

  /** All entries, when the rows of all statements were read. */
  List<Entry> entries() {
    return entries;
  }

  private Set<Long> readIfComplete(RowReader reader) {
    try {
      Set<Long> unknown = reader.unknownRelations();
      if (unknown.isEmpty()) {
        read(reader);
      }
      return unknown;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private void read(RowReader reader) throws SQLException {
    while (reader.next()) {
      Entry entry = reader.entry(facets);
      if (!scope.isRecord(entry)) {
        entries.add(entry);
      }
    }
  }

  private void settleAll() throws SQLException {
    while (!begun.isEmpty()) {
      settle(begun.remove());
    }
  }

  private void settle(Answer answer) throws SQLException {
    try {
      if (answer.unknown.join().isEmpty()) {
        answer.rows.close();
      } else {
        incomplete.add(answer);
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    thread.shutdown();
    try {
      settleAll();
    } finally {
      for (PreparedStatement statement : statements) {
        statement.close();
      }
    }
  }
}
