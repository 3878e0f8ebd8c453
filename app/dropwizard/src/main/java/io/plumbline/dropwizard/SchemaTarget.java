package io.plumbline.dropwizard;

import io.dropwizard.db.DataSourceFactory;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.migrate.MigrateSettings;
import javax.sql.DataSource;

/** A configured database with what is needed to check and to migrate it. */
record SchemaTarget(
    SchemaConfiguration settings,
    DataSourceFactory database,
    SchemaChecker checker,
    DataSource connections) {

  /** Connections whose statements may take as long as those of migrations may. */
  DataSource migratingConnections() {
    return CheckConnections.toMigrate(database, settings);
  }

  MigrateSettings migrateSettings() {
    return settings.migrate().settings(settings);
  }
}
