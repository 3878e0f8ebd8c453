package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes entries of the rows of one query in a thread of its own while the server answers the next,
 * as both take their time.
 *
 * <p>The other thread reads rows that were received: what is sent to the server is sent by the
 * thread that began the read. Closing ends the other one.
 */
final class Decoding implements AutoCloseable {

  private final Connection connection;
  private final Scope scope;
  private final Facets facets;
  private final Columns columns = new Columns();
  private final List<Entry> entries = new ArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread decoder = new Thread(task, "plumbline-decoding");
            decoder.setDaemon(true);
            return decoder;
          });
  private Optional<Pending> pending = Optional.empty();

  private record Pending(PreparedStatement statement, CompletableFuture<List<Entry>> entries) {}

  Decoding(Connection connection, Scope scope, Facets facets) {
    this.connection = connection;
    this.scope = scope;
    this.facets = facets;
  }

  /** Runs the statement, which closes once its rows were read. */
  void run(PreparedStatement statement) throws SQLException {
    try {
      ResultSet rows = statement.executeQuery();
      // The columns that the next reader adds must not change under the last one.
      finish();
      RowReader reader = new RowReader(connection, rows, columns);
      pending =
          Optional.of(
              new Pending(
                  statement, CompletableFuture.supplyAsync(() -> read(rows, reader), thread)));
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  /** All entries, when the rows of all statements were read. */
  List<Entry> entries() throws SQLException {
    finish();
    return entries;
  }

  private List<Entry> read(ResultSet rows, RowReader reader) {
    try {
      List<Entry> read = new ArrayList<>();
      while (rows.next()) {
        Entry entry = reader.entry(facets);
        if (!scope.isRecord(entry)) {
          read.add(entry);
        }
      }
      // Sorted here, the whole is soon sorted.
      read.sort(null);
      return read;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private void finish() throws SQLException {
    if (pending.isPresent()) {
      Pending last = pending.get();
      pending = Optional.empty();
      try {
        entries.addAll(last.entries.join());
      } catch (CompletionException e) {
        throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
      } finally {
        last.statement.close();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      finish();
    } finally {
      thread.shutdown();
    }
  }
}
