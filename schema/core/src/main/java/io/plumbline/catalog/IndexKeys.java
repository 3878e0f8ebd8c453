package io.plumbline.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys of the index at the current row, as {@code CREATE INDEX} takes them: each with what is
 * not the default for it. The lists of the row are those of pg_index and of the columns that the
 * index itself has: https://www.postgresql.org/docs/current/catalog-pg-index.html
 */
final class IndexKeys {

  private static final Pattern SPACE = Pattern.compile(" ");

  private final ResultSet rows;
  private final Columns columns;
  private final KeyDefaults defaults;
  private final int classesColumn;
  private final int collationsColumn;
  private final int ordersColumn;
  private final int collationNamesColumn;
  private final int attributesColumn;

  IndexKeys(ResultSet rows, Columns columns, KeyDefaults defaults) throws SQLException {
    this.rows = rows;
    this.columns = columns;
    this.defaults = defaults;
    this.classesColumn = rows.findColumn("#classes");
    this.collationsColumn = rows.findColumn("#collations");
    this.ordersColumn = rows.findColumn("#orders");
    this.collationNamesColumn = rows.findColumn("#collation names");
    this.attributesColumn = rows.findColumn("#key attributes");
  }

  /** What the row has of each key; some lists are empty where no key has such. */
  private record Lists(
      List<Long> classes,
      List<Long> collations,
      List<Long> orders,
      List<String> collationNames,
      List<String[]> attributes) {}

  /** The keys, one in a line. */
  String of(Reference reference) throws SQLException {
    Lists lists =
        new Lists(
            numbers(classesColumn),
            numbers(collationsColumn),
            numbers(ordersColumn),
            items(collationNamesColumn),
            attributes());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lists.classes.size(); i++) {
      if (i > 0) {
        text.append('\n');
      }
      int number = reference.columns().get(i);
      if (number > 0) {
        Columns.Column column = columns.column(reference.relation(), number);
        Identifiers.append(text, column.name());
        appendRest(text, lists, i, column.type(), column.collation());
      } else {
        long type = Long.parseLong(lists.attributes.get(i)[0]);
        text.append(Escapes.escape(lists.attributes.get(i)[1]));
        appendRest(text, lists, i, type, defaults.collation(type));
      }
    }
    return text.toString();
  }

  /** What of a key is not the default for this type and collation. */
  private void appendRest(StringBuilder text, Lists lists, int key, long type, long usual) {
    long collation = lists.collations.get(key);
    if (collation != 0 && collation != usual) {
      // The names are asked for where one of them is not the database's own.
      String name = lists.collationNames.isEmpty() ? "\"default\"" : lists.collationNames.get(key);
      text.append(" collate ").append(Escapes.escape(name));
    }
    long operatorClass = lists.classes.get(key);
    if (!defaults.isDefaultClass(operatorClass, type)) {
      text.append(' ').append(Escapes.escape(defaults.className(operatorClass)));
    }
    String options = lists.attributes.isEmpty() ? null : lists.attributes.get(key)[2];
    if (options != null) {
      text.append(" (").append(Escapes.escape(options)).append(')');
    }
    text.append(order(lists.orders.get(key)));
  }

  private static String order(long order) {
    return switch ((int) order) {
      case 1 -> " desc nulls last";
      case 2 -> " nulls first";
      case 3 -> " desc";
      default -> "";
    };
  }

  /** Of a vector, whose text is numbers with a space between them. */
  private List<Long> numbers(int column) throws SQLException {
    return SPACE.splitAsStream(rows.getString(column)).map(Long::valueOf).toList();
  }

  /** Of an array of texts. */
  private List<String> items(int column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /**
   * The number of the type, the expression and the options of each key, the last two null where it
   * has none; nothing where no key is of an expression or has options.
   */
  private List<String[]> attributes() throws SQLException {
    Array array = rows.getArray(attributesColumn);
    return array == null ? List.of() : List.of((String[][]) array.getArray());
  }
}
