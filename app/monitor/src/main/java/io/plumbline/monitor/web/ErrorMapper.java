package io.plumbline.monitor.web;

import io.plumbline.catalog.Escapes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.io.EofException;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request ended with into an {@link ErrorBody}. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorMapper.class);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof Refusal refusal) {
      return answer(Response.status(refusal.status()), refusal.body());
    }
    if (thrown instanceof WebApplicationException http && isFaultOfRequest(http.getResponse())) {
      Response response = http.getResponse();
      return answer(Response.fromResponse(response), describe(response));
    }
    if (thrown instanceof EofException) {
      return answer(
          Response.status(400),
          new ErrorBody("the body ended before its Content-Length", "send all of it"));
    }
    if (thrown instanceof DataAccessException failure && isAway(failure)) {
      LOGGER.error(
          "The Monitor's own database does not answer: {}",
          Escapes.visible(String.valueOf(failure.getMessage())));
      return answer(
          Response.status(503),
          new ErrorBody(
              "the Monitor's own database does not answer", "try again when GET /health is fine"));
    }
    UUID id = UUID.randomUUID();
    LOGGER.error("Request failed, {}", id, thrown);
    return answer(
        Response.status(500),
        new ErrorBody("the Monitor failed", "look for " + id + " in the Monitor's log"));
  }

  private static Response answer(Response.ResponseBuilder response, ErrorBody body) {
    return response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  private static boolean isFaultOfRequest(Response response) {
    return response.getStatus() >= 400 && response.getStatus() < 500;
  }

  private static ErrorBody describe(Response response) {
    return switch (response.getStatus()) {
      case 404 -> new ErrorBody("no such path", "GET /openapi.yaml lists the paths");
      case 405 ->
          new ErrorBody(
              "the path does not know this method",
              "use one of " + response.getHeaderString(HttpHeaders.ALLOW));
      case 406 ->
          new ErrorBody(
              "the answer has none of the types in the header Accept", "leave the header out");
      case 415 ->
          new ErrorBody(
              "the body has a type that is not read here",
              "send the file with the header Content-Type: text/plain");
      default ->
          new ErrorBody(
              "the request is not understood: " + response.getStatusInfo().getReasonPhrase(),
              "compare it with GET /openapi.yaml");
    };
  }

  /** Connection errors and those of a server that shuts down. */
  private static boolean isAway(DataAccessException failure) {
    return Optional.ofNullable(failure.sqlState())
        .filter(state -> state.startsWith("08") || state.startsWith("57P"))
        .isPresent();
  }
}
