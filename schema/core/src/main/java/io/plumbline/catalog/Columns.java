package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of relations by their numbers, as other catalogs refer to them. They are joined here,
 * as the server takes a quarter of the time of a whole read to look up each name of a column.
 */
final class Columns {

  /** Of the relations that are not in scope, or an extension's. */
  private static final String OTHERS =
      """
      select null, n.nspname, c.relname, a.attname, null, c.oid as "#oid",
        a.attnum as "after<", a.atttypid as "#type", a.attcollation as "#collation"
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.oid = any (?)
      """;

  private final Map<Long, Relation> relations = new HashMap<>();
  private final SharedTexts texts = new SharedTexts();

  /** A column, with the OIDs of its type and of its collation, which is 0 where it has none. */
  record Column(String name, long type, long collation) {}

  private static final class Relation {
    private final ObjectName name;

    /** By their numbers, null where one was dropped. */
    private Column[] columns = new Column[16];

    Relation(ObjectName name) {
      this.name = name;
    }
  }

  /** Keeps the columns of these rows, which are those of the query file or like them. */
  void add(ResultSet rows) throws SQLException {
    int oidColumn = rows.findColumn("#oid");
    int numberColumn = rows.findColumn("after<");
    int typeColumn = rows.findColumn("#type");
    int collationColumn = rows.findColumn("#collation");
    while (rows.next()) {
      long oid = rows.getLong(oidColumn);
      Relation relation = relations.get(oid);
      if (relation == null) {
        relation =
            new Relation(
                ObjectName.of(texts.shared(rows.getString(2)), texts.shared(rows.getString(3))));
        relations.put(oid, relation);
      }
      int number = rows.getInt(numberColumn);
      if (number >= relation.columns.length) {
        relation.columns = Arrays.copyOf(relation.columns, 2 * number);
      }
      relation.columns[number] =
          new Column(
              texts.shared(rows.getString(4)),
              rows.getLong(typeColumn),
              rows.getLong(collationColumn));
    }
  }

  boolean isKnown(long relation) {
    return relations.containsKey(relation);
  }

  /** Reads the columns of these relations. */
  void complete(Connection connection, Set<Long> oids) throws SQLException {
    if (!oids.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
        statement.setArray(1, connection.createArrayOf("oid", oids.toArray()));
        try (ResultSet rows = statement.executeQuery()) {
          add(rows);
        }
      }
    }
  }

  Column column(long relation, int number) {
    return relation(relation).columns[number];
  }

  /** The names of the columns, quoted where needed, with a comma between them. */
  String names(Reference reference) {
    return Identifiers.list(
        reference.columns().stream()
            .map(number -> column(reference.relation(), number).name())
            .toList());
  }

  ObjectName relationName(long relation) {
    return relation(relation).name;
  }

  /** The qualified name of the relation, or of its column where the reference is to one. */
  String qualifiedName(Reference reference) {
    ObjectName relation = relationName(reference.relation());
    List<Integer> columns = reference.columns();
    return columns.isEmpty()
        ? relation.toString()
        : relation + "." + names(new Reference(reference.relation(), columns.subList(0, 1)));
  }

  /** The name of the last column before this one that was not dropped, empty for the first. */
  Optional<String> before(long relation, int number) {
    Column[] columns = relation(relation).columns;
    for (int i = number - 1; i > 0; i--) {
      if (columns[i] != null) {
        return Optional.of(columns[i].name());
      }
    }
    return Optional.empty();
  }

  private Relation relation(long oid) {
    Relation relation = relations.get(oid);
    if (relation == null) {
      throw new IllegalStateException(
          "pg_class has no relation " + oid + ", but others refer to it");
    }
    return relation;
  }
}
