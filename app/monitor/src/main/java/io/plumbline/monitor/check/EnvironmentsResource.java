package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.monitor.acceptance.AcceptanceStore;
import io.plumbline.monitor.environment.EnvironmentConfiguration;
import io.plumbline.monitor.environment.Environments;
import io.plumbline.monitor.release.Release;
import io.plumbline.monitor.release.ReleaseStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The environments that are watched. */
@Path("/environments")
@Produces(MediaType.APPLICATION_JSON)
public final class EnvironmentsResource {

  private final Environments environments;
  private final ReleaseStore releases;
  private final AcceptanceStore acceptances;
  private final CheckStore checks;
  private final Clock clock;

  /** The resource of these environments. */
  public EnvironmentsResource(
      Environments environments,
      ReleaseStore releases,
      AcceptanceStore acceptances,
      DSLContext database,
      Clock clock) {
    this.environments = requireNonNull(environments, "environments is null");
    this.releases = requireNonNull(releases, "releases is null");
    this.acceptances = requireNonNull(acceptances, "acceptances is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.checks = new CheckStore(database);
  }

  /** All of them, in the order of the configuration. */
  @GET
  public EnvironmentList list() {
    return new EnvironmentList(statuses(environments.all()));
  }

  /** One of them. */
  @GET
  @Path("/{environment}")
  public EnvironmentStatus one(@PathParam("environment") String name) {
    return statuses(List.of(environments.named(name))).get(0);
  }

  private List<EnvironmentStatus> statuses(List<EnvironmentConfiguration> wanted) {
    List<String> names = wanted.stream().map(EnvironmentConfiguration::name).toList();
    Map<String, Release> latestReleases =
        releases.latest(wanted.stream().map(EnvironmentConfiguration::service).toList());
    Map<String, Long> lists = acceptances.current(names);
    Map<String, Check> latestChecks = checks.latest(names);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return wanted.stream()
        .map(
            environment -> {
              Optional<String> release =
                  environment
                      .release()
                      .or(
                          () ->
                              Optional.ofNullable(latestReleases.get(environment.service()))
                                  .map(Release::version));
              Optional<Long> list = Optional.ofNullable(lists.get(environment.name()));
              return EnvironmentStatus.of(
                  environment,
                  new NextCheck(release, list, today),
                  Optional.ofNullable(latestChecks.get(environment.name())));
            })
        .toList();
  }
}
