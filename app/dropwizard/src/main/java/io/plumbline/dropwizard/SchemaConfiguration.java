package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.probe.WatchSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The section about the schema in an application's configuration; every setting has a default.
 *
 * <pre>
 * schema:
 *   failFast: true
 *   checkInterval: 30s
 * </pre>
 *
 * @param failFast whether the application refuses to start when the live schema breaks the build or
 *     cannot be checked; default true
 * @param checkInterval how long after one check the next begins, give or take a tenth, so that
 *     instances do not keep step; default 30 s
 * @param fullReadInterval the longest time from one read of the whole schema to the next, though
 *     nothing seems to have changed; default 1 h
 * @param connectTimeout how long a connection may take; default 5 s
 * @param statementTimeout how long one query may take; default 30 s
 * @param lockTimeout how long one query may wait for a lock; default 2 s
 * @param migrations where Flyway finds the migrations; default {@code classpath:db/migration}
 * @param migrate how the command {@code schema migrate} works
 * @param exclude objects that are not compared in this environment, as {@code table public.dba_*};
 *     default none
 * @param acceptedDrift the file that lists the differences that are accepted in this environment;
 *     default none
 */
public record SchemaConfiguration(
    boolean failFast,
    @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS) Duration checkInterval,
    @MinDuration(value = 1, unit = TimeUnit.SECONDS) Duration fullReadInterval,
    @MinDuration(value = 1, unit = TimeUnit.SECONDS) Duration connectTimeout,
    @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS) Duration statementTimeout,
    @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS) Duration lockTimeout,
    @NotEmpty List<String> migrations,
    @Valid MigrateConfiguration migrate,
    List<ObjectPattern> exclude,
    Optional<Path> acceptedDrift) {

  public SchemaConfiguration {
    requireNonNull(migrate, "migrate is null");
    exclude = List.copyOf(exclude);
    requireNonNull(acceptedDrift, "acceptedDrift is null");
  }

  /** All defaults. */
  public SchemaConfiguration() {
    this(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @JsonCreator
  SchemaConfiguration(
      @JsonProperty("failFast") Optional<Boolean> failFast,
      @JsonProperty("checkInterval") Optional<Duration> checkInterval,
      @JsonProperty("fullReadInterval") Optional<Duration> fullReadInterval,
      @JsonProperty("connectTimeout") Optional<Duration> connectTimeout,
      @JsonProperty("statementTimeout") Optional<Duration> statementTimeout,
      @JsonProperty("lockTimeout") Optional<Duration> lockTimeout,
      @JsonProperty("migrations") Optional<List<String>> migrations,
      @JsonProperty("migrate") Optional<MigrateConfiguration> migrate,
      @JsonProperty("exclude") Optional<List<String>> exclude,
      @JsonProperty("acceptedDrift") Optional<Path> acceptedDrift) {
    this(
        failFast.orElse(true),
        checkInterval.orElse(Duration.seconds(30)),
        fullReadInterval.orElse(Duration.hours(1)),
        connectTimeout.orElse(Duration.seconds(5)),
        statementTimeout.orElse(Duration.seconds(30)),
        lockTimeout.orElse(Duration.seconds(2)),
        migrations.orElse(List.of("classpath:db/migration")),
        migrate.orElseGet(MigrateConfiguration::new),
        patterns(exclude.orElse(List.of())),
        acceptedDrift);
  }

  /** All that are wrong are told at once. */
  private static List<ObjectPattern> patterns(List<String> texts) {
    List<ObjectPattern> patterns = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String text : texts) {
      try {
        patterns.add(ObjectPattern.parse(text));
      } catch (IllegalArgumentException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("exclude: " + String.join("; ", problems));
    }
    return patterns;
  }

  /**
   * What this environment is allowed to differ in.
   *
   * @throws IllegalArgumentException when the accepted drift cannot be read or is malformed
   */
  Allowance allowance() {
    AcceptedDrift drift = acceptedDrift.map(AcceptedDrift::load).orElse(AcceptedDrift.NONE);
    return new Allowance(exclude, drift, Clock.systemUTC());
  }

  WatchSettings watch() {
    return new WatchSettings(
        fullReadInterval.toJavaDuration(),
        WatchSettings.DEFAULT.patience(),
        connectTimeout.toJavaDuration());
  }

  ReadLimits limits() {
    return new ReadLimits(statementTimeout.toJavaDuration(), lockTimeout.toJavaDuration());
  }
}
