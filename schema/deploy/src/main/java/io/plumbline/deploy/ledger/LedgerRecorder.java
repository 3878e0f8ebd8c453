package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.LiveSchema;
import io.plumbline.history.Migration;
import io.plumbline.lock.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Records what migrations leave, by a connection of its own: a migration neither waits for it nor
 * fails with it. After the first failure it says so and records no more.
 */
public final class LedgerRecorder implements AutoCloseable {

  private final DataSource database;
  private final Scope scope;
  private final Optional<String> schema;
  private final ReadLimits limits;
  private final Consumer<String> notes;
  private Optional<Connection> connection = Optional.empty();
  private boolean hasGivenUp;

  /**
   * A recorder for one deploy.
   *
   * @param schema the schema of the ledger; empty for the one that Flyway works in
   * @param notes hears why nothing is recorded, a line
   */
  public LedgerRecorder(
      DataSource database,
      Scope scope,
      Optional<String> schema,
      ReadLimits limits,
      Consumer<String> notes) {
    this.database = requireNonNull(database, "database is null");
    this.scope = requireNonNull(scope, "scope is null");
    this.schema = requireNonNull(schema, "schema is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.notes = requireNonNull(notes, "notes is null");
  }

  /**
   * Records that a deploy found another schema than the last one left; the first deploy to have a
   * ledger records nothing, because nothing was left to be compared with.
   */
  public void found(Fingerprint fingerprint) {
    attempt(
        open -> {
          Optional<LedgerTable> table = LedgerTable.find(open, schema);
          if (table.isPresent() && isNews(open, table.get(), fingerprint)) {
            table.get().add(open, Optional.empty(), fingerprint);
          }
        });
  }

  private static boolean isNews(Connection open, LedgerTable table, Fingerprint fingerprint)
      throws SQLException {
    return new Ledger(table.entries(open), Optional.empty())
        .latest()
        .filter(latest -> !latest.fingerprint().equals(fingerprint))
        .isPresent();
  }

  /** Records the schema as it is now, which this migration has left. */
  public void leftBy(Migration migration) {
    attempt(
        open -> {
          Fingerprint fingerprint = Fingerprint.of(LiveSchema.read(open, scope, limits).catalog());
          Optional<LedgerTable> existing = LedgerTable.find(open, schema);
          LedgerTable table =
              existing.isPresent() ? existing.get() : LedgerTable.create(open, schema);
          table.add(open, Optional.of(migration), fingerprint);
        });
  }

  private void attempt(Step step) {
    if (hasGivenUp) {
      return;
    }
    try {
      step.run(open());
    } catch (SQLException e) {
      hasGivenUp = true;
      notes.accept(
          "not recorded in %s: %s; the migrations are not affected"
              .formatted(Scope.LEDGER_TABLE, CouldNotCheck.because(e).reason()));
    }
  }

  private Connection open() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(database.getConnection());
      try (Statement statement = connection.get().createStatement()) {
        statement.execute("set lock_timeout = " + limits.lock().toMillis());
        statement.execute("set statement_timeout = " + limits.statement().toMillis());
      }
    }
    return connection.get();
  }

  @Override
  public void close() throws SQLException {
    if (connection.isPresent()) {
      connection.get().close();
    }
  }

  private interface Step {
    void run(Connection open) throws SQLException;
  }
}
