package io.plumbline.maven;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.maven.plugin.MojoExecutionException;
import org.postgresql.ds.PGSimpleDataSource;

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
    PGSimpleDataSource connections = new PGSimpleDataSource();
    try {
      connections.setURL(url);
    } catch (IllegalArgumentException e) {
      // The driver's message repeats the URL, which may hold a password.
      throw new MojoExecutionException(
          "plumbline.target.url is wrong: expected jdbc:postgresql://host:port/name, found something"
              + " else (not shown, it may hold a secret).");
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
