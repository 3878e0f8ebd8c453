package io.plumbline.it.impact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Parameter;
import org.jooq.Table;
import org.jooq.impl.AbstractRoutine;
import org.jooq.impl.DSL;

/** How a build calls routines. */
final class Calls {

  private final Values values;

  Calls(Values values) {
    this.values = values;
  }

  /** By a method of {@code Routines}, which executes the call or makes it part of a query. */
  Stream<Operation> of(Method method) {
    String name =
        method.getName()
            + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    if (Field.class.isAssignableFrom(method.getReturnType())) {
      return Stream.of(
          new Operation(
              "select " + name, it -> Reads.rows(it.select((Field<?>) result(it, method)))),
          Operation.of(
              "select by " + name,
              it -> it.selectOne().where(equal((Field<?>) result(it, method))).fetch()));
    }
    return Stream.of(
        Table.class.isAssignableFrom(method.getReturnType())
            ? new Operation(
                "select from " + name,
                it -> Reads.rows(it.selectFrom((Table<?>) result(it, method))))
            : new Operation("call " + name, it -> text(result(it, method))));
  }

  /** With all arguments, and without those that have a default. */
  Stream<Operation> of(Supplier<AbstractRoutine<?>> routine) {
    String name = routine.get().getName();
    return Stream.of(
        new Operation(
            "execute " + name, it -> execute(it.configuration(), routine.get(), argument -> true)),
        new Operation(
            "execute " + name + " by its defaults",
            it -> execute(it.configuration(), routine.get(), argument -> !argument.isDefaulted())));
  }

  private List<String> execute(
      Configuration build, AbstractRoutine<?> routine, Predicate<Parameter<?>> arguments) {
    routine.getInParameters().stream().filter(arguments).forEach(it -> set(routine, it));
    routine.execute(build);
    return text(routine.getOutParameters().stream().map(routine::getValue).toArray());
  }

  private <T> void set(AbstractRoutine<?> routine, Parameter<T> argument) {
    routine.setValue(argument, values.of(argument.getDataType()));
  }

  private Object argument(Configuration build, Type type) {
    if (type == Configuration.class) {
      return build;
    }
    return type instanceof ParameterizedType field
        ? DSL.val(values.of((Class<?>) field.getActualTypeArguments()[0]))
        : values.of((Class<?>) type);
  }

  private Object result(DSLContext build, Method method) {
    Object[] arguments =
        Arrays.stream(method.getGenericParameterTypes())
            .map(it -> argument(build.configuration(), it))
            .toArray();
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      // What a statement throws counts, not how it was called.
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> Condition equal(Field<T> call) {
    return call.eq(values.of(call.getDataType()));
  }

  private static List<String> text(Object... results) {
    return List.of(Arrays.deepToString(results));
  }
}
