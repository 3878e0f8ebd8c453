package io.plumbline.history;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads Flyway's history table, wherever in the database it is. */
public final class HistoryReader {

  private final Scope scope;

  /**
   * A reader of the history table that the scope names. Flyway may keep it in any schema; where
   * there are several, the one in a schema of the scope is meant, and where that does not settle it
   * either, they are an error.
   */
  public HistoryReader(Scope scope) {
    this.scope = requireNonNull(scope, "scope is null");
  }

  /**
   * The history as the transaction sees it, empty when there is no history table.
   *
   * @throws UnreadableHistoryException when the role may not read all of the table, when nothing
   *     says which of several is meant, or when it is not Flyway's
   * @throws SQLException when the server cannot be reached or refuses
   */
  public Optional<History> read(ReadTransaction transaction) throws SQLException {
    Optional<String> table = table(transaction);
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(new History(rows(transaction.connection(), table.get())));
  }

  /**
   * The qualified name of the history table as SQL writes it, empty when there is none.
   *
   * @throws UnreadableHistoryException when the role may not read all of the table, or when nothing
   *     says which of several is meant
   */
  public Optional<String> table(ReadTransaction transaction) throws SQLException {
    List<HistoryTable> found = tables(transaction.connection());
    if (found.size() > 1) {
      throw new UnreadableHistoryException(
          "%d history tables: expected one table called %s, found %s"
              .formatted(
                  found.size(),
                  scope.historyTable(),
                  found.stream()
                      .map(HistoryTable::qualifiedName)
                      .collect(Collectors.joining(" and "))),
          "give each service a database of its own or a history table of its own name");
    }
    for (HistoryTable table : found) {
      table.requireReadable();
    }
    return found.stream().map(HistoryTable::qualifiedName).findFirst();
  }

  private List<HistoryTable> tables(Connection connection) throws SQLException {
    List<HistoryTable> tables = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(HistoryTable.QUERY)) {
      statement.setString(1, scope.historyTable());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tables.add(HistoryTable.of(rows));
        }
      }
    }
    List<HistoryTable> inScope =
        tables.stream().filter(table -> scope.schemas().contains(table.schema())).toList();
    return inScope.isEmpty() ? tables : inScope;
  }

  private static List<AppliedMigration> rows(Connection connection, String qualifiedName)
      throws SQLException {
    List<AppliedMigration> history = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select installed_rank, type, version, description, script, checksum, success from "
                    + qualifiedName
                    + " order by installed_rank")) {
      while (rows.next()) {
        history.add(row(rows));
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableHistoryException(
          "no history of Flyway's: " + qualifiedName + ": " + e.getMessage(),
          "mend the row, or name the table that Flyway keeps its history in");
    }
    return history;
  }

  private static AppliedMigration row(ResultSet rows) throws SQLException {
    int checksum = rows.getInt("checksum");
    Optional<Integer> known = rows.wasNull() ? Optional.empty() : Optional.of(checksum);
    Optional<MigrationVersion> version =
        Optional.ofNullable(rows.getString("version")).map(MigrationVersion::of);
    return new AppliedMigration(
        rows.getInt("installed_rank"),
        rows.getString("type"),
        new Migration(version, known, rows.getString("script")),
        rows.getString("description"),
        rows.getBoolean("success"));
  }
}
