package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.diff.SchemaDiff;
import io.plumbline.impact.Finding;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.testing.Fixtures;
import io.plumbline.testing.Golden;
import io.plumbline.testing.Histories;
import io.plumbline.testing.LockFixture;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One schema on servers of every supported major. */
class MajorsTest {

  /** PostgreSQL before 16 prints {@code SELECT person.id} where the newer ones print {@code id}. */
  private static final String VIEW_OF_ONE_TABLE =
      """
      create table person (id integer primary key, name text);
      create view people as select id, name from person where id > 0;
      """
          + Histories.table("public");

  @BeforeAll
  static void start() {
    Servers.startAll();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void usualSchemaHasOneFingerprint(int major) throws SQLException {
    ScratchPostgres server = Servers.ofMajor(major);
    try (MigratedTemplate template = Golden.migrated(server);
        ScratchDatabase database = template.copy();
        Connection connection = database.connect()) {
      SchemaLock lock =
          LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);

      if (major == 18) {
        Fixtures.assertSame(lock.render(), "golden/schema.lock");
      }
      assertThat(lock.serverMajor()).isEqualTo(major);
      assertThat(lock.fingerprint().text()).isEqualTo(Golden.FINGERPRINT);
      assertThat(new SchemaChecker(Golden.lock(), ReadLimits.DEFAULT).check(connection).summary())
          .isEqualTo("in sync (the same migrations have run)");
    }
  }

