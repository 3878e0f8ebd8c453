package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.Causes;
import io.plumbline.deploy.FlywaySettings;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs pending migrations through Flyway on a throwaway database and observes each statement.
 *
 * @param migrating connections as the role that migrates
 * @param aside connections to the same database as a superuser, to look from beside
 * @param scope which schemas are compared, and what Flyway's history table is called
 * @param texts the text of a migration by the name of its script, empty where it has none
 */
public record ObservedMigration(
    DataSource migrating, DataSource aside, Scope scope, Function<String, Optional<String>> texts) {

  public ObservedMigration {
    requireNonNull(migrating, "migrating is null");
    requireNonNull(aside, "aside is null");
    requireNonNull(scope, "scope is null");
    requireNonNull(texts, "texts is null");
  }

  /**
   * Runs what is pending, to its end or to the first failure.
   *
   * @param configuration how the target is migrated; its connections are not used
   * @throws SQLException when the throwaway database cannot be looked at
   */
  public ObservedRun run(Configuration configuration) throws SQLException {
    MigrationRecorder recorder = new MigrationRecorder(aside, scope);
    Catalog before = recorder.catalog();
    RecordingCallback callback =
        new RecordingCallback(recorder, texts, placeholders(configuration));
    Optional<StatementError> failure = migrate(flyway(configuration, recorder, callback));
    List<ScriptObservation> scripts = callback.finish();
    Optional<StatementError> ofScript =
        scripts.stream().flatMap(script -> script.failure().stream()).findFirst();
    return new ObservedRun(
        scripts,
        before,
        recorder.catalog(),
        failure.isPresent() ? ofScript.or(() -> failure) : failure);
  }

  private static Optional<StatementError> migrate(Flyway flyway) throws SQLException {
    try {
      flyway.migrate();
      return Optional.empty();
    } catch (ObservationException e) {
      throw e.asSqlException();
    } catch (FlywayException e) {
      Optional<ObservationException> own = Causes.first(e, ObservationException.class);
      if (own.isPresent()) {
        throw own.get().asSqlException();
      }
      return Optional.of(StatementError.of(e));
    }
  }

  private Flyway flyway(
      Configuration configuration, MigrationRecorder recorder, RecordingCallback callback) {
    return FlywaySettings.onThrowaway(configuration)
        .dataSource(WatchedConnections.of(migrating, recorder))
        .callbacks(
            Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(callback))
                .toArray(Callback[]::new))
        .load();
  }

  private static Map<String, String> placeholders(Configuration configuration) {
    Map<String, String> placeholders = new HashMap<>();
    if (configuration.isPlaceholderReplacement()) {
      configuration
          .getPlaceholders()
          .forEach(
              (name, value) ->
                  placeholders.put(
                      configuration.getPlaceholderPrefix()
                          + name
                          + configuration.getPlaceholderSuffix(),
                      value));
    }
    return placeholders;
  }
}
