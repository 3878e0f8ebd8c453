package io.plumbline.deploy.plan;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.lock.SchemaLock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * What a plan is made for.
 *
 * @param target connections to the target as the role that migrates it
 * @param build the lock of the build that is to be deployed
 * @param flyway how the target is migrated; connections in it are not used
 * @param servers where the throwaway server comes from
 * @param releases the releases that still run
 * @param limits how long a read of the target may take
 * @param statementLimit how long one statement may take on the throwaway server
 * @param progress is told what is being done, one line without a full stop each
 */
public record PlanRequest(
    DataSource target,
    SchemaLock build,
    Configuration flyway,
    ServerSource servers,
    List<RunningRelease> releases,
    ReadLimits limits,
    Duration statementLimit,
    Consumer<String> progress) {

  public PlanRequest {
    requireNonNull(target, "target is null");
    requireNonNull(build, "build is null");
    requireNonNull(flyway, "flyway is null");
    requireNonNull(servers, "servers is null");
    releases = List.copyOf(releases);
    requireNonNull(limits, "limits is null");
    requireNonNull(statementLimit, "statementLimit is null");
    requireNonNull(progress, "progress is null");
  }

  /**
   * A request with the default limits, a minute for a statement, no release that runs and nobody
   * who is told what is being done.
   */
  public static PlanRequest of(
      DataSource target, SchemaLock build, Configuration flyway, ServerSource servers) {
    return new PlanRequest(
        target,
        build,
        flyway,
        servers,
        List.of(),
        ReadLimits.DEFAULT,
        ThrowawayServer.STATEMENT_LIMIT,
        line -> {});
  }

  /** The same for these releases. */
  public PlanRequest withReleases(List<RunningRelease> running) {
    return new PlanRequest(
        target, build, flyway, servers, running, limits, statementLimit, progress);
  }

  /** The same with other limits for reading the target. */
  public PlanRequest withLimits(ReadLimits other) {
    return new PlanRequest(
        target, build, flyway, servers, releases, other, statementLimit, progress);
  }

  /** The same with another limit for a statement on the throwaway server. */
  public PlanRequest withStatementLimit(Duration other) {
    return new PlanRequest(target, build, flyway, servers, releases, limits, other, progress);
  }

  /** The same, with somebody who is told what is being done. */
  public PlanRequest withProgress(Consumer<String> other) {
    return new PlanRequest(target, build, flyway, servers, releases, limits, statementLimit, other);
  }
}
