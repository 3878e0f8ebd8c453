package io.plumbline.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that is measured, named to the JVM of a benchmark by system properties.
 *
 * @param host the server's host
 * @param port the server's port
 * @param name the database
 * @param user a superuser of the throwaway server
 * @param password its password
 */
record BenchmarkDatabase(String host, int port, String name, String user, String password) {

  private static final String PREFIX = "benchmark.database.";

  /** The one that {@link #arguments} name. */
  static BenchmarkDatabase ofThisJvm() {
    return new BenchmarkDatabase(
        property("host"),
        Integer.parseInt(property("port")),
        property("name"),
        property("user"),
        property("password"));
  }

  private static String property(String name) {
    String value = System.getProperty(PREFIX + name);
    if (value == null) {
      throw new IllegalStateException(
          PREFIX + name + " is not set: run the benchmarks by mvn verify -Pbenchmark");
    }
    return value;
  }

  /** The arguments that name this database to another JVM. */
  String[] arguments() {
    return new String[] {
      "-D" + PREFIX + "host=" + host,
      "-D" + PREFIX + "port=" + port,
      "-D" + PREFIX + "name=" + name,
      "-D" + PREFIX + "user=" + user,
      "-D" + PREFIX + "password=" + password
    };
  }

  String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  /** A new connection, which the caller closes. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }

  /** Gives such connections. */
  DataSource dataSource() {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setURL(url());
    connections.setUser(user);
    connections.setPassword(password);
    return connections;
  }
}
