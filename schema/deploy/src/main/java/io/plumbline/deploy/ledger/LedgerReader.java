package io.plumbline.deploy.ledger;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.check.CouldNotCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads ledgers. */
public final class LedgerReader {

  private final Optional<String> schema;
  private final ReadLimits limits;

  /**
   * A reader of ledgers in one place.
   *
   * @param schema the schema that the ledger is in; empty for wherever there is one
   */
  public LedgerReader(Optional<String> schema, ReadLimits limits) {
    this.schema = requireNonNull(schema, "schema is null");
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** Reads the ledger by an idle connection, which is left as it was. */
  public Ledger read(Connection connection) {
    try (ReadTransaction transaction = ReadTransaction.begin(connection, limits)) {
      Optional<LedgerTable> table = LedgerTable.find(connection, schema);
      if (table.isEmpty()) {
        return Ledger.NONE;
      }
      return table.get().isReadable(transaction.connection())
          ? new Ledger(table.get().entries(transaction.connection()), Optional.empty())
          : Ledger.unreadable(
              "grant SELECT on " + table.get().name() + " to the role to see dates");
    } catch (SQLException e) {
      return Ledger.unreadable(
          "the ledger could not be read: " + CouldNotCheck.because(e).reason());
    }
  }
}
