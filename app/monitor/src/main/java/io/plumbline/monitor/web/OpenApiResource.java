package io.plumbline.monitor.web;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The description of the API. */
@Path("/openapi.yaml")
public final class OpenApiResource {

  /** The text of the description. */
  @GET
  @Produces("application/yaml")
  public InputStream description() {
    return requireNonNull(
        OpenApiResource.class.getResourceAsStream("/openapi.yaml"),
        "openapi.yaml is not on the class path");
  }
}
