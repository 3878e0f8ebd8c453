package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import io.plumbline.monitor.acceptance.AcceptanceStore;
import io.plumbline.monitor.environment.EnvironmentConfiguration;
import io.plumbline.monitor.environment.Environments;
import io.plumbline.monitor.release.ReleaseStore;
import io.plumbline.monitor.web.PathId;
import io.plumbline.monitor.web.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/** The checks of an environment. */
@Path("/environments/{environment}/checks")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecksResource {

  private final Environments environments;
  private final EnvironmentChecker checker;
  private final CheckStore checks;

  /** The resource of the checks of these environments against these releases. */
  public ChecksResource(
      Environments environments,
      ReleaseStore releases,
      AcceptanceStore acceptances,
      DSLContext database,
      Clock clock) {
    this.environments = requireNonNull(environments, "environments is null");
    this.checker = new EnvironmentChecker(releases, acceptances, clock);
    this.checks = new CheckStore(database);
  }

  /** Checks the environment now and keeps what was found. */
  @POST
  public Response check(@PathParam("environment") String name) {
    EnvironmentConfiguration environment = environments.named(name);
    long id = checks.add(checker.check(environment));
    return Response.created(
            UriBuilder.fromResource(ChecksResource.class).path("{id}").build(name, id))
        .entity(checks.find(name, id).orElseThrow())
        .build();
  }

  /** The checks of the environment, newest first. */
  @GET
  public CheckPage list(
      @PathParam("environment") String name,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("before") Optional<String> before) {
    PageRequest page = PageRequest.of(limit, before);
    return checks.page(environments.named(name).name(), page);
  }

  /** One check with all that it found. */
  @GET
  @Path("/{id}")
  public CheckReport one(@PathParam("environment") String name, @PathParam("id") String id) {
    String environment = environments.named(name).name();
    return PathId.of(id)
        .flatMap(it -> checks.find(environment, it))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "environment %s has no such check".formatted(environment),
                    "GET /environments/%s/checks lists those it has".formatted(environment)));
  }
}
