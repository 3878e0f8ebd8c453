package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.deploy.FlywayProperties;
import io.plumbline.dropwizard.plan.PlanSource;
import io.plumbline.probe.WatchSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
 * @param flyway settings of Flyway that say which files are migrations and what their text means,
 *     by Flyway's names, as {@code flyway.placeholders.owner}; default none
 * @param migrate how the command {@code schema migrate} works
 * @param exclude objects that are not compared in this environment, as {@code table public.dba_*};
 *     default none
 * @param acceptedDrift the file that lists the differences that are accepted in this environment;
 *     default none
 * @param waitUpTo how long to wait at the start, where {@code failFast} is set, for migrations that
 *     are pending and for a database that cannot be reached; default 60 s
 * @param ddlGuard what becomes of an application whose role could change the schema; default {@code
 *     warn}
 * @param policy which state the other differences make, by their impact
 * @param publicHealth what {@code GET /health} tells; default {@code summary}, which names no
 *     object
 * @param plan where the deploy leaves the plan that the admin page shows, a file or an address;
 *     default none
 */
@SelfValidating
public record SchemaConfiguration(
    boolean failFast,
    @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS) Duration checkInterval,
    @MinDuration(value = 1, unit = TimeUnit.SECONDS) Duration fullReadInterval,
    @MinDuration(value = 1, unit = TimeUnit.SECONDS) Duration connectTimeout,
    @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS) Duration statementTimeout,
    @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS) Duration lockTimeout,
    @NotEmpty List<String> migrations,
    // Its text has no values, which can be secrets.
    @JsonSerialize(using = ToStringSerializer.class) FlywayProperties flyway,
    @Valid MigrateConfiguration migrate,
    List<ObjectPattern> exclude,
    Optional<Path> acceptedDrift,
    @MinDuration(value = 0, unit = TimeUnit.MILLISECONDS) Duration waitUpTo,
    DdlGuard ddlGuard,
    @Valid PolicyConfiguration policy,
    PublicHealth publicHealth,
    Optional<PlanSource> plan) {

  public SchemaConfiguration {
    requireNonNull(flyway, "flyway is null");
    requireNonNull(migrate, "migrate is null");
    exclude = List.copyOf(exclude);
    requireNonNull(acceptedDrift, "acceptedDrift is null");
    requireNonNull(ddlGuard, "ddlGuard is null");
    requireNonNull(policy, "policy is null");
    requireNonNull(publicHealth, "publicHealth is null");
    requireNonNull(plan, "plan is null");
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
      @JsonProperty("flyway") Optional<Flyway> flyway,
      @JsonProperty("migrate") Optional<MigrateConfiguration> migrate,
      @JsonProperty("exclude") Optional<List<Exclusion>> exclude,
      @JsonProperty("acceptedDrift") Optional<Path> acceptedDrift,
      @JsonProperty("waitUpTo") Optional<Duration> waitUpTo,
      @JsonProperty("ddlGuard") Optional<DdlGuard> ddlGuard,
      @JsonProperty("policy") Optional<PolicyConfiguration> policy,
      @JsonProperty("publicHealth") Optional<PublicHealth> publicHealth,
      @JsonProperty("plan") Optional<PlanSource> plan) {
    this(
        failFast.orElse(true),
        checkInterval.orElse(Duration.seconds(30)),
        fullReadInterval.orElse(Duration.hours(1)),
        connectTimeout.orElse(Duration.seconds(5)),
        statementTimeout.orElse(Duration.seconds(30)),
        lockTimeout.orElse(Duration.seconds(2)),
        migrations.orElse(List.of("classpath:db/migration")),
        flyway.map(Flyway::properties).orElse(FlywayProperties.NONE),
        migrate.orElseGet(MigrateConfiguration::new),
        exclude.orElse(List.of()).stream().map(Exclusion::pattern).toList(),
        acceptedDrift,
        waitUpTo.orElse(Duration.seconds(60)),
        ddlGuard.orElse(DdlGuard.WARN),
        policy.orElseGet(PolicyConfiguration::new),
        publicHealth.orElse(PublicHealth.SUMMARY),
        plan);
  }

  /** Reports accepted drift that cannot be read or is malformed. */
  @SelfValidation
  public void validateAcceptedDrift(ViolationCollector problems) {
    try {
      acceptedDrift.ifPresent(AcceptedDrift::load);
    } catch (IllegalArgumentException e) {
      problems.addViolation("acceptedDrift", e.getMessage());
    }
  }

  /**
   * What this environment is allowed to differ in.
   *
   * @throws IllegalArgumentException when the accepted drift cannot be read or is malformed
   */
  Allowance allowance() {
    AcceptedDrift drift = acceptedDrift.map(AcceptedDrift::load).orElse(AcceptedDrift.NONE);
    return new Allowance(exclude, drift, policy.policy(), Clock.systemUTC());
  }

  /** An exclusion as it is written, so that each wrong one is reported by itself. */
  private record Exclusion(ObjectPattern pattern) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Exclusion(String text) {
      this(ObjectPattern.parse(text));
    }
  }

  /** Settings of Flyway as they are written, so that wrong ones are reported where they stand. */
  private record Flyway(FlywayProperties properties) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Flyway(Map<String, String> values) {
      this(new FlywayProperties(values));
    }
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
