package io.plumbline.it.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Formattable;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.UDTField;
import org.jooq.UDTPathTableField;

/** What a build reads from tables and views. */
final class Reads {

  private final Values values;

  Reads(Values values) {
    this.values = values;
  }

  Stream<Operation> of(Table<?> relation) {
    return Stream.concat(
        Stream.of(new Operation("select all of " + relation, it -> rows(it.selectFrom(relation)))),
        relation.fieldStream().flatMap(it -> of(relation, it)));
  }

  Stream<Operation> locking(Table<?> table) {
    return Stream.of(
        new Operation(
            "select for update all of " + table, it -> rows(it.selectFrom(table).forUpdate())));
  }

  private Stream<Operation> of(Table<?> relation, Field<?> column) {
    Stream<Operation> ofWhole =
        Stream.of(
            Operation.of(
                "select by " + column, it -> it.selectFrom(relation).where(equal(column)).fetch()),
            Operation.of(
                "sort by " + column, it -> it.selectFrom(relation).orderBy(column).fetch()));
    return Stream.concat(
        ofWhole,
        attributes(column)
            .map(
                it ->
                    new Operation(
                        "select " + column + " " + it,
                        build -> rows(build.select(it).from(relation)))));
  }

  /** The paths to the attributes of a column of a composite type. */
  private static Stream<Field<?>> attributes(Field<?> column) {
    return column instanceof UDTPathTableField
        ? Arrays.stream(column.getClass().getFields())
            .filter(it -> UDTField.class.isAssignableFrom(it.getType()))
            .map(it -> valueOf(it, column))
        : Stream.empty();
  }

  private static Field<?> valueOf(java.lang.reflect.Field member, Field<?> owner) {
    try {
      return (Field<?>) member.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> Condition equal(Field<T> column) {
    return column.eq(values.of(column.getDataType()));
  }

  /** The rows in an order of their own, as the query promises none. */
  static List<String> rows(ResultQuery<?> query) {
    return query.fetch().stream().map(Formattable::formatJSON).sorted().toList();
  }
}
