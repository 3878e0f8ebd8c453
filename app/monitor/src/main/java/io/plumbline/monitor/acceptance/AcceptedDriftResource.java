package io.plumbline.monitor.acceptance;

import static java.util.Objects.requireNonNull;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.accepted.AcceptedDriftFormatException;
import io.plumbline.monitor.acceptance.AcceptanceStore.StoredText;
import io.plumbline.monitor.environment.Environments;
import io.plumbline.monitor.web.PathId;
import io.plumbline.monitor.web.Refusal;
import io.plumbline.monitor.web.Sender;
import io.plumbline.monitor.web.TextBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

/** The accepted drift of an environment. */
@Path("/environments/{environment}/accepted-drift")
@Produces(MediaType.APPLICATION_JSON)
public final class AcceptedDriftResource {

  /** Far more than people read, and little enough to hold against the findings of each check. */
  static final int MAX_BYTES = 1 << 20;

  private static final TextBody BODY =
      new TextBody(
          "list of accepted drift",
          MAX_BYTES,
          "exclude what differs as a whole, and accept the few differences that are left",
          "send the committed file in UTF-8");

  private final Environments environments;
  private final AcceptanceStore lists;
  private final Clock clock;

  /** The resource of the lists of these environments. */
  public AcceptedDriftResource(Environments environments, AcceptanceStore lists, Clock clock) {
    this.environments = requireNonNull(environments, "environments is null");
    this.lists = requireNonNull(lists, "lists is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** The lists of the environment, newest first; the first is in force. */
  @GET
  public AcceptanceLists list(@PathParam("environment") String name) {
    return new AcceptanceLists(lists.all(environments.named(name).name()));
  }

  /** Puts a list in force: 201 when it is another one, 200 when it was in force already. */
  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  public Response replace(
      @PathParam("environment") String name,
      @HeaderParam(Sender.HEADER) Optional<String> publishedBy,
      @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
      InputStream body)
      throws IOException {
    String environment = environments.named(name).name();
    String sender = Sender.name(publishedBy, userAgent);
    String text = BODY.read(body);
    AcceptedDrift drift = parse(text);
    Optional<StoredText> current = lists.current(environment);
    if (current.filter(it -> it.text().equals(text)).isPresent()) {
      return Response.ok(lists.find(current.get().id())).build();
    }
    SentList sent =
        new SentList(environment, text, drift.entries().size(), clock.instant(), sender);
    return Response.status(Response.Status.CREATED).entity(lists.find(lists.add(sent))).build();
  }

  /** The text of a list as it was sent. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String text(@PathParam("environment") String name, @PathParam("id") String id) {
    String environment = environments.named(name).name();
    return PathId.of(id)
        .flatMap(it -> lists.text(environment, it))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "environment %s has no such list of accepted drift".formatted(environment),
                    "GET /environments/%s/accepted-drift lists those it has"
                        .formatted(environment)));
  }

  private static AcceptedDrift parse(String text) {
    try {
      return AcceptedDrift.parse("the body", text);
    } catch (AcceptedDriftFormatException e) {
      throw Refusal.unprocessable(
          e.getMessage(), "mend the file; schema accept drafts entries in the right form");
    }
  }
}
