package io.plumbline.monitor.release;

import static java.util.Objects.requireNonNull;

import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.web.NameForm;
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
import java.util.List;
import java.util.Optional;

/** The releases of the services. */
@Path("/releases/{service}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleasesResource {

  private static final String SEND_THE_FILE =
      "send the file schema.lock as the build committed it, in UTF-8";

  private final ReleaseStore releases;
  private final TextBody lockBody;

  /** The resource of these releases, which takes locks of so many bytes. */
  public ReleasesResource(ReleaseStore releases, int maxLockBytes) {
    this.releases = requireNonNull(releases, "releases is null");
    this.lockBody =
        new TextBody(
            "lock",
            maxLockBytes,
            "send a schema.lock, or raise maxLockSize in the Monitor's configuration",
            SEND_THE_FILE);
  }

  /** The releases of a service, newest first. */
  @GET
  public ReleaseList list(@PathParam("service") String service) {
    List<Release> found = releases.all(NameForm.SERVICE.require(service));
    if (found.isEmpty()) {
      throw Refusal.notFound(
          "no release of " + service + " is published",
          "publish one with PUT /releases/%s/{version}".formatted(service));
    }
    return new ReleaseList(found);
  }

  /** Publishes a release: 201 when it is new, 200 when it was published with the same lock. */
  @PUT
  @Path("/{version}")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response publish(
      @PathParam("service") String service,
      @PathParam("version") String version,
      @HeaderParam(Sender.HEADER) Optional<String> publishedBy,
      @HeaderParam(HttpHeaders.USER_AGENT) Optional<String> userAgent,
      InputStream body)
      throws IOException {
    NameForm.SERVICE.require(service);
    NameForm.VERSION.require(version);
    String publisher = Sender.name(publishedBy, userAgent);
    String text = lockBody.read(body);
    SchemaLock lock = parse(text);
    Publication publication =
        new Publication(service, version, lock.fingerprint().text(), text, publisher);
    return releases
        .add(publication)
        .map(added -> Response.status(Response.Status.CREATED).entity(added))
        .orElseGet(() -> Response.ok(sameAsPublished(publication, lock)))
        .build();
  }

  /** The text of a release's lock as it was published. */
  @GET
  @Path("/{version}/lock")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String lock(@PathParam("service") String service, @PathParam("version") String version) {
    return releases
        .lock(NameForm.SERVICE.require(service), NameForm.VERSION.require(version))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "release %s of %s is not published".formatted(version, service),
                    "GET /releases/%s lists what is".formatted(service)));
  }

  private static SchemaLock parse(String text) {
    try {
      return SchemaLock.parse(text);
    } catch (LockFormatException e) {
      throw Refusal.unprocessable(
          e.getMessage(),
          switch (e.problem()) {
            case MALFORMED -> SEND_THE_FILE;
            case NEWER_FORMAT -> "update the Monitor";
            case FINGERPRINT_MISMATCH -> "let the build generate the lock again and send that";
          });
    }
  }

  private Release sameAsPublished(Publication publication, SchemaLock lock) {
    String service = publication.service();
    String version = publication.version();
    Release published = releases.find(service, version).orElseThrow();
    if (!published.fingerprint().equals(publication.fingerprint())) {
      throw conflict(
          "release %s of %s is published with another schema: expected %s, found %s"
              .formatted(version, service, published.fingerprint(), publication.fingerprint()));
    }
    String text = releases.lock(service, version).orElseThrow();
    if (!text.equals(publication.lock()) && !SchemaLock.parse(text).equals(lock)) {
      throw conflict(
          "release %s of %s is published with the same schema, but with other migrations or"
                  .formatted(version, service)
              + " another server version in its lock");
    }
    return published;
  }

  private static Refusal conflict(String error) {
    return Refusal.conflict(error, "a release never changes; publish this lock as another version");
  }
}
