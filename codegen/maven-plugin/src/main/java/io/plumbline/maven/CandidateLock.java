package io.plumbline.maven;

import io.plumbline.catalog.Preset;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.check.LiveSchema;
import io.plumbline.history.History;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes the lock of a freshly migrated database.
 *
 * @param scope the scope without the rules of presets
 * @param presets what further rules are to be found for the schema
 */
record CandidateLock(Scope scope, List<Preset> presets) {

  CandidateLock(Scope scope) {
    this(scope, List.of());
  }

  Candidate of(DataSource dataSource) throws SQLException, NotMigratedException {
    try (Connection connection = dataSource.getConnection()) {
      LiveSchema migrated = LiveSchema.read(connection, scope, ReadLimits.DEFAULT);
      requireMigrations(migrated);
      Scope whole = scope.withRules(rules(migrated));
      LiveSchema live =
          presets.isEmpty() ? migrated : LiveSchema.read(connection, whole, ReadLimits.DEFAULT);
      return new Candidate(
          live.toLock(new SpellingSearch(whole).search(connection, live.catalog())),
          ScopeWarnings.of(migrated, presets));
    }
  }

  private List<ScopeRule> rules(LiveSchema migrated) {
    return presets.stream().flatMap(it -> it.rules(migrated.catalog()).stream()).toList();
  }

  /** The lock with what the same migrations made on a server of another major. */
  static SchemaLock with(SchemaLock lock, SchemaLock other) {
    Spellings spellings =
        new Spellings.Builder()
            .addAll(lock.spellings())
            .addMajor(other.serverMajor(), lock.catalog(), other.catalog(), other.spellings())
            .build();
    return SchemaLock.of(
        lock.serverMajor(), lock.scope(), lock.migrations(), lock.catalog(), spellings);
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
