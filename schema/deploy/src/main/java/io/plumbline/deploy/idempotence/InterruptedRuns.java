package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.idempotence.Effect.Form;
import io.plumbline.deploy.replay.TemplateDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stops a migration that runs outside of a transaction after each of its statements, and within
 * those that build an index concurrently, and runs it again as a whole. Values that no two whole
 * runs make alike, such as the time, are not compared.
 */
final class InterruptedRuns {

  private static final Pattern BUILD =
      Pattern.compile("(?is)create\\s+(?:unique\\s+)?index\\s+concurrently\\b.*");

  private static final String INDEXES =
      """
      select pg_catalog.format('%I.%I', n.nspname, c.relname)
      from pg_catalog.pg_index x join pg_catalog.pg_class c on c.oid = x.indexrelid
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and (x.indisvalid or not <valid>)
      """;

  private final MigrationRunner runner;
  private final SnapshotReader reader;
  private final Scope scope;
  private final String script;
  private final TemplateDatabase before;
  private final Snapshot done;
  private final Set<String> unsteady;
  private final List<IdempotenceFinding> findings = new ArrayList<>();

  /**
   * @param before the database before the migration
   */
  InterruptedRuns(
      MigrationRunner runner,
      SnapshotReader reader,
      Scope scope,
      String script,
      TemplateDatabase before)
      throws SQLException {
    this.runner = runner;
    this.reader = reader;
    this.scope = scope;
    this.script = script;
    this.before = before;
    this.done = wholeRun();
    this.unsteady =
        SnapshotComparison.between(scope, done, wholeRun()).stream()
            .map(Effect::name)
            .collect(Collectors.toSet());
  }

  private Snapshot wholeRun() throws SQLException {
    try (TemplateDatabase database = before.copy()) {
      runner.run(script, database, new ScriptWatch.Following() {});
      return snapshot(database);
    }
  }

  private Snapshot snapshot(TemplateDatabase database) throws SQLException {
    try (Connection connection = database.connections().getConnection()) {
      return reader.read(connection);
    }
  }

  /** What is wrong when the run is stopped after or within one of these statements. */
  List<IdempotenceFinding> findings(List<ScriptStatement> statements) throws SQLException {
    for (ScriptStatement statement : statements) {
      if (BUILD.matcher(statement.sql()).matches()) {
        stopWithin(statement);
      }
      if (statement.number() < statements.size()) {
        stopAfter(statement);
      }
    }
    return List.copyOf(findings);
  }

  private void stopAfter(ScriptStatement statement) throws SQLException {
    String when = "stopped after this statement";
    try (TemplateDatabase database = stopped(statement)) {
      runAgain(statement, when, database)
          .ifPresent(effects -> effects.forEach(it -> add(statement, when, it)));
    }
  }

  /** The server leaves an index that is not valid. */
  private void stopWithin(ScriptStatement statement) throws SQLException {
    List<String> known = indexes(before);
    try (TemplateDatabase database = stopped(statement)) {
      TreeSet<String> built = new TreeSet<>(indexes(database));
      known.forEach(built::remove);
      try (Connection connection = database.connections().getConnection();
          Statement order = connection.createStatement()) {
        for (String index : built) {
          order.execute(
              "update pg_catalog.pg_index set indisvalid = false where indexrelid = '%s'::regclass"
                  .formatted(index.replace("'", "''")));
        }
      }
      String when = "stopped within this statement";
      Optional<List<Effect>> effects = runAgain(statement, when, database);
      if (effects.isPresent()) {
        // The lock says of an index that is not valid that it is otherwise.
        effects.get().stream()
            .filter(it -> !(it.form() == Form.CHANGED_OBJECT && it.kind().equals("index")))
            .forEach(it -> add(statement, when, it));
        built.removeAll(validIndexes(database));
        built.forEach(
            index ->
                add(
                    statement,
                    when,
                    new Effect(
                        Form.INVALID_INDEX,
                        "index",
                        index,
                        "index " + index + " stays invalid, and is passed over")));
      }
    }
  }

  private TemplateDatabase stopped(ScriptStatement statement) throws SQLException {
    TemplateDatabase database = before.copy();
    runner.run(script, database, new Interruption(statement.number() + 1));
    runner.forget(script, database);
    return database;
  }

  /** What the second run left otherwise than one whole run does, empty where it failed. */
  private Optional<List<Effect>> runAgain(
      ScriptStatement statement, String when, TemplateDatabase database) throws SQLException {
    ScriptRun run = runner.run(script, database, new ScriptWatch.Following() {});
    if (run.failure().isPresent()) {
      add(statement, Effect.failure(when, run.failure().get()));
      return Optional.empty();
    }
    return Optional.of(
        SnapshotComparison.between(scope, done, snapshot(database)).stream()
            .filter(it -> it.form() != Form.OTHER_VALUES || !unsteady.contains(it.name()))
            .toList());
  }

  private void add(ScriptStatement statement, String when, Effect effect) {
    add(
        statement,
        new Effect(effect.form(), effect.kind(), effect.name(), when + ": " + effect.words()));
  }

  private void add(ScriptStatement statement, Effect effect) {
    findings.add(IdempotenceFinding.of(Optional.of(statement), effect));
  }

  private static List<String> indexes(TemplateDatabase database) throws SQLException {
    return indexes(database, "false");
  }

  private static List<String> validIndexes(TemplateDatabase database) throws SQLException {
    return indexes(database, "true");
  }

  private static List<String> indexes(TemplateDatabase database, String valid) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(INDEXES.replace("<valid>", valid))) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
