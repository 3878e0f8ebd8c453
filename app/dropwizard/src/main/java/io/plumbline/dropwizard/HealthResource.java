package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.lock.SchemaLock;
import io.plumbline.probe.Observation;
import io.plumbline.probe.SchemaProbe;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says to anybody who asks whether the live schema serves this build. The answer is written once
 * for each check, so that to ask costs the same however much there is to say.
 */
@Path("/health")
public final class HealthResource {

  private final SchemaProbe probe;
  private final SchemaLock expected;
  private final PublicHealth shown;
  private final ObjectMapper json;
  private final AtomicReference<Optional<Answer>> latest = new AtomicReference<>(Optional.empty());

  private record Answer(Observation observation, Response.Status status, String body) {}

  HealthResource(SchemaProbe probe, SchemaLock expected, PublicHealth shown, ObjectMapper json) {
    this.probe = requireNonNull(probe, "probe is null");
    this.expected = requireNonNull(expected, "expected is null");
    this.shown = requireNonNull(shown, "shown is null");
    this.json = requireNonNull(json, "json is null");
  }

  /**
   * 200 while the application should get requests, 503 while it should not. It is JSON whatever is
   * accepted: who looks at the status alone is not to be told 406.
   */
  @GET
  public Response health() {
    Observation observation = probe.observation();
    Answer answer =
        latest
            .get()
            .filter(it -> it.observation.equals(observation))
            .orElseGet(() -> written(observation));
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(answer.status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .cacheControl(never)
        .entity(answer.body)
        .build();
  }

  private Answer written(Observation observation) {
    try {
      Answer answer =
          new Answer(
              observation,
              observation.state().isReady()
                  ? Response.Status.OK
                  : Response.Status.SERVICE_UNAVAILABLE,
              json.writeValueAsString(HealthAnswer.of(observation, expected, shown)));
      latest.set(Optional.of(answer));
      return answer;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the application's ObjectMapper cannot write the health", e);
    }
  }
}
