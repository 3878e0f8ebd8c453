package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.accepted.AcceptedDriftFormatException;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.NotComparable;
import io.plumbline.check.SchemaChecker;
import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.acceptance.AcceptanceStore;
import io.plumbline.monitor.acceptance.AcceptanceStore.StoredText;
import io.plumbline.monitor.environment.EnvironmentConfiguration;
import io.plumbline.monitor.environment.EnvironmentConnections;
import io.plumbline.monitor.environment.PasswordUnavailableException;
import io.plumbline.monitor.release.Release;
import io.plumbline.monitor.release.ReleaseStore;
import io.plumbline.monitor.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares an environment with the release that it should serve. */
final class EnvironmentChecker {

  private final ReleaseStore releases;
  private final AcceptanceStore acceptances;
  private final Clock clock;

  EnvironmentChecker(ReleaseStore releases, AcceptanceStore acceptances, Clock clock) {
    this.releases = requireNonNull(releases, "releases is null");
    this.acceptances = requireNonNull(acceptances, "acceptances is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Checks the environment by a connection of its own.
   *
   * @throws Refusal when there is no release to compare with
   */
  CompletedCheck check(EnvironmentConfiguration environment) {
    Release release = release(environment);
    String lock = releases.lock(release.service(), release.version()).orElseThrow();
    Optional<StoredText> accepted = acceptances.current(environment.name());
    Instant startedAt = clock.instant();
    long start = System.nanoTime();
    CheckResult result = compare(environment, lock, accepted);
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return new CompletedCheck(
        environment.name(), release, startedAt, duration, accepted.map(StoredText::id), result);
  }

  private Release release(EnvironmentConfiguration environment) {
    String service = environment.service();
    Optional<Release> release =
        environment
            .release()
            .map(version -> releases.find(service, version))
            .orElseGet(() -> Optional.ofNullable(releases.latest(List.of(service)).get(service)));
    return release.orElseThrow(() -> nothingToCompareWith(environment));
  }

  private static Refusal nothingToCompareWith(EnvironmentConfiguration environment) {
    String service = environment.service();
    return environment
        .release()
        .map(
            version ->
                Refusal.conflict(
                    "release %s of %s, which environment %s is configured for, is not published"
                        .formatted(version, service, environment.name()),
                    "publish it with PUT /releases/%s/%s".formatted(service, version)))
        .orElseGet(
            () ->
                Refusal.conflict(
                    "no release of %s is published, so environment %s cannot be compared"
                        .formatted(service, environment.name()),
                    "publish one with PUT /releases/%s/{version}".formatted(service)));
  }

  private CheckResult compare(
      EnvironmentConfiguration environment, String lock, Optional<StoredText> accepted) {
    try {
      Duration statement = environment.statementTimeout().toJavaDuration();
      ReadLimits limits = new ReadLimits(statement, ReadLimits.DEFAULT.lock());
      return new SchemaChecker(SchemaLock.parse(lock), limits, allowance(environment, accepted))
          .check(EnvironmentConnections.to(environment));
    } catch (PasswordUnavailableException e) {
      return new CouldNotCheck(e.getMessage(), e.nextStep());
    } catch (LockFormatException | AcceptedDriftFormatException e) {
      // A newer Monitor stored it before this one took its place.
      return new NotComparable(e.getMessage());
    }
  }

  private Allowance allowance(EnvironmentConfiguration environment, Optional<StoredText> accepted) {
    AcceptedDrift drift =
        accepted
            .map(list -> AcceptedDrift.parse("accepted drift " + list.id(), list.text()))
            .orElse(AcceptedDrift.NONE);
    return new Allowance(environment.exclusions(), drift, ImpactPolicy.DEFAULT, clock);
  }
}
