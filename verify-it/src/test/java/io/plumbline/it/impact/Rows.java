package io.plumbline.it.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Rows to write: plausible, and with parents. */
final class Rows {

  private final Values values;

  Rows(Values values) {
    this.values = values;
  }

  /** A value for each column. */
  Map<Field<?>, Object> full(DSLContext build, Table<?> table) {
    return of(build, table, column -> true);
  }

  /** A value for each column that the server does not fill. */
  Map<Field<?>, Object> unfilled(DSLContext build, Table<?> table) {
    return of(build, table, column -> !isFilledByServer(column));
  }

  /** A value for each column that has to be written. */
  Map<Field<?>, Object> least(DSLContext build, Table<?> table) {
    return of(build, table, Rows::isRequired);
  }

  /** The least with this column. */
  Map<Field<?>, Object> leastWith(DSLContext build, Table<?> table, Field<?> written) {
    return of(build, table, column -> column.equals(written) || isRequired(column));
  }

  private Map<Field<?>, Object> of(DSLContext build, Table<?> table, Predicate<Field<?>> columns) {
    Map<Field<?>, Object> row = new LinkedHashMap<>();
    table.fieldStream().filter(columns).forEach(it -> row.put(it, values.of(it.getDataType())));
    for (ForeignKey<?, ?> key : table.getReferences()) {
      if (row.keySet().containsAll(key.getFields())) {
        row.putAll(reference(build, key));
      }
    }
    return row;
  }

  /** Inserts a parent and gives the values that refer to it. */
  private Map<Field<?>, Object> reference(DSLContext build, ForeignKey<?, ?> key) {
    Table<?> table = key.getKey().getTable();
    List<? extends TableField<?, ?>> keyFields = key.getKeyFields();
    Record parent =
        build
            .insertInto(table)
            .set(of(build, table, it -> isRequired(it) || keyFields.contains(it)))
            .returning(keyFields)
            .fetchSingle();
    Map<Field<?>, Object> reference = new LinkedHashMap<>();
    for (int i = 0; i < keyFields.size(); i++) {
      reference.put(key.getFields().get(i), parent.get(keyFields.get(i)));
    }
    return reference;
  }

  private static boolean isRequired(Field<?> column) {
    DataType<?> type = column.getDataType();
    return !type.nullable() && !isFilledByServer(column);
  }

  private static boolean isFilledByServer(Field<?> column) {
    return column.getDataType().defaulted() || column.getDataType().identity();
  }
}
