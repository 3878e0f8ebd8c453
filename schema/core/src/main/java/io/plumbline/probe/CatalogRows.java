package io.plumbline.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of the catalogs are, as far as it takes to see that they are still the same.
 *
 * <p>Of each catalog: how many rows it has, and which of them are <em>young</em>, by the
 * transaction that wrote them and their place. What is not young now was there at the reference; so
 * where the young ones are the same and the number is, all are. A row that is deleted and another
 * that is written in its stead make a young one, and a row that is only moved, as by VACUUM FULL,
 * does at the most cost a read.
 *
 * @param digests what is compared, by the name of the table
 */
record CatalogRows(Map<String, String> digests) {

  CatalogRows {
    digests = Map.copyOf(digests);
  }

  /**
   * The rows as the connection's transaction sees them.
   *
   * @param query from {@link CatalogRowsQuery}
   * @param reference the snapshot whose oldest transaction tells which rows are young
   */
  static CatalogRows read(Connection connection, String query, Snapshot reference)
      throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, reference.oldestAsXid());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          digests.put(rows.getString(1), rows.getLong(2) + " " + rows.getString(3));
        }
      }
    }
    return new CatalogRows(digests);
  }
}
