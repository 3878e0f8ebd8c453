package io.plumbline.deploy.replay;

import static java.util.Objects.requireNonNull;

import io.plumbline.deploy.PostgresDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * A server to make databases on and to drop them again: never the target's own, whose roles belong
 * to all of its databases.
 *
 * @param url a JDBC URL of one of its databases, without credentials
 * @param user a superuser
 * @param password its password; empty where the server asks for none
 */
public record ThrowawayServer(String url, String user, String password) {

  /** Long for one statement of a migration on empty tables. */
  public static final Duration STATEMENT_LIMIT = Duration.ofMinutes(1);

  public ThrowawayServer {
    requireNonNull(url, "url is null");
    requireNonNull(user, "user is null");
    requireNonNull(password, "password is null");
    try {
      new PostgresDataSource().setUrl(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the throwaway server: " + e.getMessage(), e);
    }
  }

  DataSource superuser() {
    return reached(new PostgresDataSource());
  }

  DataSource superuser(String database) {
    return at(database, new PostgresDataSource());
  }

  DataSource prepared(String database, List<String> orders) {
    return at(database, new PreparedConnections(orders));
  }

  /**
   * The major version of the server.
   *
   * @throws SQLException when it cannot be reached
   */
  public int major() throws SQLException {
    try (Connection connection = superuser().getConnection()) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  private DataSource at(String database, PostgresDataSource connections) {
    reached(connections).setDatabaseName(database);
    return connections;
  }

  private PostgresDataSource reached(PostgresDataSource connections) {
    connections.setUrl(url);
    connections.setUser(user);
    connections.setPassword(password);
    connections.setApplicationName("plumbline plan");
    return connections;
  }

  /** The URL without its parameters: a password may be among them, whatever is asked for. */
  String shown() {
    return url.split("\\?", 2)[0];
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "ThrowawayServer[url=" + shown() + ", user=" + user + "]";
  }
}
