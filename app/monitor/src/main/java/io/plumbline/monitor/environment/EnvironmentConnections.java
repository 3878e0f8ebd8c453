package io.plumbline.monitor.environment;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the databases of environments, a new one for each check. They read only, and every
 * wait for the network ends.
 */
public final class EnvironmentConnections {

  // The server is to end a slow query itself before the socket is given up.
  private static final int GRACE_SECONDS = 5;

  private EnvironmentConnections() {}

  /**
   * Connections to the environment's database, with the password that it has now.
   *
   * @throws PasswordUnavailableException when the password is not where it should be
   */
  public static DataSource to(EnvironmentConfiguration environment)
      throws PasswordUnavailableException {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setURL(environment.url());
    connections.setUser(environment.user());
    Password.of(environment).ifPresent(connections::setPassword);
    int connectSeconds = (int) environment.connectTimeout().toSeconds();
    connections.setConnectTimeout(connectSeconds);
    connections.setLoginTimeout(connectSeconds);
    connections.setSocketTimeout((int) environment.statementTimeout().toSeconds() + GRACE_SECONDS);
    connections.setReadOnly(true);
    connections.setApplicationName("plumbline-monitor");
    return connections;
  }
}
