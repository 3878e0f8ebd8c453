package io.plumbline.scratch;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migrations of a source, up to a version where one is given.
 *
 * <p>Flyway is configured here alone: the FLYWAY_ variables of the environment, which may well name
 * a real database, are not asked.
 */
record Migrations(MigrationSource source, Optional<String> upTo) {
  private static final Logger LOGGER = LoggerFactory.getLogger(Migrations.class);

  void runOn(ScratchDatabase database) {
    try {
      FluentConfiguration configuration =
          Flyway.configure(source.classLoader())
              .loggers(QuietFlywayLog.class.getName())
              .dataSource(database.dataSource())
              .locations(source.locations().toArray(String[]::new));
      // A transaction that holds Flyway's lock is one that concurrent index builds wait for.
      configuration
          .getPluginRegister()
          .getExact(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
      MigrationInfo[] known = configuration.load().info().all();
      if (known.length == 0) {
        throw new ScratchException(
            "There is no migration in "
                + source.locations()
                + ": expected at least one file such as V1__create_tables.sql. Check the location,"
                + " and that the build has copied the files to the class path.");
      }
      if (upTo.isPresent()) {
        migrateTo(existing(upTo.get(), known), configuration);
      } else {
        configuration.load().migrate();
      }
    } catch (FlywayException e) {
      throw new ScratchException(
          "Migrating a throwaway database from "
              + source.locations()
              + " failed; mend the migration. "
              + e.getMessage().strip(),
          e);
    }
  }

  /**
   * Flyway runs the repeatable migrations at an older version too, last and as they are today. One
   * that needs what came later cannot be run, and what it was in its day is not known.
   */
  private void migrateTo(MigrationVersion target, FluentConfiguration configuration) {
    Flyway flyway = configuration.target(target).load();
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      if (versions(flyway.info().applied()).noneMatch(target::equals)) {
        throw e;
      }
      LOGGER.warn(
          "At version {} of {} a repeatable migration does not run yet and is left out, with those"
              + " after it: {}",
          target,
          source.locations(),
          e.getMessage().strip());
    }
  }

  /** Flyway itself takes any version for a target, and migrates to the last one before it. */
  private MigrationVersion existing(String version, MigrationInfo[] known) {
    return parsed(version)
        .filter(target -> versions(known).anyMatch(target::equals))
        .orElseThrow(
            () ->
                new ScratchException(
                    "No migration in "
                        + source.locations()
                        + " has the version \""
                        + version
                        + "\": choose one of "
                        + versions(known).map(MigrationVersion::getVersion).collect(joining(", "))
                        + "."));
  }

  private static Optional<MigrationVersion> parsed(String version) {
    try {
      return Optional.of(MigrationVersion.fromVersion(version));
    } catch (FlywayException notOne) {
      return Optional.empty();
    }
  }

  private static Stream<MigrationVersion> versions(MigrationInfo[] known) {
    return Stream.of(known).map(MigrationInfo::getVersion).filter(Objects::nonNull).distinct();
  }
}