  /** Where a btree index has no other, the reader does not ask for the options of its keys. */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void noOperatorClassOfPostgresForBtreeHasOptions(int major) throws SQLException {
    String sql =
        """
        select count(*) filter (where p.amprocnum = 5) || ' of ' || count(distinct p.amprocfamily)
        from pg_amproc p
        join pg_opfamily f on f.oid = p.amprocfamily
        join pg_am a on a.oid = f.opfmethod
        where a.amname = 'btree'
        """;
    try (TestDatabase database = TestDatabase.in(Servers.ofMajor(major));
        Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).matches("0 of [1-9]\\d+");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void sqlGivesTheSameText(int major) {
    try (TestDatabase database = TestDatabase.in(Servers.ofMajor(major))) {
      LockFixture.all().stream()
          .filter(fixture -> fixture.isFor(major))
          .forEach(
              fixture ->
                  fixture.assertEntries(
                      database.fill(fixture.sql()).read().toLock(Spellings.NONE)));
    }
  }

  @Test
  void textOfAnotherMajorIsNotComparable() {
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(15));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      SchemaLock lock = current.fill(VIEW_OF_ONE_TABLE).read().toLock(Spellings.NONE);

      Verdict verdict = Verdict.of(lock, old.fill(VIEW_OF_ONE_TABLE).read());

      assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
      assertThat(verdict.outcome().exitCode()).isEqualTo(3);
      assertThat(verdict.state()).isEqualTo(State.DEGRADED);
      assertThat(verdict.summary())
          .isEqualTo("not comparable: 1 difference that the server version may explain");
      assertThat(TextReport.of(verdict))
          .contains(
              "not comparable: view public.people: definition expected SELECT id, name FROM"
                  + " public.person WHERE (id > 0), found SELECT person.id, person.name FROM"
                  + " public.person WHERE (person.id > 0) (text of PostgreSQL 18 against text of"
                  + " 15); build the lock with otherMajors 15 to have it compared");
    }
  }

  @Test
  void differenceBesideItIsStillDrift() {
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(15));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      SchemaLock lock = current.fill(VIEW_OF_ONE_TABLE).read().toLock(Spellings.NONE);
      old.fill(VIEW_OF_ONE_TABLE).run("alter table person alter name set not null");

      Verdict verdict = Verdict.of(lock, old.read());

      assertThat(verdict.outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(verdict.findings())
          .extracting(Finding::describe)
          .containsExactly("column public.person.name: expected nullable, found not null");
      assertThat(verdict.incomparable()).hasSize(1);
    }
  }

  @Test
  void nameThatBecameAKeywordIsNoDifference() {
    String sql =
        """
        create type public.json_table as (merge_action integer);
        create type public."System_user" as enum ('a');
        create domain public.json_scalar as public.json_table;
        create table public.system_user
          (value public.json_scalar, rest public.json_table[], u public."System_user");
        create function public.json_value(public.json_table) returns setof public.json_scalar
          language sql as 'select null::public.json_scalar';
        create function public.json_exists(public.json_table) returns text
          language sql as 'select null::text';
        create cast (public.json_table as text) with function public.json_exists(public.json_table);
        """;
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(14));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      SchemaLock lock = current.fill(sql).read().toLock(Spellings.NONE);

      LiveSchema live = old.fill(sql).read();

      assertThat(SchemaDiff.between(lock, live.catalog(), 14).changes()).isEmpty();
      assertThat(lock.render())
          .contains(
              "cast \"public.json_table as text\"\n",
              "function public.json_value(public.json_table)\n",
              "  returns = setof public.json_scalar\n",
              "  type = public.json_table[]\n",
              "  type = public.\"System_user\"\n");
    }
  }

  @Test
  void keysThatAreColumnsAreComparedExactly() {
    String table = "create table t (a text, b text);" + Histories.table("public");
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(15));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      SchemaLock lock =
          current.fill(table + "create index i on t (a, lower(b))").read().toLock(Spellings.NONE);
      old.fill(table + "create index i on t (b, lower(b))");

      assertThat(Verdict.of(lock, old.read()).findings())
          .extracting(Finding::describe)
          .containsExactly("index public.t.i: keys expected a, lower(b), found b, lower(b)");
    }
  }

  @Test
  void lockThatKnowsTheOtherMajorIsInSyncOrDrifted() {
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(15));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      LiveSchema live = old.fill(VIEW_OF_ONE_TABLE).read();
      LiveSchema own = current.fill(VIEW_OF_ONE_TABLE).read();
      SchemaLock lock = SchemaLock.parse(own.toLock(known(own, live)).render());

      assertThat(lock.render())
          .contains(
              "other 15\n",
              "  definition:\n    | SELECT id,\n",
              "  definition ~15:\n    | SELECT person.id,\n");
      assertThat(Verdict.of(lock, live).outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(Verdict.of(lock, own).outcome()).isEqualTo(Outcome.IN_SYNC);

      old.run("create or replace view people as select id, name from person where id > 1");
      assertThat(Verdict.of(lock, old.read()).findings())
          .extracting(Finding::rule)
          .containsExactly("view-definition");
    }
  }

  /** A right that PostgreSQL 18 knows and 16 does not is missed on 18, not on 16. */
  @Test
  void whatIsKnownOfOneMajorHoldsForThatAlone() {
    Scope scope = Scope.ALL.withFacets(EnumSet.of(Facet.PRIVILEGES));
    String sql =
        "create table t (id integer); grant all on t to pg_monitor;" + Histories.table("public");
    try (TestDatabase old = TestDatabase.in(Servers.ofMajor(16));
        TestDatabase current = TestDatabase.in(Servers.ofMajor(18))) {
      LiveSchema own = old.fill(sql).read(scope);
      LiveSchema newer = current.fill(sql).read(scope);
      SchemaLock lock = own.toLock(known(own, newer));

      assertThat(Verdict.of(lock, own).outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(Verdict.of(lock, newer).outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(Verdict.of(own.toLock(Spellings.NONE), newer).incomparable())
          .singleElement()
          .asString()
          .contains("since 17 ALL PRIVILEGES on a table include MAINTAIN");

      current.run("revoke maintain on t from pg_monitor");
      assertThat(Verdict.of(lock, current.read(scope)).findings())
          .extracting(Finding::describe)
          .containsExactly(
              "table public.t: privileges expected pg_monitor: delete, insert, maintain,"
                  + " references, select, trigger, truncate, update, found pg_monitor: delete,"
                  + " insert, references, select, trigger, truncate, update");
    }
  }

  private static Spellings known(LiveSchema own, LiveSchema other) {
    return new Spellings.Builder()
        .addMajor(other.server().major(), own.catalog(), other.catalog(), Spellings.NONE)
        .build();
  }
}
