package io.plumbline.dropwizard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.RetryPolicy;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How the command {@code schema migrate} works; every setting has a default.
 *
 * @param lockTimeout how long one statement may wait for a lock; everybody who comes after it waits
 *     with it; default 500 ms
 * @param statementTimeout how long one statement may run; zero for without end; default 1 h
 * @param attempts how often a migration is tried that could not get a lock; default 10
 * @param firstPause the longest pause after the first try; each one after it is doubled; default
 *     500 ms
 * @param longestPause the longest pause of all; default 30 s
 * @param waitForOthers how long to wait while another migrator is at work; default 5 min
 * @param ledgerSchema the schema of the table {@code plumbline_ledger}, which must exist; default
 *     the one that Flyway works in
 */
public record MigrateConfiguration(
    @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS) Duration lockTimeout,
    @MinDuration(value = 0, unit = TimeUnit.MILLISECONDS) Duration statementTimeout,
    @Min(1) int attempts,
    @MinDuration(value = 0, unit = TimeUnit.MILLISECONDS) Duration firstPause,
    @MinDuration(value = 0, unit = TimeUnit.MILLISECONDS) Duration longestPause,
    @MinDuration(value = 0, unit = TimeUnit.MILLISECONDS) Duration waitForOthers,
    Optional<String> ledgerSchema) {

  /** All defaults. */
  public MigrateConfiguration() {
    this(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @JsonCreator
  MigrateConfiguration(
      @JsonProperty("lockTimeout") Optional<Duration> lockTimeout,
      @JsonProperty("statementTimeout") Optional<Duration> statementTimeout,
      @JsonProperty("attempts") Optional<Integer> attempts,
      @JsonProperty("firstPause") Optional<Duration> firstPause,
      @JsonProperty("longestPause") Optional<Duration> longestPause,
      @JsonProperty("waitForOthers") Optional<Duration> waitForOthers,
      @JsonProperty("ledgerSchema") Optional<String> ledgerSchema) {
    this(
        lockTimeout.orElse(duration(MigrateSettings.DEFAULT_LOCK_TIMEOUT)),
        statementTimeout.orElse(duration(MigrateSettings.DEFAULT_STATEMENT_TIMEOUT)),
        attempts.orElse(RetryPolicy.DEFAULT.attempts()),
        firstPause.orElse(duration(RetryPolicy.DEFAULT.first())),
        longestPause.orElse(duration(RetryPolicy.DEFAULT.longest())),
        waitForOthers.orElse(duration(MigrateSettings.DEFAULT_TURN_TIMEOUT)),
        ledgerSchema);
  }

  private static Duration duration(java.time.Duration duration) {
    return Duration.milliseconds(duration.toMillis());
  }

  MigrateSettings settings(SchemaConfiguration schema) {
    return new MigrateSettings(
        schema.migrations(),
        Thread.currentThread().getContextClassLoader(),
        lockTimeout.toJavaDuration(),
        statementTimeout.toJavaDuration(),
        new RetryPolicy(attempts, firstPause.toJavaDuration(), longestPause.toJavaDuration()),
        waitForOthers.toJavaDuration(),
        ledgerSchema,
        schema.flyway());
  }
}
