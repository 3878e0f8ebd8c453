package io.plumbline.impact;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import java.util.Map;

/**
 * Types between which a bound value of one is accepted for the other by PostgreSQL and by the
 * driver, though not every value fits.
 */
final class TypeFamily {

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("smallint", "number"),
          Map.entry("integer", "number"),
          Map.entry("bigint", "number"),
          Map.entry("numeric", "number"),
          Map.entry("real", "number"),
          Map.entry("double precision", "number"),
          Map.entry("text", "text"),
          Map.entry("character varying", "text"),
          Map.entry("character", "text"),
          Map.entry("name", "text"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("timestamp with time zone", "timestamp"),
          Map.entry("time without time zone", "time"),
          Map.entry("time with time zone", "time"));

  private TypeFamily() {}

  /** Whether code that was generated for {@code expected} still binds and reads {@code actual}. */
  static boolean isCompatible(Difference difference) {
    String expected = base(difference, difference.entry(), difference.expected());
    String actual = base(difference, difference.actualEntry(), difference.actual());
    return family(expected).equals(family(actual));
  }

  /** The type without its modifier, in the family that it belongs to or in one of its own. */
  private static String family(String type) {
    if (type.endsWith("[]")) {
      return family(type.substring(0, type.length() - 2)) + "[]";
    }
    String plain = type.replaceAll("\\([^)]*\\)", "");
    return FAMILIES.getOrDefault(plain, plain);
  }

  /** The type that the attribute names, or the one below it where that is a domain. */
  private static String base(Difference difference, Entry entry, Catalog catalog) {
    return difference
        .attribute()
        .flatMap(change -> entry.nameIn(change.attribute()))
        .flatMap(name -> catalog.find(Kind.DOMAIN, name))
        .flatMap(domain -> domain.attribute("type"))
        .orElse(difference.attribute().map(change -> entry.valueOf(change.attribute())).orElse(""));
  }
}
