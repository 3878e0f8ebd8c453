package io.plumbline.deploy.observe;

import static io.plumbline.deploy.observe.ObservationException.ask;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Observes each statement of the migration that runs, and leaves all others alone. */
final class MigrationRecorder implements StatementWatch {

  /** Must not be run in a transaction block, and a transaction ended by a procedure. */
  private static final Set<String> NEEDS_NO_TRANSACTION = Set.of("25001", "2D000");

  // They lock nothing and change no schema. A ROLLBACK to the beginning does.
  private static final Pattern SETTING =
      Pattern.compile(
          "(?is)(set|reset|show|savepoint|release|begin|start\\s+transaction"
              + "|rollback\\s+((work|transaction)\\s+)?to)\\b.*");

  private final ExistingRelations relations;
  private final Scope scope;
  private final DataSource aside;
  private Optional<ScriptRecording> recording = Optional.empty();
  private Optional<Look> latestLook = Optional.empty();
  private ScriptTransactions transactions = new ScriptTransactions();
  private Catalog catalog;

  /**
   * @param aside further connections to the same database, which are not watched
   */
  MigrationRecorder(DataSource aside, Scope scope) throws SQLException {
    this.aside = aside;
    this.scope = scope;
    try (Connection connection = aside.getConnection()) {
      this.relations = ExistingRelations.read(connection, scope.historyTable());
      this.catalog = read(connection);
    }
  }

  /** Begins to observe. */
  void begin(ScriptRecording script) {
    recording = Optional.of(script);
    latestLook = Optional.empty();
    transactions = new ScriptTransactions();
  }

  /** Stops to observe. */
  void end() {
    recording = Optional.empty();
    latestLook = Optional.empty();
  }

  /** The schema as it is after the statements that were observed. */
  Catalog catalog() {
    return catalog;
  }

  @Override
  public <T> T run(Connection connection, String sql, Form form, Execution<T> execution)
      throws SQLException {
    // Flyway prepares what it asks for itself, and runs scripts as text.
    if (recording.filter(it -> form == Form.TEXT || it.isOfCode()).isEmpty()) {
      return execution.run();
    }
    int line = recording.orElseThrow().lineOf(sql);
    String code = LeadingComments.strip(sql);
    recording.orElseThrow().addOrder(line, code);
    if (SETTING.matcher(code).matches()) {
      if (transactions.begin(connection, code)) {
        latestLook = Optional.empty();
      }
      return execution.run();
    }
    Draft draft =
        new Draft(line, code, ask(() -> lockTimeout(connection)), transactions.surroundings());
    return connection.getAutoCommit()
        ? runAlone(connection, draft, execution)
        : runInTransaction(connection, draft, execution);
  }

  /**
   * The locks of a statement in autocommit are gone when it ends. In a transaction of its own they
   * can be seen, and it does the same, if the server lets it.
   */
  private <T> T runAlone(Connection connection, Draft draft, Execution<T> execution)
      throws SQLException {
    latestLook = Optional.empty();
    connection.setAutoCommit(false);
    try {
      T result = runInTransaction(connection, draft.in(Surroundings.OWN_TRANSACTION), execution);
      connection.commit();
      return result;
    } catch (SQLException e) {
      connection.rollback();
      if (!NEEDS_NO_TRANSACTION.contains(e.getSQLState())) {
        throw e;
      }
    } finally {
      connection.setAutoCommit(true);
    }
    return runOutside(connection, draft.in(Surroundings.NO_TRANSACTION), execution);
  }

  private <T> T runInTransaction(Connection connection, Draft draft, Execution<T> execution)
      throws SQLException {
    Look before = latestLook.orElseGet(() -> ask(() -> Look.at(connection, relations)));
    Attempt<T> attempt = Attempt.of(execution);
    if (draft.surroundings() == Surroundings.OWN_TRANSACTION
        && attempt.failedWith(NEEDS_NO_TRANSACTION)) {
      return attempt.resultOrThrow();
    }
    boolean isInTransaction = ask(() -> ScriptTransactions.isInOne(connection));
    // A failed transaction answers no more.
    Look after = attempt.error().isPresent() ? before : ask(() -> Look.at(connection, relations));
    latestLook = Optional.of(after);
    Looks looks = new Looks(relations, before, after);
    Catalog expected = catalog;
    // A rollback takes back what was counted.
    if (!isInTransaction || looks.endedTransaction() || looks.changedSchema()) {
      catalog = ask(() -> readWithin(connection));
    }
    record(
        draft.observed(
            attempt, looks, List.of(), ask(() -> Draft.Schemas.of(connection, expected, catalog))));
    if (!isInTransaction) {
      transactions.end(connection);
    } else if (looks.endedTransaction()) {
      transactions.chain();
    }
    return attempt.resultOrThrow();
  }

  private <T> T runOutside(Connection connection, Draft draft, Execution<T> execution)
      throws SQLException {
    try (Connection beside = ask(aside::getConnection);
        WaitWatch watch = ask(() -> WaitWatch.begin(relations, backendOf(connection), aside))) {
      Look before = ask(() -> Look.at(beside, relations));
      Attempt<T> attempt = Attempt.of(execution);
      List<Wait> waits = ask(watch::end);
      Looks looks = new Looks(relations, before, ask(() -> Look.at(beside, relations)));
      Catalog expected = catalog;
      catalog = ask(() -> read(beside));
      record(
          draft.observed(
              attempt, looks, waits, ask(() -> Draft.Schemas.of(beside, expected, catalog))));
      return attempt.resultOrThrow();
    }
  }

  private void record(StatementObservation statement) {
    recording.orElseThrow().add(statement);
  }

  private Catalog read(Connection connection) throws SQLException {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      return new CatalogReader(scope).read(transaction);
    }
  }

  private Catalog readWithin(Connection connection) throws SQLException {
    try (ReadTransaction transaction =
        ReadTransaction.beginWithin(connection, ReadLimits.DEFAULT)) {
      return new CatalogReader(scope).read(transaction);
    }
  }

  private static Duration lockTimeout(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show lock_timeout")) {
      row.next();
      return Timeouts.parse(row.getString(1));
    }
  }

  private static int backendOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }
}
