package io.plumbline.catalog;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of an attribute for what a query file yields for it; empty where that is its default.
 */
final class AttributeText {

  private AttributeText() {}

  /** Text as it is: a list of options is empty text where there is none. */
  static Optional<String> of(String text) {
    return Optional.ofNullable(text).filter(it -> !it.isEmpty());
  }

  /** An array of names as identifiers, of other texts one item a line. */
  static Optional<String> of(Array array) throws SQLException {
    List<Object> items = items(array);
    return items.isEmpty() ? Optional.empty() : Optional.of(list(items, isOfNames(array)));
  }

  /**
   * An array of names as one qualified name, of such arrays as a list of them, of other texts as
   * types or routines as PostgreSQL prints them.
   */
  static Optional<String> ofQualified(Array array) throws SQLException {
    List<Object> items = items(array);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get(0) instanceof String[]) {
      return Optional.of(
          items.stream()
              .map(parts -> ObjectName.of((String[]) parts).toString())
              .collect(Collectors.joining("\n")));
    }
    return Optional.of(
        isOfNames(array)
            ? ObjectName.of(items.toArray(new String[0])).toString()
            : list(
                items.stream()
                    .<Object>map(it -> Identifiers.withoutKeywordQuotes((String) it))
                    .toList(),
                false));
  }

  private static List<Object> items(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).filter(Objects::nonNull).toList();
  }

  /** Of the array: a driver asks the server for the type's name in the metadata. */
  private static boolean isOfNames(Array array) throws SQLException {
    return array.getBaseTypeName().equals("name");
  }

  private static String list(List<Object> items, boolean isOfNames) {
    List<String> texts = items.stream().map(Object::toString).toList();
    return isOfNames
        ? Identifiers.list(texts)
        : texts.stream().map(Escapes::escape).collect(Collectors.joining("\n"));
  }
}
