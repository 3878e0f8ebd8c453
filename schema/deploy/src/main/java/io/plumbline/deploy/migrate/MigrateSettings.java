package io.plumbline.deploy.migrate;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.FlywayProperties;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.replay.ThrowawayServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * How to migrate.
 *
 * @param locations where Flyway finds the migrations
 * @param classLoader the loader that knows the class path locations
 * @param lockTimeout how long one statement may wait for a lock; everybody who comes after it waits
 *     with it
 * @param statementTimeout how long one statement may run; zero for without end
 * @param retry what to do when a lock could not be got
 * @param turnTimeout how long to wait while another migrator is at work
 * @param ledgerSchema the schema of the ledger; empty for the one that Flyway works in
 * @param flyway which files are migrations, and what their text means
 */
public record MigrateSettings(
    List<String> locations,
    ClassLoader classLoader,
    Duration lockTimeout,
    Duration statementTimeout,
    RetryPolicy retry,
    Duration turnTimeout,
    Optional<String> ledgerSchema,
    FlywayProperties flyway) {

  /** The lock timeout that stalls nobody for longer than people notice. */
  public static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofMillis(500);

  /** Long enough to build an index on a large table. */
  public static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofHours(1);

  /** As long as a pipeline waits for another one without anybody losing patience. */
  public static final Duration DEFAULT_TURN_TIMEOUT = Duration.ofMinutes(5);

  public MigrateSettings {
    locations = List.copyOf(locations);
    requireNonNull(classLoader, "classLoader is null");
    requireNonNull(retry, "retry is null");
    requireNonNull(ledgerSchema, "ledgerSchema is null");
    requireNonNull(flyway, "flyway is null");
    if (locations.isEmpty()) {
      throw new IllegalArgumentException("locations: expected one or more, found none");
    }
    if (lockTimeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "lockTimeout: expected at least one millisecond, found " + lockTimeout);
    }
    if (statementTimeout.isNegative() || turnTimeout.isNegative()) {
      throw new IllegalArgumentException("a timeout is negative");
    }
  }

  /** These locations with all defaults. */
  public static MigrateSettings of(List<String> locations, ClassLoader classLoader) {
    return new MigrateSettings(
        locations,
        classLoader,
        DEFAULT_LOCK_TIMEOUT,
        DEFAULT_STATEMENT_TIMEOUT,
        RetryPolicy.DEFAULT,
        DEFAULT_TURN_TIMEOUT,
        Optional.empty(),
        FlywayProperties.NONE);
  }

  /** The same with another lock timeout and other tries. */
  public MigrateSettings withLocking(Duration timeout, RetryPolicy policy) {
    return new MigrateSettings(
        locations,
        classLoader,
        timeout,
        statementTimeout,
        policy,
        turnTimeout,
        ledgerSchema,
        flyway);
  }

  /** The same with another statement timeout. */
  public MigrateSettings withStatementTimeout(Duration timeout) {
    return new MigrateSettings(
        locations, classLoader, lockTimeout, timeout, retry, turnTimeout, ledgerSchema, flyway);
  }

  /** The same with another time to wait for other migrators. */
  public MigrateSettings withTurnTimeout(Duration timeout) {
    return new MigrateSettings(
        locations,
        classLoader,
        lockTimeout,
        statementTimeout,
        retry,
        timeout,
        ledgerSchema,
        flyway);
  }

  /** The same with the ledger in this schema. */
  public MigrateSettings withLedgerSchema(String schema) {
    return new MigrateSettings(
        locations,
        classLoader,
        lockTimeout,
        statementTimeout,
        retry,
        turnTimeout,
        Optional.of(schema),
        flyway);
  }

  /** The same with these settings of Flyway. */
  public MigrateSettings withFlyway(FlywayProperties properties) {
    return new MigrateSettings(
        locations,
        classLoader,
        lockTimeout,
        statementTimeout,
        retry,
        turnTimeout,
        ledgerSchema,
        properties);
  }

  /**
   * How Flyway finds and runs the migrations, without connections.
   *
   * @param historyTable the name of the history table, without its schema
   */
  public FluentConfiguration configuration(String historyTable) {
    return FlywaySettings.of(locations, classLoader, historyTable, flyway);
  }

  /**
   * How a plan has Flyway, without connections: as a migration has it, by whose lock timeout its
   * statements are judged.
   *
   * @param historyTable the name of the history table, without its schema
   */
  public FluentConfiguration forPlan(String historyTable) {
    return configuration(historyTable).initSql("set lock_timeout = " + lockTimeout.toMillis());
  }

  /** How long one statement may run on a throwaway server: never longer than on the target. */
  public Duration throwawayTimeout() {
    return statementTimeout.isZero()
            || statementTimeout.compareTo(ThrowawayServer.STATEMENT_LIMIT) > 0
        ? ThrowawayServer.STATEMENT_LIMIT
        : statementTimeout;
  }

  /** The texts of the migrations. */
  ScriptTexts scripts() {
    return new ScriptTexts(configuration(Scope.DEFAULT_HISTORY_TABLE));
  }
}
