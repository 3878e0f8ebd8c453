package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.monitor.environment.EnvironmentConfiguration;
import io.plumbline.monitor.environment.Environments;
import io.plumbline.monitor.release.Release;
import io.plumbline.monitor.release.ReleaseStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
  private final CheckStore checks;

  /** The resource of these environments. */
  public EnvironmentsResource(
      Environments environments, ReleaseStore releases, DSLContext database) {
    this.environments = requireNonNull(environments, "environments is null");
    this.releases = requireNonNull(releases, "releases is null");
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
    Map<String, Release> latestReleases =
        releases.latest(wanted.stream().map(EnvironmentConfiguration::service).toList());
    Map<String, Check> latestChecks =
        checks.latest(wanted.stream().map(EnvironmentConfiguration::name).toList());
    return wanted.stream()
        .map(
            environment ->
                new EnvironmentStatus(
                    environment.name(),
                    environment.service(),
                    environment
                        .release()
                        .or(
                            () ->
                                Optional.ofNullable(latestReleases.get(environment.service()))
                                    .map(Release::version)),
                    Optional.ofNullable(latestChecks.get(environment.name()))))
        .toList();
  }
}
