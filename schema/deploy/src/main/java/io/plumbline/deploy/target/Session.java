package io.plumbline.deploy.target;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who migrates a target, and with what settings.
 *
 * @param database the name of the database
 * @param role the name of the role
 * @param rights what of importance the role may do
 * @param timeZone the session's {@code TimeZone}
 * @param searchPath the session's {@code search_path}
 */
public record Session(
    String database, String role, Set<Right> rights, String timeZone, String searchPath) {

  /** What a role may do that decides whether a migration runs. */
  public enum Right {
    /** Everything. */
    SUPERUSER,
    /** It owns the database, itself or by a role that it is a member of. */
    OWN_DATABASE,
    /** It can create schemas and trusted extensions. */
    CREATE_SCHEMA,
    /** It can create objects in the schema {@code public}. */
    CREATE_IN_PUBLIC
  }

  public Session {
    requireNonNull(database, "database is null");
    requireNonNull(role, "role is null");
    rights = Set.copyOf(rights);
    requireNonNull(timeZone, "timeZone is null");
    requireNonNull(searchPath, "searchPath is null");
  }

  /** Whether the role may do this. */
  public boolean may(Right right) {
    return rights.contains(right);
  }
}
