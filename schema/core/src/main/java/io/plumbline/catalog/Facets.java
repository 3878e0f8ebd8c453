package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facets that were asked for, of every object that has any. */
final class Facets {

  private static final Map<Facet, CatalogQuery> QUERIES = new EnumMap<>(Facet.class);

  static {
    QUERIES.put(Facet.COMMENT, CatalogQuery.load("comment"));
    QUERIES.put(Facet.OWNER, CatalogQuery.load("owner"));
    QUERIES.put(Facet.PRIVILEGES, CatalogQuery.load("privilege"));
  }

  private final Map<ObjectId, Map<String, String>> byObject = new HashMap<>();

  static Facets read(
      Connection connection, ServerVersion server, Set<Facet> wanted, Attempt attempt)
      throws SQLException {
    Facets facets = new Facets();
    for (Facet facet : wanted) {
      String sql = QUERIES.get(facet).forServer(server, wanted);
      attempt.run(Set.of(), Set.of(facet), () -> facets.add(connection, facet, sql));
    }
    return facets;
  }

  private void add(Connection connection, Facet facet, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String value =
            Arrays.stream((Object[]) rows.getArray("value").getArray())
                .map(line -> Escapes.escape(line.toString()))
                .collect(Collectors.joining("\n"));
        if (!value.isEmpty()) {
          byObject
              .computeIfAbsent(
                  new ObjectId(rows.getLong("catalog"), rows.getLong("oid"), rows.getInt("number")),
                  object -> new HashMap<>())
              .put(facet.labelOf(rows.getString("part")), value);
        }
      }
    }
  }

  /** The labels of the facets that this object has, with their values. */
  Map<String, String> of(ObjectId object) {
    return byObject.getOrDefault(object, Map.of());
  }
}
