package io.plumbline.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a server, as a user that can create databases.
 *
 * @param url a URL of the server, whose database is the one to give orders from
 */
record Access(String url, String user, String password) {
  String url(String database) {
    return JdbcUrl.parse(url).of(database);
  }

  DataSource dataSource(String database) {
    return dataSourceAt(url(database));
  }

  Connection connect() throws SQLException {
    return dataSourceAt(url).getConnection();
  }

  void execute(String order) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  private DataSource dataSourceAt(String place) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(place);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    return dataSource;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Access[url=" + url + ", user=" + user + "]";
  }
}
