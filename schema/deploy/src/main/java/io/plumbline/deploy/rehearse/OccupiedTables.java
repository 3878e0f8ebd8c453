package io.plumbline.deploy.rehearse;

import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.deploy.observe.Quoted;
import io.plumbline.deploy.target.TableSize;
import io.plumbline.deploy.target.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of a target that have rows.
 *
 * @param connection an idle connection
 * @param target the target with its statistics
 * @param limits how long a question may take
 */
record OccupiedTables(Connection connection, Target target, ReadLimits limits) {

  /** Whether it has rows, or may have some. */
  boolean has(ObjectName table) {
    return sizeOf(table).rows().orElse(0) > 0 || isOccupied(table);
  }

  TableSize sizeOf(ObjectName table) {
    return target.sizeOf(table);
  }

  /** The statistics may not know yet. */
  private boolean isOccupied(ObjectName table) {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits);
        Statement statement = transaction.connection().createStatement()) {
      statement.execute("set local row_security = off");
      try (ResultSet row =
          statement.executeQuery("select exists (select from " + Quoted.name(table) + ")")) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      // A table that does not answer is taken for one that has rows.
      return true;
    }
  }
}
