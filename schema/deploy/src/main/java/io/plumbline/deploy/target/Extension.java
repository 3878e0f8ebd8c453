package io.plumbline.deploy.target;

import static java.util.Objects.requireNonNull;

/**
 * An extension that the target has.
 *
 * @param name its name
 * @param version its version
 * @param schema the schema of its objects
 */
public record Extension(String name, String version, String schema) {

  public Extension {
    requireNonNull(name, "name is null");
    requireNonNull(version, "version is null");
    requireNonNull(schema, "schema is null");
  }
}
