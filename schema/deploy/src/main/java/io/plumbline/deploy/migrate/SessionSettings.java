package io.plumbline.deploy.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The settings of the session that migrates. */
record SessionSettings(Duration lockTimeout, Duration statementTimeout) {

  /** The limits, which a script may have changed for itself, and so for those after it. */
  void limit(Connection connection) throws SQLException {
    execute(connection, "set statement_timeout = " + statementTimeout.toMillis());
    limitLocks(connection);
  }

  void limitLocks(Connection connection) throws SQLException {
    execute(connection, "set lock_timeout = " + lockTimeout.toMillis());
  }

  /**
   * Lets one statement wait for as long as it may run, unless its script has a limit of its own.
   */
  void waitForLocks(Connection connection) throws SQLException {
    execute(
        connection,
        "select set_config('lock_timeout', '0', false) from pg_catalog.pg_settings"
            + " where name = 'lock_timeout' and setting = '"
            + lockTimeout.toMillis()
            + "'");
  }

  /**
   * Makes the server end the session soon after the migrator is gone, killed or cut off, instead of
   * running on without anybody who could record what it did.
   */
  static void endWithTheMigrator(Connection connection) throws SQLException {
    execute(
        connection,
        """
        set tcp_keepalives_idle = 30;
        set tcp_keepalives_interval = 10;
        set tcp_keepalives_count = 3;
        do $$
        begin
          set client_connection_check_interval = '2s';
        exception when others then
          null; -- Only some operating systems can.
        end
        $$;
        """);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
