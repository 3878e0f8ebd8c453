package io.plumbline.deploy.rows;

import io.plumbline.deploy.rows.ColumnType.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of a type as SQL, the plainest first, each with a cast to the type. */
final class TypeValues {

  private final Map<Long, ColumnType> types;

  TypeValues(Map<Long, ColumnType> types) {
    this.types = types;
  }

  /** Some values, of which the server may refuse some where the type has rules of its own. */
  List<String> of(Typed typed) {
    ColumnType type = types.get(typed.oid());
    if (type == null) {
      return BaseValues.ofUnknown(typed);
    }
    return switch (type.form()) {
      case 'e' -> BaseValues.casts(typed, type.labels());
      case 'd' -> of(type.base()).stream().map(it -> it + "::" + type.name()).toList();
      case 'r' -> ranges(type);
      case 'm' -> of(type.base()).stream().map(it -> type.name() + "(" + it + ")").toList();
      case 'c' -> composites(type);
      default ->
          type.category() == 'A' && type.element() != 0
              ? arrays(type, typed)
              : BaseValues.of(type, typed);
    };
  }

  /** The type behind domains. */
  ColumnType.Typed resolved(Typed typed) {
    ColumnType type = types.get(typed.oid());
    return type != null && type.form() == 'd' ? resolved(type.base()) : typed;
  }

  /** The category of the type behind domains, {@code U} where it is not known. */
  char category(Typed typed) {
    ColumnType type = types.get(resolved(typed).oid());
    return type == null ? 'U' : type.category();
  }

  /** The type of the elements of an array. */
  Typed element(Typed array) {
    long oid = types.get(resolved(array).oid()).element();
    return new Typed(oid, -1, types.get(oid).name());
  }

  /** This text as a value of the type, by way of the type behind a domain, which cuts it. */
  String cast(Typed typed, String text) {
    ColumnType type = types.get(typed.oid());
    return type != null && type.form() == 'd'
        ? cast(type.base(), text) + "::" + typed.name()
        : BaseValues.cast(typed, text);
  }

  private List<String> ranges(ColumnType type) {
    List<String> bounds = of(type.base());
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      ranges.add("%s(%s, %s)".formatted(type.name(), bounds.get(i), bounds.get(i + 1)));
    }
    return ranges;
  }

  private List<String> composites(ColumnType type) {
    List<List<String>> attributes = type.attributes().stream().map(this::of).toList();
    int size = attributes.stream().mapToInt(List::size).min().orElse(0);
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                attributes.stream()
                    .map(it -> it.get(i))
                    .collect(Collectors.joining(", ", "row(", ")::" + type.name())))
        .toList();
  }

  private List<String> arrays(ColumnType type, Typed typed) {
    Typed element =
        new Typed(type.element(), typed.modifier(), typed.name().replaceFirst("\\[]$", ""));
    return of(element).stream().map(it -> "array[" + it + "]::" + typed.name()).toList();
  }
}
