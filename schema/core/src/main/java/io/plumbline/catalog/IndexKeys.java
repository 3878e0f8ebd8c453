package io.plumbline.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private final int typesColumn;
  private final int expressionsColumn;
  private final int optionsColumn;

  IndexKeys(ResultSet rows, Columns columns, KeyDefaults defaults) throws SQLException {
    this.rows = rows;
    this.columns = columns;
    this.defaults = defaults;
    this.classesColumn = rows.findColumn("#classes");
    this.collationsColumn = rows.findColumn("#collations");
    this.ordersColumn = rows.findColumn("#orders");
    this.collationNamesColumn = rows.findColumn("#collation names");
    this.typesColumn = rows.findColumn("#types");
    this.expressionsColumn = rows.findColumn("#expressions");
    this.optionsColumn = rows.findColumn("#key options");
  }

  /** The keys, one in a line. */
  String of(Reference reference) throws SQLException {
    List<Long> classes = numbers(classesColumn);
    List<Long> collations = numbers(collationsColumn);
    List<Long> orders = numbers(ordersColumn);
    List<String> collationNames = items(collationNamesColumn);
    List<String> types = items(typesColumn);
    List<String> expressions = items(expressionsColumn);
    List<String> options = items(optionsColumn);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      if (i > 0) {
        text.append('\n');
      }
      Columns.Column key;
      int number = reference.columns().get(i);
      if (number > 0) {
        key = columns.column(reference.relation(), number);
        Identifiers.append(text, key.name());
      } else {
        long type = Long.parseLong(types.get(i));
        key = new Columns.Column(expressions.get(i), type, defaults.collation(type));
        text.append(Escapes.escape(key.name()));
      }
      if (collations.get(i) != 0 && collations.get(i) != key.collation()) {
        // The names are asked for where one of them is not the database's own.
        String name = collationNames.isEmpty() ? "\"default\"" : collationNames.get(i);
        text.append(" collate ").append(Escapes.escape(name));
      }
      if (!defaults.isDefaultClass(classes.get(i), key.type())) {
        text.append(' ').append(Escapes.escape(defaults.className(classes.get(i))));
      }
      if (!options.isEmpty() && !options.get(i).isEmpty()) {
        text.append(" (").append(Escapes.escape(options.get(i))).append(')');
      }
      text.append(order(orders.get(i)));
    }
    return text.toString();
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

  /** Of an array, with empty texts for nulls; none where it is null itself. */
  private List<String> items(int column) throws SQLException {
    Array array = rows.getArray(column);
    List<String> items = new ArrayList<>();
    if (array != null) {
      for (Object item : (Object[]) array.getArray()) {
        items.add(item == null ? "" : item.toString());
      }
    }
    return items;
  }
}
