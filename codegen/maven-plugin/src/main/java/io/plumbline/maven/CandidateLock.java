package io.plumbline.maven;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.history.History;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the lock of a freshly migrated database. */
record CandidateLock(Scope scope) {

  SchemaLock of(DataSource dataSource) throws SQLException, NotMigratedException {
    try (Connection connection = dataSource.getConnection()) {
      LiveSchema live = LiveSchema.read(connection, scope, ReadLimits.DEFAULT);
      requireMigrations(live);
      return live.toLock(new SpellingSearch(scope).search(connection, live.catalog()));
    }
  }

  private void requireMigrations(LiveSchema live) throws NotMigratedException {
    History history =
        live.history()
            .orElseThrow(
                () ->
                    new NotMigratedException(
                        ("flyway:migrate did not migrate the throwaway database: expected its"
                                + " history table %s, found none. Bind flyway:migrate between"
                                + " plumbline:start and plumbline:lock, with ${plumbline.url},"
                                + " ${plumbline.user} and ${plumbline.password}; give"
                                + " plumbline:lock the historyTable, if it has another name.")
                            .formatted(scope.historyTable())));
    if (history.migrations().isEmpty()) {
      throw new NotMigratedException(
          ("flyway:migrate ran no migration in the throwaway database: expected one at least in %s,"
                  + " found none. Check the locations of flyway:migrate.")
              .formatted(scope.historyTable()));
    }
  }
}
