package io.plumbline.it.impact;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** What a build writes to tables. */
final class Writes {

  private final Rows rows;

  Writes(Rows rows) {
    this.rows = rows;
  }

  Stream<Operation> of(Table<?> table) {
    Stream<Operation> byKey = table.getPrimaryKey() == null ? Stream.of() : byKey(table);
    Stream<Operation> byColumn = table.fieldStream().flatMap(it -> byColumn(table, it));
    return Stream.of(inserts(table), byKey, byColumn).flatMap(it -> it);
  }

  /** What gives the table rows. */
  Stream<Operation> inserts(Table<?> table) {
    return Stream.of(
        Operation.of("insert all of " + table, it -> insert(it, table, rows.full(it, table))),
        Operation.of(
            "insert unfilled of " + table, it -> insert(it, table, rows.unfilled(it, table))),
        Operation.of("insert least of " + table, it -> insert(it, table, rows.least(it, table))),
        Operation.of(
            "insert returning all of " + table,
            it -> it.insertInto(table).set(rows.full(it, table)).returning().fetchSingle()));
  }

  /** Records, whose insert returns the identity, and whose update and delete go by the key. */
  private Stream<Operation> byKey(Table<?> table) {
    return Stream.of(
        Operation.of("insert record of " + table, it -> inserted(it, table)),
        Operation.of(
            "refresh record of " + table,
            it -> {
              UpdatableRecord<?> inserted = inserted(it, table);
              inserted.refresh();
              return inserted;
            }),
        Operation.of(
            "update record of " + table,
            it -> {
              UpdatableRecord<?> inserted = inserted(it, table);
              table
                  .fieldStream()
                  .forEach(column -> inserted.changed(column, !isKey(table, column)));
              return inserted.update();
            }),
        Operation.of("delete record of " + table, it -> inserted(it, table).delete()));
  }

  private Stream<Operation> byColumn(Table<?> table, Field<?> column) {
    Stream<Operation> values =
        Stream.of(
            Operation.of(
                "insert " + column, it -> insert(it, table, rows.leastWith(it, table, column))),
            Operation.of(
                "update " + column,
                it -> {
                  Map<Field<?>, Object> row = rows.leastWith(it, table, column);
                  insert(it, table, row);
                  Object other = rows.leastWith(it, table, column).get(column);
                  return it.update(table)
                      .set(Map.of(column, other))
                      .where(equal(column, row.get(column)))
                      .execute();
                }),
            Operation.of(
                "delete by " + column,
                it -> {
                  Map<Field<?>, Object> row = rows.leastWith(it, table, column);
                  insert(it, table, row);
                  return it.deleteFrom(table).where(equal(column, row.get(column))).execute();
                }));
    Stream<Operation> nulls =
        Stream.of(
            Operation.of(
                "insert null into " + column,
                it -> {
                  Map<Field<?>, Object> row = rows.leastWith(it, table, column);
                  row.put(column, null);
                  return insert(it, table, row);
                }),
            Operation.of(
                "update " + column + " to null",
                it -> it.update(table).set(Collections.singletonMap(column, null)).execute()));
    return column.getDataType().nullable() ? Stream.concat(values, nulls) : values;
  }

  private UpdatableRecord<?> inserted(DSLContext build, Table<?> table) {
    UpdatableRecord<?> inserted = (UpdatableRecord<?>) build.newRecord(table);
    rows.unfilled(build, table).forEach((column, value) -> set(inserted, column, value));
    inserted.insert();
    return inserted;
  }

  private static int insert(DSLContext build, Table<?> table, Map<Field<?>, Object> row) {
    return row.isEmpty()
        ? build.insertInto(table).defaultValues().execute()
        : build.insertInto(table).set(row).execute();
  }

  private static boolean isKey(Table<?> table, Field<?> column) {
    return table.getPrimaryKey().getFields().contains(column);
  }

  private static <T> Condition equal(Field<T> column, Object value) {
    return column.eq(column.getDataType().convert(value));
  }

  private static <T> void set(Record row, Field<T> column, Object value) {
    row.set(column, column.getDataType().convert(value));
  }
}
