package io.plumbline.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing of a catalog is forgotten: {@code ledger.txt} says of every column of every supported
 * major whether it is in the lock, and the query files agree.
 */
class LedgerTest {

  private static final List<Query> QUERIES = Query.loadAll();

  private final List<Described> ledger = Described.parse(Fixtures.read("ledger.txt"));

  @BeforeAll
  static void start() {
    Servers.startAll();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void everyColumnIsClassified(int major) {
    assertThat(
            columnsOf(major).stream()
                .filter(column -> ledger.stream().noneMatch(it -> it.classifies(column))))
        .as("columns of PostgreSQL %s that the ledger does not classify", major)
        .isEmpty();
  }

  @Test
  void ledgerNamesNothingThatNoServerHas() {
    Set<String> known = new HashSet<>();
    IntStream.rangeClosed(14, 18)
        .mapToObj(LedgerTest::columnsOf)
        .flatMap(Set::stream)
        .forEach(
            column -> {
              known.add(column);
              known.add(column.substring(0, column.indexOf('.')));
            });

    assertThat(ledger.stream().flatMap(Described::names).filter(it -> !known.contains(it)))
        .as("catalogs and columns of the ledger that no server has")
        .isEmpty();
  }

  @Test
  void kindsOfTheLedgerAreThoseOfTheLock() {
    assertThat(ledger.stream().flatMap(Described::unknownKinds))
        .as("catalogs of the ledger with kinds that do not exist")
        .isEmpty();

    assertThat(Kind.values())
        .filteredOn(kind -> ledger.stream().noneMatch(it -> it.kinds().contains(kind.label())))
        .as("kinds that no catalog of the ledger names")
        .isEmpty();
  }

  @Test
  void queryFilesReadWhatIsInTheLock() {
    assertThat(ledger.stream().flatMap(Described::notRead))
        .as("columns that the ledger has in the lock, but that no query file reads so")
        .isEmpty();
  }

  @Test
  void attributesOfTheQueryFilesAreInTheLedger() {
    assertThat(
            QUERIES.stream()
                .flatMap(query -> query.attributes().stream().map(it -> Map.entry(query, it)))
                .filter(
                    it ->
                        ledger.stream()
                            .filter(catalog -> it.getKey().isOfAny(catalog.kinds()))
                            .noneMatch(catalog -> catalog.mentions(it.getValue())))
                .map(it -> it.getKey().file() + ": " + it.getValue()))
        .as("attributes of query files that no column of the ledger names")
        .isEmpty();
  }

  /** As {@code pg_class.relname}. */
  private static Set<String> columnsOf(int major) {
    Set<String> columns = new TreeSet<>();
    try (TestDatabase database = TestDatabase.in(Servers.ofMajor(major));
        Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname || '.' || a.attname
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'pg_catalog'::regnamespace
                  and c.relkind = 'r'
                  and a.attnum > 0
                  and not a.attisdropped
                """)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return columns;
  }

  /**
   * A catalog as the ledger has it.
   *
   * @param kinds the labels of those that are read from it, or {@code any kind}; none where it is
   *     left out
   * @param columns the attributes that hold a column, none where it is derived or left out
   */
  private record Described(String name, Set<String> kinds, Map<String, List<Place>> columns) {

    private static final String ANY_KIND = "any kind";
    private static final Pattern HEAD =
        Pattern.compile("(?<name>pg_\\w+) -> (?:left out: \\S.*|(?<kinds>[a-z, ]+))");
    private static final Pattern COLUMN =
        Pattern.compile(
            "  (?<name>\\w+) +(?:in the lock +(?<places>\\S.*)|derived +from \\S.*|left out +\\S.*)");

    static List<Described> parse(String text) {
      List<Described> catalogs = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (String line : text.lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        Matcher head = HEAD.matcher(line);
        Matcher column = COLUMN.matcher(line);
        if (head.matches()) {
          Set<String> kinds = Set.copyOf(split(head.group("kinds")));
          catalogs.add(new Described(head.group("name"), kinds, new LinkedHashMap<>()));
        } else if (!column.matches() || catalogs.isEmpty()) {
          throw new IllegalArgumentException(
              "ledger.txt has a malformed line"
                  + (catalogs.isEmpty() ? "" : " under " + last(catalogs).name)
                  + ": "
                  + line.strip());
        } else {
          List<Place> places = split(column.group("places")).stream().map(Place::parse).toList();
          last(catalogs).columns.put(column.group("name"), places);
        }
        Described last = last(catalogs);
        String name = head.matches() ? last.name : last.name + "." + column.group("name");
        if (!names.add(name)) {
          throw new IllegalArgumentException("ledger.txt classifies " + name + " twice");
        }
      }
      return catalogs;
    }

    private static Described last(List<Described> catalogs) {
      return catalogs.get(catalogs.size() - 1);
    }

    private static List<String> split(String list) {
      return list == null ? List.of() : List.of(list.split(", "));
    }

    Stream<String> unknownKinds() {
      return kinds.stream()
          .filter(kind -> !kind.equals(ANY_KIND) && Kind.labelled(kind).isEmpty())
          .map(kind -> name + " -> " + kind);
    }

    /** Itself and its columns. */
    Stream<String> names() {
      return Stream.concat(
          Stream.of(name), columns.keySet().stream().map(column -> name + "." + column));
    }

    boolean classifies(String column) {
      return kinds.isEmpty()
          ? columns.isEmpty() && column.startsWith(name + ".")
          : names().anyMatch(column::equals);
    }

    boolean mentions(String label) {
      return columns.values().stream()
          .flatMap(List::stream)
          .anyMatch(place -> place.label().equals(label));
    }

    /** Each column with a place where it is not. */
    Stream<String> notRead() {
      return columns.entrySet().stream()
          .flatMap(
              column ->
                  column.getValue().stream()
                      .map(place -> problem(column.getKey(), place))
                      .flatMap(Optional::stream));
    }

    private Optional<String> problem(String column, Place place) {
      List<Query> queries =
          QUERIES.stream()
              .filter(query -> query.isOfAny(kinds) || query.facet().isPresent())
              .filter(query -> query.labels().contains(place.label()))
              .toList();
      String word = place.function().orElse(column);
      if (queries.isEmpty()) {
        return Optional.of(
            "%s.%s: no query file of %s yields %s"
                .formatted(name, column, String.join(", ", kinds), place.label()));
      }
      return queries.stream().anyMatch(query -> query.mentions(word))
          ? Optional.empty()
          : Optional.of(
              "%s.%s: %s is not mentioned where %s is read"
                  .formatted(name, column, word, place.label()));
    }
  }

  /** Where a lock holds a column, and the function that reads it where no query names it. */
  private record Place(String label, Optional<String> function) {

    static Place parse(String text) {
      String[] parts = text.split(" by (?=pg_)", 2);
      return new Place(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }
  }

  /**
   * A query file.
   *
   * @param labels its attributes and the parts of the identity that are not null
   */
  private record Query(
      String file,
      String sql,
      Set<String> kinds,
      Optional<Facet> facet,
      Set<String> attributes,
      Set<String> labels) {

    private static final Pattern KIND = Pattern.compile("^select (.*?) as kind\\b", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Pattern IDENTITY =
        Pattern.compile("(\\S+)\\s+as\\s+(kind|schema|owner|name|arguments)\\b");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\bas\\s+\"([^\"]+?)\\.?\"");

    static List<Query> loadAll() {
      try {
        Path folder =
            Path.of(Objects.requireNonNull(CatalogQuery.class.getResource("table.sql")).toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
          return files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".sql"))
              .sorted()
              .map(Query::load)
              .toList();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Query load(String file) {
      String name = file.replace(".sql", "");
      String sql =
          CatalogQuery.load(name).lines().stream()
              .map(line -> line.replaceFirst("--.*", ""))
              .collect(Collectors.joining("\n"))
              .strip();
      Optional<Facet> facet =
          Facet.labelled(name.equals("privilege") ? Facet.PRIVILEGES.label() : name);
      Set<String> kinds =
          KIND.matcher(sql)
              .results()
              .flatMap(it -> TEXT.matcher(it.group(1)).results())
              .map(it -> it.group(1))
              .filter(it -> Kind.labelled(it).isPresent())
              .collect(Collectors.toSet());
      if (kinds.isEmpty() && facet.isEmpty()) {
        throw new IllegalStateException(file + " yields no kind");
      }
      Set<String> attributes =
          ATTRIBUTE
              .matcher(sql)
              .results()
              .map(it -> it.group(1))
              .filter(it -> !it.equals("object"))
              .collect(toCollection(TreeSet::new));
      Set<String> labels = new TreeSet<>(attributes);
      IDENTITY
          .matcher(sql)
          .results()
          .filter(it -> !it.group(1).equals("null"))
          .map(it -> it.group(2))
          .forEach(labels::add);
      facet.map(Facet::label).ifPresent(labels::add);
      return new Query(file, sql, kinds, facet, attributes, labels);
    }

    boolean isOfAny(Set<String> labels) {
      return kinds.stream().anyMatch(labels::contains);
    }

    boolean mentions(String word) {
      return Arrays.asList(sql.split("\\W+")).contains(word);
    }
  }
}
