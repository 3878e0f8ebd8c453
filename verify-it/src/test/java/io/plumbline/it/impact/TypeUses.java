package io.plumbline.it.impact;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Domain;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Sequence;
import org.jooq.UDT;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What a build does with sequences, domains and enums, whether or not a table uses them. */
final class TypeUses {

  private final Values values;

  TypeUses(Values values) {
    this.values = values;
  }

  Stream<Operation> ofSequence(Sequence<?> sequence) {
    return Stream.of(
        Operation.of("nextval of " + sequence, it -> it.nextval(sequence)),
        Operation.of(
            "currval of " + sequence,
            it -> {
              it.nextval(sequence);
              return it.currval(sequence);
            }));
  }

  Stream<Operation> ofDomain(Domain<?> domain) {
    return Stream.of(
        Operation.of("cast to " + domain, it -> cast(it, domain.getDataType())),
        Operation.of("cast null to " + domain, it -> castNull(it, domain.getDataType())));
  }

  /** Its values go to the server and come back, each as a whole. */
  Stream<Operation> ofComposite(UDT<?> composite) {
    DataType<?> type = composite.getDataType();
    return Stream.of(
        new Operation(
            "bind " + composite, it -> Reads.rows(it.select(DSL.val(values.of(type), type)))));
  }

  Stream<Operation> ofEnum(List<EnumType> labels) {
    EnumType any = labels.get(0);
    DataType<?> type = SQLDataType.VARCHAR.asEnumDataType(any.getClass());
    // Any label that the type has can be stored in a column.
    Field<?> stored =
        DSL.field(
            "unnest(enum_range(null::{0}))",
            type, DSL.name(any.getSchema().getName(), any.getName()));
    Stream<Operation> bound =
        labels.stream()
            .map(
                it ->
                    new Operation(
                        "bind " + any.getName() + " " + it.getLiteral(),
                        build -> Reads.rows(build.select(DSL.val(it)))));
    return Stream.concat(
        bound,
        Stream.of(
            Operation.of(
                "read each " + any.getName(), build -> withoutNulls(build.select(stored)))));
  }

  private <T> List<String> cast(DSLContext build, DataType<T> type) {
    return Reads.rows(build.select(DSL.cast(values.of(type), type)));
  }

  private static <T> List<String> castNull(DSLContext build, DataType<T> type) {
    return Reads.rows(build.select(DSL.castNull(type)));
  }

  /** jOOQ reads a label that it does not know as null, without an error. */
  private static List<?> withoutNulls(ResultQuery<? extends Record1<?>> query) {
    List<?> labels = query.fetch().map(Record1::value1);
    if (labels.contains(null)) {
      throw new IllegalStateException(Breakage.READ_AS_NULL + ": " + query);
    }
    return labels;
  }
}
