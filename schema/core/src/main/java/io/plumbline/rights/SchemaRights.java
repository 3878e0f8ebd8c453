package io.plumbline.rights;

import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads by which rights the session of a transaction could change the schema. */
public final class SchemaRights {

  static final String EVERYBODY = "PUBLIC";

  private static final String QUERY = query();

  private SchemaRights() {}

  /**
   * The rights, those of the session's own role first; none when it could change nothing. Of a
   * superuser it is that right alone.
   *
   * @param scope the schemas that count; rights on the database as a whole always do
   * @throws SQLException when the server refuses or cannot be reached
   */
  public static List<SchemaRight> read(ReadTransaction transaction, Scope scope)
      throws SQLException {
    Connection connection = transaction.connection();
    Array schemas = connection.createArrayOf("text", scope.schemas().toArray());
    List<SchemaRight> rights = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setArray(1, schemas);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rights.add(
              new SchemaRight(
                  SchemaRight.Kind.valueOf(rows.getString("kind")),
                  rows.getString("holder"),
                  SchemaRight.Way.valueOf(rows.getString("way")),
                  rows.getInt("number"),
                  List.of((String[]) rows.getArray("examples").getArray())));
        }
      }
    }
    return rights;
  }

  private static String query() {
    try (InputStream file = SchemaRights.class.getResourceAsStream("rights.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
