package io.plumbline.it.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Index;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;

/** Inserts that meet a row which is there already. */
final class Upserts {

  private final Rows rows;

  Upserts(Rows rows) {
    this.rows = rows;
  }

  Stream<Operation> of(Table<?> table) {
    Stream<List<? extends Field<?>>> keys = table.getKeys().stream().map(UniqueKey::getFields);
    Stream<List<? extends Field<?>>> indexes =
        table.getIndexes().stream().flatMap(it -> columns(table, it).stream());
    Stream<Operation> onColumns =
        Stream.concat(keys, indexes).distinct().flatMap(it -> onColumns(table, it));
    return Stream.concat(
        onColumns,
        Stream.concat(table.getKeys().stream().flatMap(this::onConstraint), onPrimaryKey(table)));
  }

  private Stream<Operation> onColumns(Table<?> table, List<? extends Field<?>> columns) {
    return Stream.of(
        twice(
            "insert on conflict " + columns + " do nothing",
            table,
            (insert, row) -> insert.onConflict(columns).doNothing()),
        twice(
            "insert on conflict " + columns + " do update",
            table,
            (insert, row) -> insert.onConflict(columns).doUpdate().set(row)));
  }

  private <R extends Record> Stream<Operation> onConstraint(UniqueKey<R> key) {
    return Stream.of(
        twice(
            "insert on conflict on constraint " + key,
            key.getTable(),
            (insert, row) -> insert.onConflictOnConstraint(key).doNothing()));
  }

  private Stream<Operation> onPrimaryKey(Table<?> table) {
    return table.getPrimaryKey() == null
        ? Stream.of()
        : Stream.of(
            twice(
                "insert on duplicate key update of " + table,
                table,
                (insert, row) -> insert.onDuplicateKeyUpdate().set(row)),
            twice(
                "insert on duplicate key ignore of " + table,
                table,
                (insert, row) -> insert.onDuplicateKeyIgnore()));
  }

  private <R extends Record> Operation twice(
      String name,
      Table<R> table,
      BiFunction<InsertOnDuplicateStep<R>, Map<Field<?>, Object>, Query> upsert) {
    return Operation.of(
        name,
        build -> {
          Map<Field<?>, Object> row = rows.full(build, table);
          upsert.apply(build.insertInto(table).set(row), row).execute();
          return upsert.apply(build.insertInto(table).set(row), row).execute();
        });
  }

  /** The columns of a unique index, none where it is on expressions or on some rows only. */
  private static Optional<List<? extends Field<?>>> columns(Table<?> table, Index index) {
    List<Field<?>> columns =
        index.getFields().stream()
            .<Field<?>>map(it -> table.field(it.$field().getUnqualifiedName()))
            .toList();
    return index.getUnique() && index.getWhere() == null && !columns.contains(null)
        ? Optional.of(columns)
        : Optional.empty();
  }
}
