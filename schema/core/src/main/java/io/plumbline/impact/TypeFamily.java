package io.plumbline.impact;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import java.util.Map;
import java.util.Optional;

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
    String expected = base(difference.expected(), difference.expectedValue());
    String actual = base(difference.actual(), difference.actualValue());
    boolean isEnumNowText =
        isEnum(difference.expected(), expected) && family(actual).equals("text");
    return isEnumNowText || family(expected).equals(family(actual));
  }

  /** The type without its modifier, in the family that it belongs to or in one of its own. */
  private static String family(String type) {
    if (type.endsWith("[]")) {
      return family(type.substring(0, type.length() - 2)) + "[]";
    }
    String plain = type.replaceAll("\\([^)]*\\)", "");
    return FAMILIES.getOrDefault(plain, plain);
  }

  private static String base(Catalog catalog, String type) {
    return find(catalog, Kind.DOMAIN, type)
        .flatMap(domain -> domain.attribute("type"))
        .orElse(type);
  }

  private static boolean isEnum(Catalog catalog, String type) {
    return find(catalog, Kind.ENUM, type).isPresent();
  }

  private static Optional<Entry> find(Catalog catalog, Kind kind, String type) {
    return catalog
        .ofKind(kind)
        .filter(entry -> entry.name().toString().equals(type))
        .findFirst()
        .or(() -> catalog.find(kind, ObjectName.of(type)));
  }
}
