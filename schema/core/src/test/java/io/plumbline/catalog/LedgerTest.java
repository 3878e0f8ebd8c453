package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private static final List<QueryFile> QUERIES = QueryFile.loadAll();

  /** From the fixtures' folder. */
  private static final String README = "../../../../../README.md";

  private final List<LedgerCatalog> ledger = LedgerCatalog.parse(Fixtures.read("ledger.txt"));

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

    assertThat(ledger.stream().flatMap(LedgerCatalog::names).filter(it -> !known.contains(it)))
        .as("catalogs and columns of the ledger that no server has")
        .isEmpty();
  }

  @Test
  void kindsOfTheLedgerAreThoseOfTheLock() {
    assertThat(
            ledger.stream()
                .flatMap(catalog -> catalog.kinds().stream())
                .filter(kind -> !kind.equals("any kind") && Kind.labelled(kind).isEmpty()))
        .as("catalogs of the ledger with kinds that do not exist")
        .isEmpty();

    assertThat(Kind.values())
        .filteredOn(kind -> ledger.stream().noneMatch(it -> it.kinds().contains(kind.label())))
        .as("kinds that no catalog of the ledger names")
        .isEmpty();
  }

  @Test
  void queryFilesReadWhatIsInTheLock() {
    assertThat(ledger.stream().flatMap(LedgerTest::notRead))
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

  @Test
  void readmeTellsWhatIsComparedAndWhatIsNot() {
    String readme = Fixtures.read(README);
    int start = readme.indexOf('\n', readme.indexOf("<!-- compared: ")) + 1;
    int end = readme.indexOf("<!-- compared: end -->");
    Fixtures.assertSame(
        readme.substring(0, start) + ComparedTable.of(QUERIES, ledger) + readme.substring(end),
        README);
  }

  /** Each column of a catalog with a place where it is not. */
  private static Stream<String> notRead(LedgerCatalog catalog) {
    return catalog.columns().entrySet().stream()
        .flatMap(
            column ->
                column.getValue().places().stream()
                    .map(place -> problem(catalog, column.getKey(), place))
                    .flatMap(Optional::stream));
  }

  private static Optional<String> problem(
      LedgerCatalog catalog, String column, LedgerCatalog.Place place) {
    List<QueryFile> queries =
        QUERIES.stream()
            .filter(query -> query.isOfAny(catalog.kinds()) || query.facet().isPresent())
            .filter(query -> query.labels().contains(place.label()))
            .toList();
    String word = place.function().orElse(column);
    if (queries.isEmpty()) {
      return Optional.of(
          "%s.%s: no query file of %s yields %s"
              .formatted(
                  catalog.name(), column, String.join(", ", catalog.kinds()), place.label()));
    }
    return queries.stream().anyMatch(query -> query.mentions(word))
        ? Optional.empty()
        : Optional.of(
            "%s.%s: %s is not mentioned where %s is read"
                .formatted(catalog.name(), column, word, place.label()));
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
}
