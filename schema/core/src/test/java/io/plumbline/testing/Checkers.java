package io.plumbline.testing;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;

/** Checkers of builds that were made from a live database. */
public final class Checkers {

  private Checkers() {}

  /** A checker that expects this database as it is now. */
  public static SchemaChecker expecting(Connection connection) throws SQLException {
    return new SchemaChecker(
        LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE),
        ReadLimits.DEFAULT);
  }
}
