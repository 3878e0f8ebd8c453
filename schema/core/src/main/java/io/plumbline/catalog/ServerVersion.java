package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The version of a PostgreSQL server.
 *
 * @param major such as 18
 * @param text what the server says of itself, such as {@code 18.6 (Debian 18.6-1)}
 */
public record ServerVersion(int major, String text) {

  /** The oldest server major whose catalog the query files read. */
  public static final int OLDEST_SUPPORTED = 14;

  /** The newest server major whose catalog was compared with the query files. */
  public static final int NEWEST_SUPPORTED = 18;

  static ServerVersion of(Connection connection) throws SQLException {
    var metadata = connection.getMetaData();
    return new ServerVersion(
        metadata.getDatabaseMajorVersion(), metadata.getDatabaseProductVersion());
  }

  /** Whether the query files can read this server at all. */
  public boolean isReadable() {
    return major >= OLDEST_SUPPORTED;
  }

  /** Whether the server may hold facts that the query files do not know. */
  public boolean isNewerThanSupported() {
    return major > NEWEST_SUPPORTED;
  }
}
