package io.plumbline.maven;

import io.plumbline.deploy.PostgresDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A live database that a goal works on.
 *
 * @param url its JDBC URL, without credentials
 * @param user the user, empty for the driver's choice
 * @param password the password, empty where the server asks for none
 */
record TargetDatabase(String url, Optional<String> user, Optional<String> password) {

  // The server is to end a slow statement itself before the socket is given up.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int CONNECT_SECONDS = 10;

  /** Connections outside of any pool, whose statements run as long as this; zero is without end. */
  DataSource connections(Duration statements) throws MojoExecutionException {
    PostgresDataSource connections = new PostgresDataSource();
    try {
      connections.setURL(url);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("plumbline.target.url is wrong: " + e.getMessage() + ".", e);
    }
    user.ifPresent(connections::setUser);
    password.ifPresent(connections::setPassword);
    connections.setConnectTimeout(CONNECT_SECONDS);
    connections.setLoginTimeout(CONNECT_SECONDS);
    connections.setSocketTimeout(
        statements.isZero() ? 0 : (int) statements.plus(GRACE).toSeconds());
    connections.setTcpKeepAlive(true);
    connections.setApplicationName("plumbline");
    return connections;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "TargetDatabase[user=" + user.orElse("") + "]";
  }
}
