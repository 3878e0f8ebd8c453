package io.plumbline.it.impact;

import io.plumbline.check.LiveSchema;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Catalog;
import org.jooq.Domain;
import org.jooq.EnumType;
import org.jooq.Schema;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.jooq.UDT;
import org.jooq.impl.AbstractRoutine;

/**
 * What jOOQ generated from one schema.
 *
 * @param expected the schema
 * @param catalog jOOQ's picture of it
 * @param classes all generated classes
 */
record Build(LiveSchema expected, Catalog catalog, List<Class<?>> classes) {

  static Build load(
      LiveSchema expected, ClassLoader loader, String packageName, List<String> classNames) {
    List<Class<?>> classes =
        classNames.stream()
            .filter(it -> it.startsWith(packageName + "."))
            .<Class<?>>map(it -> load(loader, it))
            .toList();
    return new Build(
        expected, (Catalog) constant(load(loader, packageName + ".DefaultCatalog")), classes);
  }

  List<Table<?>> tables() {
    return relations(EnumSet.of(TableType.TABLE));
  }

  List<Table<?>> views() {
    return relations(EnumSet.of(TableType.VIEW, TableType.MATERIALIZED_VIEW));
  }

  List<Sequence<?>> sequences() {
    return catalog.schemaStream().flatMap(Schema::sequenceStream).toList();
  }

  List<Domain<?>> domains() {
    return catalog.schemaStream().flatMap(Schema::domainStream).toList();
  }

  List<UDT<?>> composites() {
    return catalog.schemaStream().flatMap(Schema::udtStream).toList();
  }

  /** The labels of each enum. */
  List<List<EnumType>> enums() {
    return in("enums")
        .map(it -> Stream.of(it.getEnumConstants()).map(EnumType.class::cast).toList())
        .toList();
  }

  /** The methods by which the build calls routines. */
  List<Method> calls() {
    return classes.stream()
        .filter(it -> it.getSimpleName().equals("Routines"))
        .flatMap(it -> Arrays.stream(it.getMethods()))
        .filter(it -> Modifier.isStatic(it.getModifiers()))
        .toList();
  }

  /** What makes a call of each routine, for arguments to be given one by one. */
  List<Supplier<AbstractRoutine<?>>> routines() {
    return in("routines")
        .<Supplier<AbstractRoutine<?>>>map(it -> () -> (AbstractRoutine<?>) instance(it))
        .toList();
  }

  /** What gives its tables rows. */
  List<Operation> inserts(Values values) {
    return tables().stream().flatMap(new Writes(new Rows(values))::inserts).toList();
  }

  /** Everything that it can do. */
  List<Operation> operations(Values values) {
    Rows rows = new Rows(values);
    Reads reads = new Reads(values);
    Writes writes = new Writes(rows);
    Upserts upserts = new Upserts(rows);
    TypeUses types = new TypeUses(values);
    Calls calls = new Calls(values);
    return Stream.of(
            tables().stream().flatMap(reads::of),
            tables().stream().flatMap(reads::locking),
            views().stream().flatMap(reads::of),
            tables().stream().flatMap(writes::of),
            tables().stream().flatMap(upserts::of),
            sequences().stream().flatMap(types::ofSequence),
            domains().stream().flatMap(types::ofDomain),
            composites().stream().flatMap(types::ofComposite),
            enums().stream().flatMap(types::ofEnum),
            calls().stream().flatMap(calls::of),
            routines().stream().flatMap(calls::of))
        .flatMap(it -> it)
        .map(it -> it.after(values::restart))
        .toList();
  }

  private List<Table<?>> relations(Set<TableType> types) {
    return catalog
        .schemaStream()
        .flatMap(Schema::tableStream)
        .filter(it -> types.contains(it.getOptions().type()))
        .toList();
  }

  private Stream<Class<?>> in(String folder) {
    return classes.stream().filter(it -> it.getPackageName().endsWith("." + folder));
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object constant(Class<?> owner) {
    try {
      return owner.getField("DEFAULT_CATALOG").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object instance(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
