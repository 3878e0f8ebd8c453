package io.plumbline.deploy.compare;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.MigrationFailure;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchException;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/**
 * What the migrations make of an empty throwaway database.
 *
 * @param settings how they are run
 */
public record MigrationsSide(MigrateSettings settings) implements Side {

  public MigrationsSide {
    requireNonNull(settings, "settings is null");
  }

  @Override
  public String words() {
    return "the migrations in " + String.join(", ", settings.locations());
  }

  @Override
  public Optional<Scope> fixedScope() {
    return Optional.empty();
  }

  @Override
  public ReadSide read(Scope scope) throws SQLException {
    requireScratch();
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      migrate(database, scope);
      try (Connection connection = database.connect()) {
        LiveSchema schema = LiveSchema.read(connection, scope, ReadLimits.DEFAULT);
        return new ReadSide(schema, new SpellingSearch(scope).search(connection, schema.catalog()));
      }
    } catch (FlywayException e) {
      throw new UnbuiltSchemaException(MigrationFailure.of(e).cause(), e);
    } catch (ScratchException e) {
      throw new SQLException(String.valueOf(e.getMessage()).strip(), e);
    }
  }

  /** It is an optional dependency: an application that only migrates needs no such server. */
  private static void requireScratch() throws SQLException {
    try {
      Class.forName("io.plumbline.scratch.ScratchPostgres");
    } catch (ClassNotFoundException e) {
      throw new SQLException(
          "the migrations need a throwaway server to run on: expected plumbline-scratch on the"
              + " class path, found none; compare with the lock, or add that dependency",
          e);
    }
  }

  private void migrate(ScratchDatabase database, Scope scope) {
    FlywaySettings.onThrowaway(settings.configuration(scope.historyTable()))
        .initSql("set statement_timeout = " + settings.throwawayTimeout().toMillis())
        .dataSource(database.dataSource())
        .load()
        .migrate();
  }
}
