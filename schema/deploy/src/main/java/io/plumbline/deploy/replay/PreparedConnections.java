package io.plumbline.deploy.replay;

import io.plumbline.deploy.PostgresDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Connections on which some orders are carried out before anybody gets them. */
final class PreparedConnections extends PostgresDataSource {

  private static final long serialVersionUID = 1;

  // Serializable, as its parent is.
  private final ArrayList<String> orders;

  PreparedConnections(List<String> orders) {
    this.orders = new ArrayList<>(orders);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Connection connection = super.getConnection(user, password);
    try (Statement statement = connection.createStatement()) {
      for (String order : orders) {
        statement.execute(order);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
