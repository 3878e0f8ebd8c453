package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.Preset;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.ScopeRule.Form;
import io.plumbline.impact.Finding;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.SpellingSearch;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a scope leave in a lock and in a comparison. */
class ScopeRulesTest {

  private static final String SCHEMA =
      """
      create schema billing;
      create table billing.invoice (id serial primary key, total numeric check (total > 0));
      create table invoice (id bigint generated always as identity primary key, note text);
      create index on invoice (note);
      create statistics invoice_stats on id, note from invoice;
      create table "Report.*" (id integer);
      create view latest as select id from invoice;
      create function total(integer) returns integer language sql as 'select 1';
      create function total(text) returns integer language sql as 'select 1';
      create publication changes for table invoice;
      """;

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
    database.fill(SCHEMA);
  }

  /** Relations and routines alone, as the rest goes with them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "exclude schema billing        | publication changes; schema public; table public.\"Report.*\"; sequence public.invoice_id_seq; table public.invoice; statistics public.invoice_stats; view public.latest; function public.total(integer); function public.total(text); publication table changes.public.invoice",
        "exclude table public.invoice  | schema billing; sequence billing.invoice_id_seq; table billing.invoice; publication changes; schema public; table public.\"Report.*\"; view public.latest; function public.total(integer); function public.total(text)",
        "exclude *.*                   | schema billing; publication changes; schema public",
        "exclude publication changes   | schema billing; sequence billing.invoice_id_seq; table billing.invoice; schema public; table public.\"Report.*\"; sequence public.invoice_id_seq; table public.invoice; statistics public.invoice_stats; view public.latest; function public.total(integer); function public.total(text)",
        "include table billing.*       | schema billing; sequence billing.invoice_id_seq; table billing.invoice; publication changes; schema public; view public.latest; function public.total(integer); function public.total(text)",
        "include public.\"Report.*\"   | schema billing; publication changes; schema public; table public.\"Report.*\"",
        "exclude function public.total(text), exclude table *.*, exclude schema b* | publication changes; schema public; view public.latest; function public.total(integer)"
      })
  void rulesLeave(String rules, String expected) {
    String found =
        database.read(scope(rules)).catalog().entries().stream()
            .filter(entry -> !entry.kind().isOwned())
            .map(Entry::toString)
            .collect(Collectors.joining("; "));

    assertThat(Set.of(found.split("; "))).isEqualTo(Set.of(expected.split("; ")));
  }

  @Test
  void whatGoesWithAnExcludedObjectIsLeftOut() {
    assertThat(
            database.read(scope("exclude table public.invoice")).catalog().entries().stream()
                .map(Entry::toString)
                .filter(name -> name.contains("public.invoice")))
        .isEmpty();
  }

  @Test
  void columnTakesItsSequenceAlong() {
    assertThat(
            database.read(scope("exclude column billing.invoice.id")).catalog().entries().stream()
                .map(Entry::toString)
                .filter(name -> name.startsWith("sequence billing")))
        .isEmpty();
  }

  @Test
  void partitionsGoWithAnExcludedParent() {
    try (TestDatabase partitioned = TestDatabase.in(Servers.shared())) {
      partitioned.fill(
          """
          create table event (at date) partition by range (at);
          create table event_1 partition of event default partition by list (at);
          create table event_1_1 partition of event_1 default;
          """);

      assertThat(
              partitioned.read(scope("exclude table public.event")).catalog().entries().stream()
                  .map(Entry::toString))
          .containsExactly("schema public");
    }
  }

  @Test
  void headerSaysTheScopeAndIsReadBack() {
    Scope scope =
        scope(
                "exclude table public.\"Report.*\", include table *.*, exclude \"Report \"*.*,"
                    + " partitions public.event_*")
            .withRules(Preset.PG_REPACK.rules(database.read().catalog()));
    SchemaLock lock = database.read(scope).toLock(Spellings.NONE);

    assertThat(lock.render().lines().skip(3).takeWhile(line -> !line.startsWith("fingerprint")))
        .containsExactly(
            "include table *.*",
            "exclude \"Report \"*.*",
            "exclude table public.\"Report.*\"",
            "partitions public.event_*",
            "preset pg_repack exclude schema repack",
            "preset pg_repack exclude trigger *.*.repack_trigger");
    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
  }

  @Test
  void presetNamesTheTablesThatArePartitionedByTime() {
    try (TestDatabase partitioned = TestDatabase.in(Servers.shared())) {
      partitioned.fill(
          """
          create table by_day ("At" date) partition by range ("At");
          create table by_day_1 partition of by_day default partition by range ("At");
          create table by_moment (at timestamptz(3)) partition by range (at);
          create table by_number (at bigint) partition by range (at);
          create table by_hour (at timestamp) partition by range (date_trunc('hour', at));
          create table by_both (at date, id integer) partition by range (at, id);
          create table by_tenant (at date, id integer) partition by list (id);
          create table by_tenant_1 partition of by_tenant default partition by range (at);
          """);

      assertThat(Preset.TIME_PARTITIONS.rules(partitioned.read().catalog()))
          .extracting(ScopeRule::toString)
          .containsExactly(
              "partitions public.by_day",
              "partitions public.by_moment",
              "partitions public.by_tenant_1");
    }
  }

  @Test
  void presetLeavesOutWhatPartmanKeepsAndStillComparesEachPartition() {
    String parent =
        """
        create table event (id bigint, at timestamptz not null) partition by range (at);
        create table event_payload (id bigint);
        """;
    try (TestDatabase built = TestDatabase.in(Servers.shared());
        TestDatabase live = TestDatabase.in(Servers.shared())) {
      built.fill(parent);
      live.fill(parent)
          .run(
              // What maintenance of pg_partman 4.7 leaves, with retention and constraint_cols.
              """
              create table event_p2026_10_01 (id bigint, at timestamptz not null);
              create index on event_p2026_10_01 (at);
              create table event_p2026_11_01 partition of event
                for values from ('2026-11-01') to ('2026-11-02');
              alter table event_p2026_11_01 add constraint partmanconstr_event_p2026_11_01_id
                check (id >= 96 and id <= 119);
              create table event_p2026_11_02 partition of event
                for values from ('2026-11-02') to ('2026-11-03');
              create table event_default partition of event default;
              """);
      Scope scope = Scope.ALL.withRules(Preset.PG_PARTMAN.rules(built.read().catalog()));
      SchemaLock lock = built.read(scope).toLock(Spellings.NONE);
      SchemaChecker checker = new SchemaChecker(lock, ReadLimits.DEFAULT);

      assertThat(((Verdict) checker.check(live.dataSource())).findings()).isEmpty();

      live.run("alter table event_p2026_11_02 alter id set not null; drop table event_payload");
      assertThat(((Verdict) checker.check(live.dataSource())).findings())
          .extracting(Finding::object)
          .containsExactly("table public.event_payload", "column public.event_p2026_11_02.id");
    }
  }

  @Test
  void spellingsAreFoundInEveryScope() throws SQLException {
    try (TestDatabase checked = TestDatabase.in(Servers.shared())) {
      checked.fill("create table note (status varchar(9) check (status in ('draft', 'active')))");
      Scope scope = scope("include table public.note, include constraint public.note.*");
      LiveSchema live = checked.read(scope);

      assertThat(
              live.toLock(new SpellingSearch(scope).search(checked.connection(), live.catalog()))
                  .render())
          .contains("check ~ ");
    }
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Scope scope =
        scope(
                "exclude schema billing, exclude table public.none_*, include function *.*,"
                    + " include function public.f, partitions public.event_*")
            .withRules(Preset.PG_REPACK.rules(database.read().catalog()));

    assertThat(
            verdict(
                    scope,
                    new Allowance(
                        List.of(
                            ObjectPattern.parse("view *.latest"), ObjectPattern.parse("view *.x")),
                        AcceptedDrift.NONE,
                        ImpactPolicy.DEFAULT,
                        Clock.systemUTC()))
                .notCompared())
        .containsExactly(
            "every function but *.*, public.f, as the lock says",
            "schema billing, which the lock excludes",
            "table public.none_*, which the lock excludes; warning: it matches nothing in this"
                + " database, remove it where it matches in none",
            "view *.latest, which the configuration of this environment excludes",
            "view *.x, which the configuration of this environment excludes; warning: it matches"
                + " nothing in this database, remove it where it matches in none",
            "how many partitions and bounds public.event_* has, as the lock says; the shape of each"
                + " is compared",
            "schema repack, trigger *.*.repack_trigger, which the lock excludes (preset pg_repack)");
  }

  @Test
  void exclusionOfAnEnvironmentTakesFromBothSides() {
    try (TestDatabase other = TestDatabase.in(Servers.shared())) {
      other.fill(SCHEMA).run("drop view latest; create table dba_notes (id integer)");
      SchemaLock lock = database.read().toLock(Spellings.NONE);
      Allowance allowance =
          new Allowance(
              List.of(ObjectPattern.parse("view public.latest"), ObjectPattern.parse("*.dba_*")),
              AcceptedDrift.NONE,
              ImpactPolicy.DEFAULT,
              Clock.systemUTC());

      Verdict verdict =
          (Verdict)
              new SchemaChecker(lock, ReadLimits.DEFAULT, allowance).check(other.dataSource());

      assertThat(verdict.findings()).extracting(Finding::describe).isEmpty();
      assertThat(verdict.actual()).isEqualTo(verdict.expected());
    }
  }

  private static Verdict verdict(Scope scope, Allowance allowance) {
    SchemaLock lock = database.read(scope).toLock(Spellings.NONE);
    return (Verdict)
        new SchemaChecker(lock, ReadLimits.DEFAULT, allowance).check(database.dataSource());
  }

  private static Scope scope(String rules) {
    return Scope.ALL.withRules(
        Arrays.stream(rules.split(", (?=include|exclude|partitions)"))
            .map(rule -> rule.split(" ", 2))
            .map(rule -> ScopeRule.of(Form.labelled(rule[0]).orElseThrow(), rule[1]))
            .toList());
  }
}
