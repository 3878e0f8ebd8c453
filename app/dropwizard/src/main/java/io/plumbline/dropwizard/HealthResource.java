package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.check.State;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.Observation;
import io.plumbline.probe.SchemaProbe;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Says to anybody who asks whether the live schema serves this build. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

  private final SchemaProbe probe;
  private final SchemaLock expected;
  private final PublicHealth shown;

  HealthResource(SchemaProbe probe, SchemaLock expected, PublicHealth shown) {
    this.probe = requireNonNull(probe, "probe is null");
    this.expected = requireNonNull(expected, "expected is null");
    this.shown = requireNonNull(shown, "shown is null");
  }

  /** 200 while the application should get requests, 503 while it should not. */
  @GET
  public Response health() {
    Observation observation = probe.observation();
    State state = observation.state();
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(
            state.isReady() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
        .cacheControl(never)
        .entity(HealthAnswer.of(observation, expected, shown))
        .build();
  }
}
