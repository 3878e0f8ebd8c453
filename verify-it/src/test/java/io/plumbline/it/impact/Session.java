package io.plumbline.it.impact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/** The work of a build by one connection. */
final class Session {

  private final Connection connection;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /** The server keeps the plan of each statement from the first time on. */
  static Session keepingPlans(Connection connection) throws SQLException {
    connection.unwrap(PGConnection.class).setPrepareThreshold(1);
    return new Session(connection);
  }

  /** The server plans each statement anew, as it does for a new connection. */
  static Session keepingNoPlans(Connection connection) throws SQLException {
    connection.unwrap(PGConnection.class).setPrepareThreshold(0);
    return new Session(connection);
  }

  /** Does each in a transaction that is rolled back. */
  Map<String, Outcome> run(List<Operation> operations) throws SQLException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    connection.setAutoCommit(false);
    for (Operation operation : operations) {
      outcomes.put(operation.name(), run(operation));
      connection.rollback();
    }
    connection.setAutoCommit(true);
    return outcomes;
  }

  /** Does each for good, but those that fail. */
  void keep(List<Operation> operations) throws SQLException {
    connection.setAutoCommit(false);
    for (Operation operation : operations) {
      if (run(operation) instanceof Outcome.Worked) {
        connection.commit();
      } else {
        connection.rollback();
      }
    }
    connection.setAutoCommit(true);
  }

  /** Does it once, in a transaction only where one is open. */
  Outcome run(Operation operation) {
    try {
      return new Outcome.Worked(operation.action().apply(context()));
    } catch (RuntimeException e) {
      return Outcome.failure(e);
    }
  }

  private DSLContext context() {
    return DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
  }
}
