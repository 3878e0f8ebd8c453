package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TurnTest {

  @AutoClose private final ScratchDatabase database = Servers.shared().create();

  /** They are meant for transactions that keep something from others, and a read takes longer. */
  @Test
  void limitsOfIdleAndLongTransactionsDoNotEndATurn() throws SQLException {
    try (Connection holder = database.connect();
        Connection reader = database.connect()) {
      execute(
          holder,
          """
          select set_config(name, '20', false) from pg_settings
          where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')
          """);
      Turn turn = Turn.await(holder, Duration.ZERO);
      execute(reader, "select pg_sleep(0.2)");
      turn.end();

      assertThat(holder.isValid(5)).isTrue();
      assertThat(limit(holder)).isEqualTo("20ms");
    }
  }

  private static String limit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
