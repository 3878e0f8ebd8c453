package io.plumbline.deploy.observe;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Observes each statement of the migration that runs, and leaves all others alone. */
final class MigrationRecorder implements StatementWatch {

  /** Must not be run in a transaction block, and a transaction ended by a procedure. */
  private static final Set<String> NEEDS_NO_TRANSACTION = Set.of("25001", "2D000");

  // A look before SET TRANSACTION would make it fail, and settings lock nothing.
  private static final Pattern SETTING =
      Pattern.compile("(?is)(set|reset|show|savepoint|release|rollback)\\b.*");

  private final ExistingRelations relations;
  private final Scope scope;
  private final DataSource aside;
  private Optional<ScriptRecording> recording = Optional.empty();
  private Optional<Look> latestLook = Optional.empty();
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
  }

  /** Stops to observe. */
  void end() {
    recording = Optional.empty();
    latestLook = Optional.empty();
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
    if (SETTING.matcher(code).matches()) {
      return execution.run();
    }
    Draft draft = new Draft(line, code, lockTimeout(connection));
    return connection.getAutoCommit()
        ? runAlone(connection, draft, execution)
        : runInTransaction(connection, draft, Surroundings.SCRIPT_TRANSACTION, execution);
  }

  private record Draft(int line, String sql, Duration lockTimeout) {}

  /**
   * The locks of a statement in autocommit are gone when it ends. In a transaction of its own they
   * can be seen, and it does the same, if the server lets it.
   */
  private <T> T runAlone(Connection connection, Draft draft, Execution<T> execution)
      throws SQLException {
    latestLook = Optional.empty();
    connection.setAutoCommit(false);
    try {
      T result = runInTransaction(connection, draft, Surroundings.OWN_TRANSACTION, execution);
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
    return runOutside(connection, draft, execution);
  }

  private <T> T runInTransaction(
      Connection connection, Draft draft, Surroundings surroundings, Execution<T> execution)
      throws SQLException {
    Look before = latestLook.isPresent() ? latestLook.get() : Look.at(connection, relations);
    long start = System.nanoTime();
    try {
      T result = execution.run();
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      Look after = Look.at(connection, relations);
      latestLook = Optional.of(after);
      Catalog expected = catalog;
      if (after.catalogWrites() != before.catalogWrites()) {
        try (ReadTransaction transaction =
            ReadTransaction.beginWithin(connection, ReadLimits.DEFAULT)) {
          catalog = new CatalogReader(scope).read(transaction);
        }
      }
      record(draft, surroundings, duration, before, after, List.of(), expected, Optional.empty());
      return result;
    } catch (SQLException e) {
      if (surroundings == Surroundings.OWN_TRANSACTION
          && NEEDS_NO_TRANSACTION.contains(e.getSQLState())) {
        throw e;
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      Optional<StatementError> error = Optional.of(StatementError.of(e));
      record(draft, surroundings, duration, before, before, List.of(), catalog, error);
      throw e;
    }
  }

  private <T> T runOutside(Connection connection, Draft draft, Execution<T> execution)
      throws SQLException {
    try (Connection beside = aside.getConnection();
        WaitWatch watch = WaitWatch.begin(relations, backendOf(connection), aside)) {
      Look before = Look.at(beside, relations);
      Catalog expected = catalog;
      long start = System.nanoTime();
      Optional<SQLException> failure = Optional.empty();
      Optional<T> result = Optional.empty();
      try {
        result = Optional.of(execution.run());
      } catch (SQLException e) {
        failure = Optional.of(e);
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      List<Wait> waits = watch.end();
      Look after = Look.at(beside, relations);
      catalog = read(beside);
      record(
          draft,
          Surroundings.NO_TRANSACTION,
          duration,
          before,
          after,
          waits,
          expected,
          failure.map(StatementError::of));
      if (failure.isPresent()) {
        throw failure.get();
      }
      return result.orElseThrow();
    }
  }

  private void record(
      Draft draft,
      Surroundings surroundings,
      Duration duration,
      Look before,
      Look after,
      List<Wait> waits,
      Catalog expected,
      Optional<StatementError> error) {
    Map<ExistingRelation, Set<LockMode>> held = new HashMap<>();
    Map<ExistingRelation, Set<LockMode>> taken = new HashMap<>();
    after
        .locks()
        .forEach(
            (oid, modes) -> {
              ExistingRelation relation = relations.find(oid).orElseThrow();
              held.put(relation, Set.copyOf(modes));
              Set<LockMode> others = new TreeSet<>(modes);
              others.removeAll(before.locksOn(oid));
              if (!others.isEmpty()) {
                taken.put(relation, Set.copyOf(others));
              }
            });
    recording
        .orElseThrow()
        .add(
            new StatementObservation(
                draft.line(),
                draft.sql(),
                surroundings,
                duration,
                draft.lockTimeout(),
                held,
                taken,
                existing(oid -> after.hasRewritten(oid, before)),
                existing(oid -> after.hasScanned(oid, before)),
                waits,
                expected,
                catalog,
                error));
  }

  private Set<ExistingRelation> existing(Predicate<Long> condition) {
    return relations.oids().stream()
        .filter(condition)
        .map(oid -> relations.find(oid).orElseThrow())
        .collect(Collectors.toSet());
  }

  /** The schema as it is after all that was observed. */
  Catalog catalog() {
    return catalog;
  }

  private Catalog read(Connection connection) throws SQLException {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      return new CatalogReader(scope).read(transaction);
    }
  }

  private static Duration lockTimeout(Connection connection) throws SQLException {
    // SHOW takes no snapshot, so that SET TRANSACTION may still follow.
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
