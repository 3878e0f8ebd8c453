package io.plumbline.deploy.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The transactions of a script: the one that Flyway gives it, and those that it begins itself. */
final class ScriptTransactions {

  private static final Pattern BEGIN = Pattern.compile("(?is)(begin|start\\s+transaction)\\b.*");

  private Surroundings surroundings = Surroundings.SCRIPT_TRANSACTION;

  /** Whether a script in autocommit has begun one that it has not ended. */
  private boolean beganOne;

  /** In which of them the next statement runs, where it does not run alone. */
  Surroundings surroundings() {
    return surroundings;
  }

  static boolean isInOne(Connection connection) throws SQLException {
    return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
  }

  /** Whether a script in autocommit begins one by this order. */
  boolean begin(Connection connection, String order) throws SQLException {
    boolean begins = connection.getAutoCommit() && BEGIN.matcher(order).matches();
    if (begins) {
      beganOne = true;
      connection.setAutoCommit(false);
    }
    return begins;
  }

  /** One has ended, and the script is in autocommit again if it began that one itself. */
  void end(Connection connection) throws SQLException {
    chain();
    if (beganOne) {
      beganOne = false;
      connection.setAutoCommit(true);
    }
  }

  /** One has ended, and what AND CHAIN began goes on as it was. */
  void chain() {
    if (!beganOne) {
      surroundings = Surroundings.LATER_TRANSACTION;
    }
  }
}
