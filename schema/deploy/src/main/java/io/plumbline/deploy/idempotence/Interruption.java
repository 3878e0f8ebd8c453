package io.plumbline.deploy.idempotence;

import java.sql.Connection;
import java.sql.SQLException;

/** Cuts a run off before one of its statements. */
record Interruption(int before) implements ScriptWatch.Following {

  @Override
  public void before(Connection connection, ScriptStatement statement) throws SQLException {
    if (statement.number() == before) {
      throw new SQLException("stopped on purpose");
    }
  }
}
