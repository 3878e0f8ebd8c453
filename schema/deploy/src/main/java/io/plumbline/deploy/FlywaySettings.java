package io.plumbline.deploy;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * How Flyway is configured wherever the deploy uses it: a plan sees what a migration will do only
 * where both are configured alike. No environment changes it.
 */
public final class FlywaySettings {

  private FlywaySettings() {}

  /**
   * A configuration without connections.
   *
   * @param locations where the migrations are, one at least; a missing one is an error
   * @param classLoader the loader that knows the class path locations
   * @param historyTable the name of the history table, without its schema
   */
  public static FluentConfiguration of(
      List<String> locations, ClassLoader classLoader, String historyTable) {
    return of(locations, classLoader, historyTable, FlywayProperties.NONE);
  }

  /**
   * The same with what an application sets of Flyway beside.
   *
   * @param properties which files are migrations, and what their text means
   */
  public static FluentConfiguration of(
      List<String> locations,
      ClassLoader classLoader,
      String historyTable,
      FlywayProperties properties) {
    return withoutTransactionalLock(
        properties
            .applyTo(Flyway.configure(classLoader))
            .locations(locations.toArray(String[]::new))
            .failOnMissingLocations(true)
            .table(historyTable));
  }

  /**
   * A configuration as this one, but without connections, for a throwaway database: Flyway tells
   * about it in debug messages alone.
   */
  public static FluentConfiguration onThrowaway(Configuration configuration) {
    return withoutTransactionalLock(
        Flyway.configure(configuration.getClassLoader())
            .configuration(configuration)
            .loggers(QuietLog.class.getName()));
  }

  /**
   * The same configuration, with Flyway's lock held by the session: a transaction that holds it is
   * one that concurrent index builds wait for, without end.
   */
  public static FluentConfiguration withoutTransactionalLock(FluentConfiguration configuration) {
    configuration
        .getPluginRegister()
        .getExact(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return configuration;
  }
}
