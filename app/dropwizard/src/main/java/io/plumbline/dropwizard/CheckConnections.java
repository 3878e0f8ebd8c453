package io.plumbline.dropwizard;

import io.dropwizard.db.DataSourceFactory;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections for checks alone, so that a check neither waits for the application's pool nor takes
 * from it. Every wait on the network ends, also where packets are dropped.
 */
final class CheckConnections {

  // The server is to end a slow query itself before the socket is given up.
  private static final int GRACE_SECONDS = 5;

  private CheckConnections() {}

  static DataSource to(DataSourceFactory database, SchemaConfiguration settings) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    try {
      connections.setURL(database.getUrl());
      database.getProperties().forEach((name, value) -> set(connections, name, value));
    } catch (IllegalArgumentException e) {
      // The driver's message repeats the URL, which may hold a password.
      throw new IllegalArgumentException(
          "the database of the configuration: expected a URL of the form"
              + " jdbc:postgresql://host:port/name and properties of the PostgreSQL driver");
    }
    Optional.ofNullable(database.getUser()).ifPresent(connections::setUser);
    Optional.ofNullable(database.getPassword()).ifPresent(connections::setPassword);
    int connectSeconds = (int) settings.connectTimeout().toSeconds();
    connections.setConnectTimeout(connectSeconds);
    connections.setLoginTimeout(connectSeconds);
    connections.setSocketTimeout((int) settings.statementTimeout().toSeconds() + GRACE_SECONDS);
    // The connection that is kept between reads is idle most of the time.
    connections.setTcpKeepAlive(true);
    connections.setApplicationName("plumbline");
    return connections;
  }

  private static void set(PGSimpleDataSource connections, String name, String value) {
    try {
      connections.setProperty(name, value);
    } catch (SQLException e) {
      throw new IllegalArgumentException("not a property of the PostgreSQL driver: " + name, e);
    }
  }
}
