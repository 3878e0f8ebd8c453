package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.LockFixture;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a schema depends on the schema alone. */
class ReadingTest {

  private static final String ODD_SESSION =
      """
      set search_path = public, pg_catalog;
      set datestyle = 'ISO, DMY';
      set intervalstyle = 'iso_8601';
      set timezone = 'Pacific/Auckland';
      set quote_all_identifiers = on;
      set standard_conforming_strings = off;
      set backslash_quote = on;
      set extra_float_digits = -15;
      set bytea_output = 'escape';
      set xmlbinary = 'hex';
      set default_transaction_isolation = 'serializable';
      set default_transaction_read_only = on;
      set enable_seqscan = off;
      """;

  /** With 8, one fixture of eight is read. */
  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  static List<LockFixture> fixtures() {
    List<LockFixture> all = LockFixture.all();
    return IntStream.range(0, all.size())
        .filter(index -> index % SHARE == 0)
        .mapToObj(all::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void settingsOfTheSessionChangeNothing(LockFixture fixture) throws SQLException {
    assumeTrue(fixture.isFor(Servers.shared().majorVersion()));
    database.fill(fixture.sql());

    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ODD_SESSION);

      assertThat(text(connection)).isEqualTo(text(database));
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void roleThatOwnsNothingReadsTheSame(LockFixture fixture) throws SQLException {
    assumeTrue(fixture.isFor(Servers.shared().majorVersion()));
    database.fill(fixture.sql());

    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // One of PostgreSQL's, as making one is seen by the tests of other databases.
      statement.execute("set session authorization pg_signal_backend");

      assertThat(text(connection)).isEqualTo(text(database));
    }
  }

  @Test
  void orderOfCreationChangesNothing() {
    String tables =
        "create table a (id integer primary key); create table b (id integer primary key);";
    String rest =
        """
        alter table a add column x integer;
        alter table a add column y text default 'y';
        create index i on a (x);
        create index j on a (y) with (fillfactor = 70, deduplicate_items = off);
        alter table a add constraint k check (x > 0);
        alter table a add constraint l unique (x);
        alter table a set (fillfactor = 60);
        alter table a set (autovacuum_enabled = off);
        alter table a alter x set (n_distinct = 5);
        alter table a alter x set (n_distinct_inherited = 6);
        create function f() returns integer language sql set work_mem = '4MB' set timezone = 'UTC'
          as 'select 1';
        create view v with (security_barrier, check_option = local) as select a.x from a;
        """;
    String restReversed =
        """
        create function f() returns integer language sql set timezone = 'UTC' set work_mem = '4MB'
          as 'select 1';
        alter table a set (autovacuum_enabled = off);
        alter table a set (fillfactor = 60);
        alter table a add column x integer;
        alter table a add column y text;
        alter table a alter y set default 'y';
        alter table a alter x set (n_distinct_inherited = 6);
        alter table a alter x set (n_distinct = 5);
        alter table a add constraint l unique (x);
        alter table a add constraint k check (x > 0);
        create view v with (check_option = local, security_barrier) as select a.x from a;
        create index j on a (y) with (deduplicate_items = off, fillfactor = 70);
        create index i on a (x);
        """;
    String expected = text(database.fill(tables + rest));

    assertThat(text(database.fill(tables + restReversed))).isEqualTo(expected);
  }

  @Test
  void droppedColumnLeavesNoTrace() {
    String expected =
        text(
            database.fill(
                """
                create table t (a integer, b integer, c integer default 0,
                  constraint k unique (b, c), constraint l check (b > c));
                create index i on t (c) include (a);
                create trigger g before update of c on t for each row
                  execute function suppress_redundant_updates_trigger();
                """));

    database.fill(
        """
        create table t (gone_first integer, a integer, gone_too integer, b integer);
        alter table t drop gone_first, drop gone_too;
        alter table t add gone_last integer default 7, add c integer default 0;
        alter table t drop gone_last, add constraint k unique (b, c), add constraint l check (b > c);
        create index i on t (c) include (a);
        create trigger g before update of c on t for each row
          execute function suppress_redundant_updates_trigger();
        """);

    assertThat(text(database)).isEqualTo(expected);
  }

  @Test
  void renamedTableLeavesNoTrace() {
    String expected =
        text(database.fill("create table t (id integer not null, v text not null default 'x')"));

    database.fill("create table was (key integer not null, v text not null default 'x')");
    database.run("alter table was rename key to id; alter table was rename to t");

    assertThat(text(database)).isEqualTo(expected);
  }

  @Test
  void membersOfAnExtensionAndTheHistoryTableAreLeftOut() {
    database.fill("create extension pg_trgm");
    List<String> before = names();

    database.run(
        """
        create table flyway_schema_history (
          installed_rank integer not null constraint flyway_schema_history_pk primary key,
          version varchar(50), description varchar(200) not null, type varchar(20) not null,
          script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
          installed_on timestamp not null default now(), execution_time integer not null,
          success boolean not null);
        create index flyway_schema_history_s_idx on flyway_schema_history (success);
        """);

    assertThat(before).containsExactly("extension pg_trgm", "schema public");
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void theLedgerOfDeploysIsLeftOut() {
    database.fill("create table plumbline_ledgers (id integer)");
    List<String> before = names();

    database.run(
        """
        create table plumbline_ledger (
          entry integer constraint plumbline_ledger_pk primary key,
          recorded_at timestamptz not null default clock_timestamp(), fingerprint text not null);
        """);

    assertThat(before).contains("table public.plumbline_ledgers");
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void scopeLeavesOtherSchemasOut() {
    database.fill(
        "create schema a; create table a.t (id integer); create schema b; create view b.v as select 1");
    Scope scope = Scope.of(List.of("a"));

    SchemaLock lock = database.read(scope).toLock(Spellings.NONE);

    assertThat(lock.catalog().entries())
        .extracting(Object::toString)
        .containsExactly("schema a", "table a.t", "column a.t.id");
    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
  }

  @Test
  void whatStandsOutsideTheScopeIsReferredToByItsName() {
    database.fill(
        """
        create schema a;
        create schema b;
        create table b."Other" (gone integer, y integer, "X y" integer, unique (y, "X y"));
        alter table b."Other" drop gone;
        create table a.t (x integer, y integer, foreign key (x, y) references b."Other" ("X y", y));
        create function a.f() returns trigger language plpgsql as 'begin return null; end';
        create constraint trigger g after insert on a.t from b."Other"
          for each row execute function a.f();
        """);

    assertThat(database.read(Scope.of(List.of("a"))).toLock(Spellings.NONE).render())
        .contains(
            """
              columns = x, y
              referenced columns = "X y", y
              references = b."Other"
            """)
        .contains("  constraint with = b.\"Other\"\n");
  }

  @Test
  void keysOfAnIndexSayWhatIsNotTheDefault() {
    database.fill(
        """
        create domain word as text;
        create domain label as varchar(9) collate "C";
        create table t (
          a text, b text collate "C", c varchar(9), d word, e label, f integer[], g tsvector, "H" name);
        create index i on t (
          a collate "C", a text_pattern_ops, b, b collate "default" desc, c, c varchar_pattern_ops,
          d nulls first, e, e collate "default", f desc nulls last, "H");
        create index j on t (lower(a), lower(b) collate "C", (a || 'x') text_pattern_ops, (e));
        create index k on t using gist (g tsvector_ops (siglen = 100));
        create index l on t using gin (f, g);
        """);

    assertThat(
            database
                .read()
                .catalog()
                .ofKind(Kind.INDEX)
                .map(index -> index.name().simpleName() + "\n" + index.valueOf("keys")))
        .containsExactly(
            """
            i
            a collate "C"
            a text_pattern_ops
            b
            b collate "default" desc
            c
            c varchar_pattern_ops
            d nulls first
            e
            e collate "default"
            f desc nulls last
            "H\"""",
            """
            j
            lower(a)
            lower(b) collate "C"
            ((a || 'x'::text)) text_pattern_ops
            e""",
            """
            k
            g (siglen=100)""",
            """
            l
            f
            g""");
  }

  @Test
  void readLeavesNoThreadBehind() throws InterruptedException {
    database.fill("create table t (id integer)").read();

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("plumbline-decoding")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  @Test
  void namesOfNotNullConstraintsAreLeftOut() {
    database.fill("create table t (a integer not null, b integer not null)");

    assertThat(database.read().catalog().ofKind(Kind.CONSTRAINT)).isEmpty();
    assertThat(database.read().catalog().find(Kind.COLUMN, ObjectName.of("public", "t", "a")))
        .hasValueSatisfying(
            column -> assertThat(column.valueOf("nullability")).isEqualTo("not null"));
  }

  private static List<String> names() {
    return database.read().catalog().entries().stream().map(Object::toString).toList();
  }

  private static String text(TestDatabase read) {
    return read.read().toLock(Spellings.NONE).render();
  }

  private static String text(Connection connection) throws SQLException {
    return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT)
        .toLock(Spellings.NONE)
        .render();
  }
}
