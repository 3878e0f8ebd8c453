package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.junit.MigratedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The README's test, and what it promises. */
class OlderSchemaIT {

  // readme: test
  @Test
  void sendsAMessage(@MigratedDatabase DataSource database) throws SQLException {
    send(database, "insert into message (agent_id, body) values (null, 'hello')");
  }

  @Test
  void stillSendsAMessageOnTheSchemaThatStagingHas(@MigratedDatabase(at = "1") DataSource database)
      throws SQLException {
    send(database, "insert into message (agent_id, body) values (1, 'hello')");
  }

  // readme: end

  private static void send(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into agent (name) values ('somebody')");
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}
