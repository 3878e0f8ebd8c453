package io.plumbline.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns the rows of a query file into entries.
 *
 * <p>The first five columns are the identity. Of the others, each is an attribute called as the
 * column: text as it is; an array of {@code text} as a list, one item a line; an array of {@code
 * name} as identifiers. A mark at the end of the label says that it is read otherwise:
 *
 * <ul>
 *   <li>{@code ,} as an identifier, which is read faster than an array of one;
 *   <li>{@code .} as qualified names: text and lists of text are types or routines as PostgreSQL
 *       prints them, an array of {@code name} is one name, an array of such arrays a list of them;
 *   <li>{@code #} as a {@link Reference} to columns, which are identifiers;
 *   <li>{@code .#} as a {@link Reference} to a relation or to one column, by its qualified name;
 *   <li>{@code <} as the number of a column, for the name of the one before it;
 *   <li>{@code *} as the {@link IndexKeys} of a {@link Reference}.
 * </ul>
 *
 * <p>Where a label begins with {@code #} the column is a part of what another is read as; or of the
 * object's {@link ObjectId}: {@code #catalog}, {@code #oid}, and the number of a column; or it is
 * {@code #relation}, a {@link Reference} to the owner, in place of the first columns of the
 * identity.
 */
final class RowReader {

  private static final int IDENTITY = 5;

  private final ResultSet rows;
  private final Columns columns;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Integer> references = new ArrayList<>();
  private final SharedTexts texts = new SharedTexts();
  private final String[] row;
  private final Optional<ObjectColumns> objectColumns;
  private OptionalInt numberColumn = OptionalInt.empty();
  private OptionalInt relationColumn = OptionalInt.empty();

  private record Attribute(String name, Value value) {}

  private record ObjectColumns(int catalog, int oid) {}

  /** The value in the current row, empty where the attribute has its default. */
  private interface Value {
    Optional<String> read() throws SQLException;
  }

  /** Of rows that can be read more than once, as what they refer to is read first. */
  RowReader(Connection connection, ResultSet rows, Columns columns) throws SQLException {
    this.rows = rows;
    this.columns = columns;
    ResultSetMetaData metadata = rows.getMetaData();
    OptionalInt catalogColumn = OptionalInt.empty();
    for (int i = IDENTITY + 1; i <= metadata.getColumnCount(); i++) {
      String label = metadata.getColumnLabel(i);
      if (!label.startsWith("#")) {
        String name = label.replaceFirst("[,.#<*]+$", "");
        Value value =
            metadata.getColumnType(i) == Types.ARRAY
                ? ofArray(i, label.substring(name.length()))
                : ofText(connection, i, label.substring(name.length()));
        attributes.add(new Attribute(name, value));
      } else if (label.equals("#catalog")) {
        catalogColumn = OptionalInt.of(i);
      } else if (label.equals("#relation")) {
        relationColumn = OptionalInt.of(i);
        references.add(i);
      }
    }
    objectColumns =
        catalogColumn.isPresent()
            ? Optional.of(new ObjectColumns(catalogColumn.getAsInt(), rows.findColumn("#oid")))
            : Optional.empty();
    attributes.sort(Comparator.comparing(Attribute::name, CodePoints::compare));
    row = new String[2 * attributes.size()];
  }

  private Value ofArray(int column, String mark) {
    return mark.equals(".")
        ? () -> AttributeText.ofQualified(rows.getArray(column))
        : () -> AttributeText.of(rows.getArray(column));
  }

  private Value ofText(Connection connection, int column, String mark) throws SQLException {
    if (mark.endsWith("#") || mark.equals("*")) {
      references.add(column);
    }
    return switch (mark) {
      case "" -> () -> text(column);
      case "," -> () -> text(column).map(Identifiers::quoted);
      case "." -> () -> text(column).map(Identifiers::withoutKeywordQuotes);
      case "#" -> () -> reference(column).map(columns::names);
      case ".#" -> () -> reference(column).map(columns::qualifiedName);
      case "<" -> ofColumnBefore(column);
      case "*" -> ofKeys(connection, column);
      default -> throw new IllegalStateException("no label of a query file ends with " + mark);
    };
  }

  private Value ofColumnBefore(int column) throws SQLException {
    numberColumn = OptionalInt.of(column);
    int oid = rows.findColumn("#oid");
    return () -> columns.before(rows.getLong(oid), rows.getInt(column)).map(Identifiers::quoted);
  }

  private Value ofKeys(Connection connection, int column) throws SQLException {
    IndexKeys keys = new IndexKeys(rows, columns, KeyDefaults.read(connection));
    return () -> Optional.of(keys.of(Reference.parse(rows.getString(column))));
  }

  /**
   * The relations that the rows refer to and of which nothing is known, after what is to be known
   * from the rows themselves.
   */
  Set<Long> unknownRelations() throws SQLException {
    if (numberColumn.isPresent()) {
      columns.add(rows);
      rows.beforeFirst();
    }
    if (references.isEmpty()) {
      return Set.of();
    }
    Set<Long> unknown = new HashSet<>();
    while (rows.next()) {
      for (int column : references) {
        reference(column)
            .map(Reference::relation)
            .filter(relation -> !columns.isKnown(relation))
            .ifPresent(unknown::add);
      }
    }
    rows.beforeFirst();
    return unknown;
  }

  /** Goes to the next row, if there is one. */
  boolean next() throws SQLException {
    return rows.next();
  }

  Entry entry(Facets facets) throws SQLException {
    int length = 0;
    for (Attribute attribute : attributes) {
      Optional<String> value = attribute.value.read();
      if (value.isPresent()) {
        row[length++] = attribute.name;
        row[length++] = texts.shared(value.get());
      }
    }
    Map<String, String> values = Attributes.ofSorted(row, length);
    Map<String, String> facetsOfObject = facets(facets);
    if (!facetsOfObject.isEmpty()) {
      values = new HashMap<>(values);
      values.putAll(facetsOfObject);
    }
    return Entry.of(kind(), name(), values);
  }

  private Map<String, String> facets(Facets facets) throws SQLException {
    if (objectColumns.isEmpty()) {
      return Map.of();
    }
    return facets.of(
        new ObjectId(
            rows.getLong(objectColumns.get().catalog),
            rows.getLong(objectColumns.get().oid),
            numberColumn.isPresent() ? rows.getInt(numberColumn.getAsInt()) : 0));
  }

  private Kind kind() throws SQLException {
    String label = rows.getString(1);
    return Kind.labelled(label)
        .orElseThrow(() -> new IllegalStateException("a query file yields no kind: " + label));
  }

  private ObjectName name() throws SQLException {
    List<String> parts = new ArrayList<>();
    if (relationColumn.isPresent()) {
      long relation = rows.getLong(relationColumn.getAsInt());
      if (!rows.wasNull()) {
        parts.addAll(columns.relationName(relation).parts());
      }
    }
    for (int i = 2; i <= 4; i++) {
      String part = texts.shared(rows.getString(i));
      if (part != null) {
        parts.add(part);
      }
    }
    return new ObjectName(
        parts,
        Optional.ofNullable(rows.getString(IDENTITY)).map(Identifiers::withoutKeywordQuotes));
  }

  private Optional<String> text(int column) throws SQLException {
    return AttributeText.of(rows.getString(column));
  }

  private Optional<Reference> reference(int column) throws SQLException {
    return text(column).map(Reference::parse);
  }
}
