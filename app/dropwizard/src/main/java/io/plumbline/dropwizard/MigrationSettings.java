package io.plumbline.dropwizard;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How the database of a configuration is migrated, whether for real or to see what it would do. */
final class MigrationSettings {

  private MigrationSettings() {}

  /** Flyway's configuration, without connections. */
  static FluentConfiguration of(SchemaTarget target) {
    return Flyway.configure()
        .locations(target.settings().migrations().toArray(new String[0]))
        .failOnMissingLocations(true)
        .table(target.checker().expected().scope().historyTable())
        // A migration that waits for a lock makes everybody after it wait, too.
        .initSql(
            "set lock_timeout = " + target.settings().migrate().lockTimeout().toMilliseconds());
  }
}
