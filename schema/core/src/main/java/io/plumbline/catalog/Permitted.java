package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what the role may not read, and keeps what that was. */
final class Permitted implements Attempt {

  private final Connection connection;
  private final Map<String, Unread> byReason = new LinkedHashMap<>();

  Permitted(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void run(Set<Kind> kinds, Set<Facet> facets, Step step) throws SQLException {
    // An error ends a transaction, but for what stands before a savepoint.
    Savepoint before = connection.setSavepoint();
    try {
      step.run();
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      if (!Unread.isDenial(e)) {
        throw e;
      }
      connection.rollback(before);
      Unread part = Unread.of(kinds, facets, e);
      byReason.merge(part.reason(), part, Unread::with);
    }
  }

  List<Unread> unread() {
    return List.copyOf(byReason.values());
  }
}
