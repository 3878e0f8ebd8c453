package io.plumbline.dropwizard;

import io.dropwizard.db.DataSourceFactory;
import io.plumbline.deploy.PostgresDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Connections for checks alone, so that a check neither waits for the application's pool nor takes
 * from it. Every wait on the network ends, also where packets are dropped.
 */
final class CheckConnections {

  // The server is to end a slow query itself before the socket is given up.
  private static final int GRACE_SECONDS = 5;

  private CheckConnections() {}

  static DataSource to(DataSourceFactory database, SchemaConfiguration settings) {
    PostgresDataSource connections = connections(database, settings);
    connections.setSocketTimeout((int) settings.statementTimeout().toSeconds() + GRACE_SECONDS);
    connections.setApplicationName("plumbline");
    return connections;
  }

  /** Connections for the command that migrates, whose statements take longer. */
  static DataSource toMigrate(DataSourceFactory database, SchemaConfiguration settings) {
    PostgresDataSource connections = connections(database, settings);
    long millis = settings.migrate().statementTimeout().toMilliseconds();
    // Zero is without end, for the server and for the driver alike.
    connections.setSocketTimeout(millis == 0 ? 0 : (int) (millis / 1000) + GRACE_SECONDS);
    connections.setApplicationName("plumbline migrate");
    return connections;
  }

  private static PostgresDataSource connections(
      DataSourceFactory database, SchemaConfiguration settings) {
    PostgresDataSource connections = new PostgresDataSource();
    try {
      connections.setURL(database.getUrl());
      database.getProperties().forEach((name, value) -> set(connections, name, value));
    } catch (IllegalArgumentException e) {
      // What the driver says may repeat the value of a property.
      throw new IllegalArgumentException(
          "the database of the configuration: expected a URL of the form"
              + " jdbc:postgresql://host:port/name and properties of the PostgreSQL driver");
    }
    Optional.ofNullable(database.getUser()).ifPresent(connections::setUser);
    Optional.ofNullable(database.getPassword()).ifPresent(connections::setPassword);
    int connectSeconds = (int) settings.connectTimeout().toSeconds();
    connections.setConnectTimeout(connectSeconds);
    connections.setLoginTimeout(connectSeconds);
    // The connection that is kept between reads is idle most of the time.
    connections.setTcpKeepAlive(true);
    return connections;
  }

  private static void set(PostgresDataSource connections, String name, String value) {
    try {
      connections.setProperty(name, value);
    } catch (SQLException e) {
      throw new IllegalArgumentException("not a property of the PostgreSQL driver: " + name, e);
    }
  }
}
