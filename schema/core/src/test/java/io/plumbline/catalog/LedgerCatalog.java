package io.plumbline.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A catalog as {@code ledger.txt} has it.
 *
 * @param kinds the labels of those that are read from it, or {@code any kind}; none where it is
 *     left out
 * @param reason why it is left out, empty where it is read
 * @param columns what stands under it, by the name of the column; what is left out of several
 *     columns has a name in parentheses
 */
record LedgerCatalog(
    String name, Set<String> kinds, Optional<String> reason, Map<String, Column> columns) {

  private static final Pattern HEAD =
      Pattern.compile("(?<name>pg_\\w+) -> (?:left out: (?<reason>\\S.*)|(?<kinds>[a-z, ]+))");
  private static final Pattern COLUMN =
      Pattern.compile(
          "  (?<name>\\w+|\\(.+?\\)) +(?:in the lock +(?<places>\\S.*)|derived +from \\S.*"
              + "|left out +(?:of (?<kinds>[a-z, ]+): )?(?<reason>\\S.*))");

  /** Of the server alone: no SQL can state it. */
  private static final String INTERNAL = "internal: ";

  static List<LedgerCatalog> parse(String text) {
    List<LedgerCatalog> catalogs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher head = HEAD.matcher(line);
      Matcher column = COLUMN.matcher(line);
      if (head.matches()) {
        Set<String> kinds = Set.copyOf(split(head.group("kinds")));
        Optional<String> reason = Optional.ofNullable(head.group("reason"));
        catalogs.add(new LedgerCatalog(head.group("name"), kinds, reason, new LinkedHashMap<>()));
      } else if (column.matches() && !catalogs.isEmpty()) {
        last(catalogs).columns.put(column.group("name"), Column.of(column));
      } else {
        throw new IllegalArgumentException(
            "ledger.txt has a malformed line"
                + (catalogs.isEmpty() ? "" : " under " + last(catalogs).name)
                + ": "
                + line.strip());
      }
      LedgerCatalog last = last(catalogs);
      String name = head.matches() ? last.name : last.name + "." + column.group("name");
      if (!names.add(name)) {
        throw new IllegalArgumentException("ledger.txt classifies " + name + " twice");
      }
    }
    return catalogs;
  }

  private static LedgerCatalog last(List<LedgerCatalog> catalogs) {
    return catalogs.get(catalogs.size() - 1);
  }

  private static List<String> split(String list) {
    return list == null ? List.of() : List.of(list.split(", "));
  }

  /** Itself and its columns. */
  Stream<String> names() {
    return Stream.concat(
        Stream.of(name),
        columns.keySet().stream()
            .filter(column -> !column.startsWith("("))
            .map(column -> name + "." + column));
  }

  boolean classifies(String column) {
    return kinds.isEmpty()
        ? columns.isEmpty() && column.startsWith(name + ".")
        : names().anyMatch(column::equals);
  }

  boolean mentions(String label) {
    return columns.values().stream()
        .flatMap(column -> column.places.stream())
        .anyMatch(place -> place.label().equals(label));
  }

  /** Why something that SQL can state of a kind is left out. */
  Stream<String> leftOut(String kind) {
    return columns.values().stream()
        .filter(column -> (column.kinds.isEmpty() ? kinds : column.kinds).contains(kind))
        .flatMap(column -> column.reason.stream())
        .filter(it -> !it.startsWith(INTERNAL));
  }

  /** Why it is left out, where SQL can state what it holds. */
  Optional<String> leftOut() {
    return reason.filter(it -> !it.startsWith(INTERNAL));
  }

  /**
   * A column of it.
   *
   * @param places where a lock holds it, none where it is derived or left out
   * @param kinds of which kinds of the catalog it is left out, none where of all
   * @param reason why it is left out
   */
  record Column(List<Place> places, Set<String> kinds, Optional<String> reason) {

    private static Column of(Matcher line) {
      return new Column(
          split(line.group("places")).stream().map(Place::parse).toList(),
          Set.copyOf(split(line.group("kinds"))),
          Optional.ofNullable(line.group("reason")));
    }
  }

  /** Where a lock holds a column, and the function that reads it where no query names it. */
  record Place(String label, Optional<String> function) {

    private static Place parse(String text) {
      String[] parts = text.split(" by (?=pg_)", 2);
      return new Place(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }
  }
}
