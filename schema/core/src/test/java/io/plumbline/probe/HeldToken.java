package io.plumbline.probe;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A token with the connection that it is held against. */
public final class HeldToken {

  private static final int ATTEMPTS = 20;

  private final Connection connection;
  private final ChangeToken token;

  private HeldToken(Connection connection, ChangeToken token) {
    this.connection = connection;
    this.token = token;
  }

  static HeldToken take(Connection connection, Scope scope) throws SQLException {
    ChangeToken token =
        ChangeToken.take(connection, scope, ReadLimits.DEFAULT, Moment.read(connection))
            .orElseThrow();
    return new HeldToken(connection, token);
  }

  /** One that is seen to hold, though tests beside this one make roles in the same server. */
  public static HeldToken takeHolding(Connection connection, Scope scope) throws SQLException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      HeldToken taken = take(connection, scope);
      if (taken.level().isPresent()) {
        return taken;
      }
    }
    throw new IllegalStateException("no token holds, though nothing was changed");
  }

  /** By which level it holds, empty when it does not. */
  public Optional<Look.Source> level() throws SQLException {
    Moment now = Moment.read(connection);
    if (token.holdsByTransactions(now)) {
      return Optional.of(Look.Source.TRANSACTIONS);
    }
    return holdsByRows() ? Optional.of(Look.Source.ROWS) : Optional.empty();
  }

  boolean holdsByRows() throws SQLException {
    return token.holdsByRows(connection, Moment.read(connection), ReadLimits.DEFAULT);
  }

  ChangeToken token() {
    return token;
  }
}
