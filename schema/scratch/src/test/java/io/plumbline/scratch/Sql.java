package io.plumbline.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tests ask a database. */
public final class Sql {
  private Sql() {}

  public static void execute(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows, as text. */
  public static List<String> column(ScratchDatabase database, String query) throws SQLException {
    try (Connection connection = database.connect()) {
      return column(connection, query);
    }
  }

  public static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** "NO" at version 1 of the test migrations, "YES" at version 2. */
  public static String agentIsNullable(Connection connection) throws SQLException {
    return column(
            connection,
            "SELECT is_nullable FROM information_schema.columns"
                + " WHERE table_name = 'message' AND column_name = 'agent_id'")
        .get(0);
  }

  static String agentIsNullable(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return agentIsNullable(connection);
    }
  }

  static List<String> databases(ScratchDatabase anyOfTheServer) throws SQLException {
    return column(anyOfTheServer, "SELECT datname FROM pg_database ORDER BY 1");
  }
}
