package io.plumbline.deploy.compare;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.lock.Spellings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A live database.
 *
 * @param words what it is, without credentials
 * @param database connections to it
 * @param limits how long reading it may take
 */
public record DatabaseSide(String words, DataSource database, ReadLimits limits) implements Side {

  public DatabaseSide {
    requireNonNull(words, "words is null");
    requireNonNull(database, "database is null");
    requireNonNull(limits, "limits is null");
  }

  @Override
  public Optional<Scope> fixedScope() {
    return Optional.empty();
  }

  @Override
  public ReadSide read(Scope scope) throws SQLException {
    try (Connection connection = database.getConnection()) {
      // Other spellings are found by trying, which is nothing to do to a live database.
      return new ReadSide(LiveSchema.read(connection, scope, limits), Spellings.NONE);
    }
  }
}
