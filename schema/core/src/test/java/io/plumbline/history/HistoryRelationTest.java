package io.plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.testing.Histories;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Relations between a build with V1, V2, V3 and R__views and rows of a real history table. */
class HistoryRelationTest {

  private static final List<Migration> BUILD =
      List.of(
          versioned("1", 11), versioned("2", 22), versioned("3", 33), repeatable("R__views", 99));

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  /** A row is its type, version, script and checksum, then an exclamation mark where it failed. */
  static Stream<Arguments> histories() {
    return Stream.of(
        given(
            "all have run",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given(
            "in another order",
            List.of("SQL 1 V1 11", "SQL 3 V3 33", "SQL 2 V2 22", "SQL - R__views 99"),
            "SAME"),
        given(
            "with a marker of the schema's creation",
            List.of(
                "SCHEMA - \"app\" -",
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99"),
            "SAME"),
        given(
            "a version in another writing",
            List.of("SQL 1.0 V1 11", "SQL 002 V2 22", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given(
            "a Java migration without a checksum",
            List.of("JDBC 1 V1 -", "SQL 2 V2 22", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given("nothing has run", List.of(), "BEHIND pending V1 V2 V3 R__views"),
        given(
            "the last has not run",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL - R__views 99"),
            "BEHIND pending V3"),
        given(
            "one in the middle has not run",
            List.of("SQL 1 V1 11", "SQL 3 V3 33", "SQL - R__views 99"),
            "BEHIND pending V2"),
        given(
            "the repeatable one has not run",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL 3 V3 33"),
            "BEHIND pending R__views"),
        given(
            "the repeatable one ran with an older text",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL 3 V3 33", "SQL - R__views 98"),
            "BEHIND pending R__views"),
        given(
            "the repeatable one ran again with a newer text",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99",
                "SQL - R__views 100"),
            "AHEAD newer R__views"),
        given(
            "the repeatable one went back to this text",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 100",
                "SQL - R__views 99"),
            "SAME"),
        given(
            "another repeatable one has run",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99",
                "SQL - R__grants 5"),
            "AHEAD newer R__grants"),
        given(
            "a newer one has run",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99",
                "SQL 10 V10 7",
                "SQL 3.1 V3.1 6"),
            "AHEAD newer V3.1 V10"),
        given(
            "a newer one has run and replaced the text of the repeatable one",
            List.of(
                "SQL 1 V1 11", "SQL 2 V2 22", "SQL 3 V3 33", "SQL 4 V4 44", "SQL - R__views 100"),
            "AHEAD newer V4"),
        given(
            "a newer one has run without an older one",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL 4 V4 44", "SQL - R__views 99"),
            "DIVERGED pending V3 newer V4: V3 has not run, although V4 has; give it a version"
                + " above, or let Flyway run it out of order"),
        given(
            "one ran with another text",
            List.of("SQL 1 V1 11", "SQL 2 V2 23", "SQL 3 V3 33", "SQL - R__views 99"),
            "DIVERGED: V2 ran with another text: expected checksum 22, found 23; restore the text"
                + " that ran, or run flyway repair where the schema is right"),
        given(
            "one failed",
            List.of("SQL 1 V1 11", "SQL 2 V2 22", "SQL 3 V3 33 !", "SQL - R__views 99"),
            "DIVERGED: V3 failed; run flyway repair after mending what it left"),
        given(
            "an unknown older one has run",
            List.of(
                "SQL 1 V1 11",
                "SQL 1.5 V1.5 15",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99"),
            "DIVERGED: V1.5 has run, is not newer, and the build does not know it;"
                + " release a build that has it"),
        given(
            "none of the build has run, others have",
            List.of("SQL 1 V1__other 7", "SQL 4 V4__other 8"),
            "DIVERGED: the database belongs to another application, or"
                + " the lock to another service: expected a history that begins with V1, found"
                + " V1__other; see that both are the right ones"),
        given(
            "one was renamed and nothing else has run",
            List.of("SQL 1 V1__renamed 11"),
            "BEHIND pending V2 V3 R__views"),
        given(
            "a baseline below",
            List.of("BASELINE 2 << Flyway Baseline >> -", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given(
            "a baseline at the newest",
            List.of("BASELINE 3 << Flyway Baseline >> -", "SQL - R__views 99"),
            "SAME"),
        given(
            "a baseline below, and one is missing above",
            List.of("BASELINE 2 << Flyway Baseline >> -", "SQL - R__views 99"),
            "BEHIND pending V3"),
        given(
            "a baseline of a version that the build does not have",
            List.of("BASELINE 2.5 << Flyway Baseline >> -", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given(
            "a baseline beyond the newest",
            List.of("BASELINE 7 << Flyway Baseline >> -", "SQL - R__views 99"),
            "AHEAD newer << Flyway Baseline >>"),
        given(
            "a baseline by migration",
            List.of("SQL_BASELINE 2 B2 5", "SQL 3 V3 33", "SQL - R__views 99"),
            "SAME"),
        given(
            "one was undone",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 99",
                "UNDO_SQL 3 U3 3"),
            "BEHIND pending V3"),
        given(
            "one was undone and run again",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 32",
                "UNDO_SQL 3 U3 3",
                "SQL 3 V3 33",
                "SQL - R__views 99"),
            "SAME"),
        given(
            "an unknown one was deleted by repair",
            List.of(
                "SQL 1 V1 11",
                "SQL 1.5 V1.5 15",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "DELETE 1.5 V1.5 15",
                "SQL - R__views 99"),
            "SAME"),
        given(
            "the repeatable one was deleted by repair",
            List.of(
                "SQL 1 V1 11",
                "SQL 2 V2 22",
                "SQL 3 V3 33",
                "SQL - R__views 98",
                "DELETE - R__views 98"),
            "BEHIND pending R__views"));
  }

  private static Arguments given(String name, List<String> rows, String expected) {
    return Arguments.of(name, rows, expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("histories")
  void historyIsRelated(String name, List<String> rows, String expected) throws SQLException {
    database.fill(Histories.table("public") + inserts("public", rows));

    assertThat(words(HistoryRelation.between(BUILD, read(Scope.ALL)))).as(name).isEqualTo(expected);
  }

  @Test
  void databaseWithoutHistory() throws SQLException {
    database.fill("create table message (id integer)");

    HistoryRelation relation = HistoryRelation.between(BUILD, read(Scope.ALL));

    assertThat(relation.relation()).isEqualTo(Relation.NONE);
    assertThat(relation.pending()).isEqualTo(BUILD);
  }

  @Test
  void buildWithoutMigrations() throws SQLException {
    database.fill(Histories.table("public") + inserts("public", List.of("SQL 1 V1 11")));

    assertThat(words(HistoryRelation.between(List.of(), read(Scope.ALL))))
        .isEqualTo("AHEAD newer V1");
  }

  @Test
  void historyOfABuildIsItsMigrations() throws SQLException {
    database.fill(
        Histories.table("public")
            + inserts(
                "public",
                List.of(
                    "SQL 10 V10 5", "SQL 9 V9 4", "SQL - R__b 2", "SQL - R__a 1", "SQL - R__b 3")));

    assertThat(read(Scope.ALL).orElseThrow().migrations())
        .containsExactly(
            versioned("9", 4), versioned("10", 5), repeatable("R__b", 3), repeatable("R__a", 1));
  }

  @Test
  void twoHistoryTablesAreAnError() {
    database.fill(
        "create schema a; create schema \"B\";" + Histories.table("a") + Histories.table("\"B\""));

    assertThatThrownBy(() -> read(Scope.ALL))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "2 history tables: expected one table called flyway_schema_history, found"
                + " \"B\".flyway_schema_history and a.flyway_schema_history; give each service a"
                + " database of its own or a history table of its own name");
  }

  @Test
  void scopeTellsWhichOfTwoHistoryTablesIsMeant() throws SQLException {
    database.fill(
        "create schema a; create schema b;"
            + Histories.table("a")
            + Histories.table("b")
            + inserts("b", List.of("SQL 1 V1 11")));

    assertThat(read(Scope.of(List.of("b"))).orElseThrow().rows()).hasSize(1);
    assertThat(read(Scope.of(List.of("a"))).orElseThrow().rows()).isEmpty();
  }

  @Test
  void historyTableOutsideTheScopeCounts() throws SQLException {
    database.fill(
        "create schema flyway;"
            + Histories.table("flyway")
            + inserts("flyway", List.of("SQL 1 V1 11")));

    assertThat(read(Scope.of(List.of("public"))).orElseThrow().rows()).hasSize(1);
  }

  @Test
  void historyTableOfAnotherName() throws SQLException {
    database.fill(
        Histories.table("public").replace("flyway_schema_history", "\"Odd history\"")
            + "insert into \"Odd history\" values (1, '1', 'd', 'SQL', 'V1', 11, 'x', now(), 1, true)");

    assertThat(read(Scope.ALL)).isEmpty();
    assertThat(read(Scope.ALL.withHistoryTable("Odd history")).orElseThrow().rows()).hasSize(1);
  }

  @Test
  void versionThatIsNoneIsAnErrorOfTheDatabase() {
    database.fill(Histories.table("public") + inserts("public", List.of("SQL one V1 11")));

    assertThatThrownBy(() -> read(Scope.ALL))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "no history of Flyway's: public.flyway_schema_history: not a migration version:"
                + " expected numbers and dots, at most 50 characters, found one;"
                + " mend the row, or name the table that Flyway keeps its history in");
  }

  private static Optional<History> read(Scope scope) throws SQLException {
    try (ReadTransaction transaction =
        ReadTransaction.begin(database.connection(), ReadLimits.DEFAULT)) {
      return new HistoryReader(scope).read(transaction);
    }
  }

  private static String inserts(String schema, List<String> rows) {
    StringBuilder sql = new StringBuilder();
    for (int rank = 1; rank <= rows.size(); rank++) {
      String row = rows.get(rank - 1);
      boolean isSuccess = !row.endsWith(" !");
      String[] fields = row.replace(" !", "").split(" ");
      String checksum = fields[fields.length - 1];
      String script = String.join(" ", List.of(fields).subList(2, fields.length - 1));
      sql.append(
          "insert into %s.flyway_schema_history values (%s, %s, 'it', '%s', '%s', %s, 'x', now(), 1, %s);"
              .formatted(
                  schema,
                  rank,
                  fields[1].equals("-") ? "null" : "'" + fields[1] + "'",
                  fields[0],
                  script,
                  checksum.equals("-") ? "null" : checksum,
                  isSuccess));
    }
    return sql.toString();
  }

  private static String words(HistoryRelation relation) {
    List<String> words = new ArrayList<>();
    words.add(relation.relation().name());
    if (!relation.pending().isEmpty()) {
      words.add("pending");
      relation.pending().forEach(it -> words.add(it.toString()));
    }
    if (!relation.newer().isEmpty()) {
      words.add("newer");
      relation.newer().forEach(it -> words.add(it.toString()));
    }
    String conflicts = String.join("; ", relation.conflicts());
    return String.join(" ", words) + (conflicts.isEmpty() ? "" : ": " + conflicts);
  }

  private static Migration versioned(String version, int checksum) {
    return new Migration(
        Optional.of(MigrationVersion.of(version)), Optional.of(checksum), "V" + version);
  }

  private static Migration repeatable(String script, int checksum) {
    return new Migration(Optional.empty(), Optional.of(checksum), script);
  }
}
