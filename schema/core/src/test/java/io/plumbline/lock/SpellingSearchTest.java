package io.plumbline.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.check.Verdict;
import io.plumbline.impact.Finding;
import io.plumbline.testing.Dump;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Histories;
import io.plumbline.testing.LockFixture;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A restored database is in sync, and one with another expression is not. */
class SpellingSearchTest {

  private static final String SCHEMA =
      Histories.table("public") + Fixtures.read("spelling/schema.sql");

  /** Makes what has expressions again from PostgreSQL's own definitions. */
  private static final String AS_PRINTED = Fixtures.read("spelling/as_printed.sql");

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  @Test
  void eachSpellingIsInTheLock() throws SQLException {
    LiveSchema live = database.fill(SCHEMA).read();

    Fixtures.assertSame(lock(live).render(), "spelling/schema.lock");
  }

  static List<LockFixture> fixtures() {
    return LockFixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatIsPrintedCanBeReadAgain(LockFixture fixture) throws SQLException {
    assumeTrue(fixture.isFor(Servers.shared().majorVersion()));
    LiveSchema live = database.fill(fixture.sql()).read();

    assertThat(notReadAgain(live)).isEmpty();

    new SpellingSearch(Scope.ALL).search(database.connection(), live.catalog());
    assertThat(database.read()).isEqualTo(live);
    assertThat(database.connection().getAutoCommit()).isTrue();
  }

  /** Objects with expressions of which no remake is accepted. */
  private static List<Entry> notReadAgain(LiveSchema live) throws SQLException {
    List<Entry> refused = new ArrayList<>();
    try (ReadTransaction transaction =
            ReadTransaction.beginRehearsal(database.connection(), ReadLimits.DEFAULT);
        Statement statement = transaction.connection().createStatement()) {
      statement.execute("set local check_function_bodies = off");
      for (Entry entry : live.catalog().entries()) {
        List<Remake> remakes = Remake.of(entry, "twin");
        if (!remakes.isEmpty()
            && remakes.stream().noneMatch(remake -> isAccepted(statement, remake))) {
          refused.add(entry);
        }
      }
    }
    return refused;
  }

  private static boolean isAccepted(Statement statement, Remake remake) {
    try {
      Savepoint before = statement.getConnection().setSavepoint();
      try {
        statement.execute(remake.sql());
        return true;
      } catch (SQLException e) {
        return false;
      } finally {
        statement.getConnection().rollback(before);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bounds are constants, which have one spelling. */
  private static final Set<String> NOT_MADE_AGAIN =
      Set.of("table partition bound", "foreign table partition bound");

  @Test
  void eachAttributeThatIsDeparsedIsMadeAgain() throws SQLException {
    assumeTrue(Servers.shared().majorVersion() >= 15);
    database.fill(Fixtures.read("majors/since-14.sql"));
    LiveSchema live = database.run(Fixtures.read("majors/since-15.sql")).read();

    assertThat(notReadAgain(live)).isEmpty();

    Set<String> attributes = new TreeSet<>();
    Set<String> madeAgain = new TreeSet<>(NOT_MADE_AGAIN);
    for (Kind kind : Kind.values()) {
      for (String attribute : kind.deparsedAttributes()) {
        attributes.add(kind.label() + " " + attribute);
        live.catalog()
            .ofKind(kind)
            .filter(entry -> isMadeAgain(entry, attribute))
            .findFirst()
            .ifPresent(entry -> madeAgain.add(kind.label() + " " + attribute));
      }
    }
    assertThat(madeAgain).isEqualTo(attributes);
  }

  /** Whether a remake has the expression, or each of them where it is a list. */
  private static boolean isMadeAgain(Entry entry, String attribute) {
    List<String> texts =
        entry.kind().isList(attribute)
            ? entry.listOf(attribute).stream().map(Escapes::unescape).toList()
            : entry.attribute(attribute).stream().toList();
    return !texts.isEmpty()
        && Remake.of(entry, "twin").stream()
            .anyMatch(remake -> texts.stream().allMatch(remake.sql()::contains));
  }

  @Test
  void nextGenerationsAreInSyncWithSpellingsAndDriftWithout() throws SQLException {
    LiveSchema live = database.fill(SCHEMA).read();
    SchemaLock lock = lock(live);
    SchemaLock lockWithout = live.toLock(Spellings.NONE);

    for (int generation = 2; generation <= 4; generation++) {
      database.run(AS_PRINTED);

      assertThat(differences(lockWithout, database))
          .as("generation %s", generation)
          .extracting(Finding::object)
          .containsExactly(
              "constraint public.account.age_limits",
              "constraint public.account.status_known",
              "index public.account.account_active",
              "view public.active",
              "constraint public.state.state_check");
      assertThat(Verdict.of(lock, database.read()).outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void dumpAndRestoreIsInSyncWithSpellingsAndDriftWithout()
      throws SQLException, IOException, InterruptedException {
    int major = Dump.major().filter(it -> it >= 14 && it <= 18).orElse(0);
    assumeTrue(major > 0, "pg_dump is not on this machine");
    try (TestDatabase original = TestDatabase.in(Servers.ofMajor(major));
        TestDatabase restored = TestDatabase.in(Servers.ofMajor(major))) {
      LiveSchema live = original.fill(SCHEMA).read();
      Spellings spellings =
          new SpellingSearch(Scope.ALL).search(original.connection(), live.catalog());
      Dump.copy(original.access(), restored.access());

      assertThat(differences(live.toLock(Spellings.NONE), restored)).isNotEmpty();
      assertThat(differences(live.toLock(spellings), restored)).isEmpty();
      assertThat(Verdict.of(live.toLock(spellings), restored.read()).outcome())
          .isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void anotherCastIsDrift() throws SQLException {
    String table = "create table t (value text constraint k check (value::%s > 1));";
    SchemaLock lock = lock(database.fill(table.formatted("integer")).read());
    database.fill(table.formatted("numeric"));

    assertThat(differences(lock, database))
        .extracting(Finding::describe)
        .containsExactly(
            "constraint public.t.k: check expected ((value)::integer > 1), found"
                + " ((value)::numeric > (1)::numeric)");
  }

  @Test
  void anotherListIsDrift() throws SQLException {
    String table = "create table t (value varchar constraint k check (value in ('draft', '%s')));";
    SchemaLock lock = lock(database.fill(table.formatted("active")).read());
    database.fill(table.formatted("closed"));

    assertThat(differences(lock, database))
        .extracting(Finding::rule)
        .containsExactly("constraint-check");
  }

  private static List<Finding> differences(SchemaLock lock, TestDatabase actual) {
    return Verdict.of(lock, actual.read()).findings();
  }

  private static SchemaLock lock(LiveSchema live) throws SQLException {
    return live.toLock(new SpellingSearch(Scope.ALL).search(database.connection(), live.catalog()));
  }
}
