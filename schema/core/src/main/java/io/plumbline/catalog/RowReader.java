package io.plumbline.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Turns the rows of a query file into entries.
 *
 * <p>The first five columns are the identity. Of the others, each is an attribute called as the
 * column: text as it is; an array of {@code text} as a list, one item a line; an array of {@code
 * name} as identifiers. A comma at the end of the column's label says that its text is one of them,
 * which is read faster than an array of one; a dot says that it holds qualified names: text and
 * lists of text are then types or routines as PostgreSQL prints them, an array of {@code name} is
 * one name, an array of such arrays a list of them. The column {@code object} is the key of its
 * facets.
 */
final class RowReader {

  private static final int IDENTITY = 5;

  private final ResultSet rows;
  private final List<Attribute> attributes = new ArrayList<>();
  private final SharedTexts texts = new SharedTexts();
  private final String[] row;
  private OptionalInt objectColumn = OptionalInt.empty();

  private record Attribute(
      int column, String name, boolean isArray, boolean isIdentifier, boolean isQualified) {}

  RowReader(ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData metadata = rows.getMetaData();
    for (int i = IDENTITY + 1; i <= metadata.getColumnCount(); i++) {
      String label = metadata.getColumnLabel(i);
      if (label.equals("object")) {
        objectColumn = OptionalInt.of(i);
        continue;
      }
      boolean isArray = metadata.getColumnType(i) == Types.ARRAY;
      boolean isIdentifier = label.endsWith(",");
      boolean isQualified = label.endsWith(".");
      attributes.add(
          new Attribute(
              i,
              isIdentifier || isQualified ? label.substring(0, label.length() - 1) : label,
              isArray,
              isIdentifier,
              isQualified));
    }
    attributes.sort(Comparator.comparing(Attribute::name, CodePoints::compare));
    row = new String[2 * attributes.size()];
  }

  Entry entry(Facets facets) throws SQLException {
    int length = 0;
    for (Attribute attribute : attributes) {
      Optional<String> value = value(attribute);
      if (value.isPresent()) {
        row[length++] = attribute.name;
        row[length++] = texts.shared(value.get());
      }
    }
    Map<String, String> values = Attributes.ofSorted(row, length);
    if (objectColumn.isPresent()) {
      values = new HashMap<>(values);
      values.putAll(facets.of(rows.getString(objectColumn.getAsInt())));
    }
    return Entry.of(kind(), name(), values);
  }

  private Kind kind() throws SQLException {
    String label = rows.getString(1);
    return Kind.labelled(label)
        .orElseThrow(() -> new IllegalStateException("a query file yields no kind: " + label));
  }

  private ObjectName name() throws SQLException {
    List<String> parts = new ArrayList<>();
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

  /** Empty where the attribute has its default. */
  private Optional<String> value(Attribute attribute) throws SQLException {
    if (!attribute.isArray) {
      // A list of options is empty text where there is none.
      return Optional.ofNullable(rows.getString(attribute.column))
          .filter(text -> !text.isEmpty())
          .map(text -> scalar(attribute, text));
    }
    Array array = rows.getArray(attribute.column);
    if (array == null) {
      return Optional.empty();
    }
    List<Object> items =
        Arrays.stream((Object[]) array.getArray()).filter(Objects::nonNull).toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    // Of the array: a driver asks the server for the type's name in the metadata.
    boolean isOfNames = array.getBaseTypeName().equals("name");
    return Optional.of(
        attribute.isQualified ? qualified(items, isOfNames) : list(items, isOfNames));
  }

  private static String scalar(Attribute attribute, String text) {
    if (attribute.isIdentifier) {
      return Identifiers.quoted(text);
    }
    return attribute.isQualified ? Identifiers.withoutKeywordQuotes(text) : text;
  }

  private static String list(List<Object> items, boolean isOfNames) {
    List<String> texts = items.stream().map(Object::toString).toList();
    return isOfNames
        ? Identifiers.list(texts)
        : texts.stream().map(Escapes::escape).collect(Collectors.joining("\n"));
  }

  private static String qualified(List<Object> items, boolean isOfNames) {
    if (items.get(0) instanceof String[]) {
      return items.stream()
          .map(parts -> ObjectName.of((String[]) parts).toString())
          .collect(Collectors.joining("\n"));
    }
    return isOfNames
        ? ObjectName.of(items.toArray(new String[0])).toString()
        : list(
            items.stream()
                .<Object>map(it -> Identifiers.withoutKeywordQuotes((String) it))
                .toList(),
            false);
  }
}
