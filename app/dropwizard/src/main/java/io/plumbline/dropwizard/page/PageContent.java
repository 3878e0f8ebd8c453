package io.plumbline.dropwizard.page;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.ledger.Timeline;
import io.plumbline.dropwizard.plan.PlanReading;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.Fingerprint;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to show.
 *
 * @param application the name of the application
 * @param fingerprint the fingerprint of the schema that the build was generated from
 * @param version the newest migration of the build, empty when it has none
 * @param observation what is known of the live schema
 * @param timeline what led to it, empty when that was never read
 * @param migrations the migrations of the build
 * @param plan what was read of the deploy's plan, empty where the configuration names none
 * @param now when the page is made
 * @param refresh after how long the page loads itself anew, empty when it does not
 */
public record PageContent(
    String application,
    Fingerprint fingerprint,
    Optional<MigrationVersion> version,
    Observation observation,
    Optional<Timeline> timeline,
    List<Migration> migrations,
    Optional<PlanReading> plan,
    Instant now,
    Optional<Duration> refresh) {

  public PageContent {
    requireNonNull(application, "application is null");
    requireNonNull(fingerprint, "fingerprint is null");
    requireNonNull(version, "version is null");
    requireNonNull(observation, "observation is null");
    requireNonNull(timeline, "timeline is null");
    migrations = List.copyOf(migrations);
    requireNonNull(plan, "plan is null");
    requireNonNull(now, "now is null");
    requireNonNull(refresh, "refresh is null");
  }

  /** The content for a build with this lock. */
  public static PageContent of(
      String application,
      SchemaLock expected,
      Observation observation,
      Optional<Timeline> timeline,
      Optional<PlanReading> plan,
      Optional<Duration> refresh) {
    return new PageContent(
        application,
        expected.fingerprint(),
        expected.migrationVersion(),
        observation,
        timeline,
        expected.migrations(),
        plan,
        Instant.now(),
        refresh);
  }
}
