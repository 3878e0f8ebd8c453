package io.plumbline.deploy.target;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;
import io.plumbline.check.LiveSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database that is to be migrated, as it is now.
 *
 * @param session who migrates it
 * @param standing whether it can be written to
 * @param schema its schema and its history
 * @param extensions its extensions
 * @param roles the roles of its cluster
 * @param obstacles why the session could not migrate it, one sentence without a full stop each
 * @param sizes its tables and materialized views, by name
 */
public record Target(
    Session session,
    Standing standing,
    LiveSchema schema,
    List<Extension> extensions,
    Set<String> roles,
    List<String> obstacles,
    Map<ObjectName, TableSize> sizes) {

  /** Whether the server can be written to. */
  public enum Standing {
    PRIMARY,
    /** The sessions of the role are read-only unless they say otherwise. */
    READ_ONLY_ROLE,
    /** A read replica, or one that still recovers. */
    STANDBY
  }

  public Target {
    requireNonNull(session, "session is null");
    requireNonNull(standing, "standing is null");
    requireNonNull(schema, "schema is null");
    extensions = List.copyOf(extensions);
    roles = Set.copyOf(roles);
    obstacles = List.copyOf(obstacles);
    sizes = Map.copyOf(sizes);
  }

  /** The size of a table; of one that the target does not have, that of an empty one. */
  public TableSize sizeOf(ObjectName table) {
    return sizes.getOrDefault(table, TableSize.EMPTY);
  }
}
