package io.plumbline.deploy.idempotence;

import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.observe.WatchedConnections;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.ScriptSelection;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.replay.TemplateDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;

/** Runs migrations one at a time through Flyway, as often as is wanted. */
final class MigrationRunner {

  private final Configuration configuration;
  private final ScriptTexts texts;
  private final List<MigrationInfo> migrations;
  private final ScriptSelection selection;

  /**
   * @param empty an empty database, to ask Flyway what it would run in it
   */
  MigrationRunner(Configuration configuration, TemplateDatabase empty)
      throws CannotReplayException {
    this.configuration = configuration;
    this.texts = new ScriptTexts(configuration);
    try {
      this.migrations =
          List.of(
              FlywaySettings.onThrowaway(configuration)
                  .dataSource(empty.connections())
                  .load()
                  .info()
                  .pending());
    } catch (FlywayException e) {
      throw new CannotReplayException("Flyway cannot read the migrations: " + e.getMessage(), e);
    }
    this.selection = new ScriptSelection(configuration, texts, migrations);
  }

  /** The migrations in the order in which they run. */
  List<MigrationInfo> migrations() {
    return migrations;
  }

  Optional<String> text(String script) {
    return texts.text(script);
  }

  /** Runs those of the scripts that have not run, together. */
  void runAll(List<String> scripts, TemplateDatabase database) throws CannotReplayException {
    try {
      selection
          .of(new LinkedHashSet<>(scripts))
          .dataSource(database.connections())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new CannotReplayException(
          "the migrations do not run on an empty database: " + StatementError.of(e), e);
    }
  }

  /** Runs one that has not run; what ran before is not looked at. */
  ScriptRun run(String script, TemplateDatabase database, ScriptWatch.Following following) {
    ScriptWatch watch = new ScriptWatch(texts.text(script), following);
    Optional<StatementError> failure = Optional.empty();
    try {
      selection
          .of(Set.of(script))
          .dataSource(WatchedConnections.of(database.connections(), watch))
          .callbacks(
              Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(watch))
                  .toArray(Callback[]::new))
          .load()
          .migrate();
    } catch (FlywayException e) {
      failure = Optional.of(StatementError.of(e));
    }
    return new ScriptRun(watch.statements(), watch.isOutsideTransaction(), failure);
  }

  /** Lets the history say that the migration has not run. */
  void forget(String script, TemplateDatabase database) throws SQLException {
    try (Connection connection = database.connections().getConnection()) {
      for (String schema : schemasOfHistory(connection)) {
        try (PreparedStatement delete =
            connection.prepareStatement(
                "delete from %s.%s where script = ?"
                    .formatted(
                        Quoted.identifier(schema), Quoted.identifier(configuration.getTable())))) {
          delete.setString(1, script);
          delete.executeUpdate();
        }
      }
    }
  }

  private List<String> schemasOfHistory(Connection connection) throws SQLException {
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select n.nspname from pg_catalog.pg_class c"
                    + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind = 'r' and c.relname = "
                    + Quoted.text(configuration.getTable()))) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }
}
