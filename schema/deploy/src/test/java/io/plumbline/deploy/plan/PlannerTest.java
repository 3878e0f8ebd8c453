package io.plumbline.deploy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.ObjectName;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.report.Report;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.deploy.testing.Fixtures;
import io.plumbline.deploy.testing.Shop;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

  private static final String BASELINE =
      "update flyway_schema_history set type = 'BASELINE', script = '<< Flyway Baseline >>'";

  private static final String NOT_NULL =
      "alter table purchase add constraint total_known check (total is not null);\n";

  @AutoClose private Shop shop;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(new WrittenMigrations(folder));
  }

  @Test
  void planTellsWhatWillHappen() {
    SchemaLock running = shop.lock();
    shop.pending("V2__notes.sql", "alter table purchase add column note text;\n" + NOT_NULL)
        .pending("V3__index.sql", "create index concurrently purchase_total on purchase (total);\n")
        .run("insert into customer values (1, 'Ada'); analyze customer, purchase;");
    FlywaySettings.withoutTransactionalLock(shop.flyway());

    PlanResult plan =
        Planner.plan(shop.request().withReleases(List.of(new RunningRelease("1.4", running))));

    Fixtures.assertSame(text(plan), Fixtures.RESOURCES.resolve("plan/may-go-on.txt"));
    assertThat(plan.outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void passwordOfAPlaceholderStandsInNoReport() {
    shop.flyway().placeholders(Map.of("secret", "canary"));
    SchemaLock lock = shop.lock();
    shop.pending("V2__a.sql", "select 'host=archive password=${secret}' as connection;");

    Report report = Report.plan(Planner.plan(shop.request(lock)));

    assertThat(report.text()).contains("password=…").doesNotContain("canary");
  }

  @Test
  void largeTableMakesAnErrorOfAWarning() {
    shop.pending("V2__check.sql", NOT_NULL)
        .run(
            """
            insert into purchase (id, total) select n, 1 from generate_series(1, 20000) n;
            analyze purchase;
            """);

    Plan plan = shop.plan();

    Fixtures.assertSame(text(plan), Fixtures.RESOURCES.resolve("plan/refused.txt"));
    assertThat(plan.outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void sizeThatIsNotKnownMayBeAny() {
    shop.pending("V2__check.sql", NOT_NULL);

    assertThat(shop.plan().findings(Severity.ERROR))
        .extracting(it -> it.size().orElseThrow().toString())
        .containsExactly("size unknown, never analyzed");
  }

  @Test
  void findingIsAllowedWithAReason() {
    shop.pending(
        "V2__check.sql",
        "-- plumbline:allow add-check-scans because the shop is closed\n" + NOT_NULL);

    Plan plan = shop.plan();

    assertThat(plan.decision()).isEqualTo(Decision.MAY_GO_ON);
    assertThat(text(plan)).contains("allowed because the shop is closed");
  }

  @Test
  void driftIsNamedBeforeAnythingRuns() {
    shop.pending("V2__notes.sql", "alter table purchase add column note text;\n")
        .run("alter table customer add column phone text");

    assertThat(reasons(shop.plan()))
        .containsExactly(
            "refused: the target has 1 difference that its migrations did not make, the first:"
                + " column public.customer.phone: expected absent, found present");
  }

  @Test
  void planReadsATargetThatRefusesToBeWrittenTo() {
    shop.pending("V2__notes.sql", "alter table purchase add column note text;\n")
        .run(Shop.READ_ONLY);

    assertThat(shop.plan().decision()).isEqualTo(Decision.MAY_GO_ON);
  }

  @Test
  void historyIsReplayedInItsOwnOrder() {
    shop.pending("V3__b.sql", "create table b as select count(*) from pg_class where relname = 'a'")
        .migrate("3");
    shop.flyway().outOfOrder(true);
    shop.pending("V2__a.sql", "create table a (id bigint)").migrate("3");
    shop.pending("R__view.sql", "create or replace view v as select * from a").migrate("3");
    shop.pending("V4__c.sql", "create table c (id bigint)");

    Plan plan = shop.plan();

    assertThat(reasons(plan)).isEmpty();
    assertThat(plan.steps()).extracting(Step::script).containsExactly("V4__c.sql");
  }

  @Test
  void textOfARepeatableThatIsGoneIsNoMatterWhereTheSchemaIsEqual() {
    shop.pending("R__view.sql", "create or replace view v as select id from customer")
        .migrate("1")
        .pending("R__view.sql", "create or replace view v as select id, name from customer")
        .migrate("1");

    Plan plan = shop.plan();

    assertThat(reasons(plan)).isEmpty();
    assertThat(plan.notes())
        .containsExactly(
            "R__view.sql ran at rank 2 with a text that is gone; the schema is compared all the"
                + " same");
  }

  @Test
  void migrationsUpToABaselineAreWhatItStandsFor() {
    shop.run(BASELINE);
    shop.pending("V2__city.sql", "alter table customer add city text");

    Plan plan = shop.plan();

    assertThat(reasons(plan)).isEmpty();
    assertThat(plan.steps()).extracting(Step::script).containsExactly("V2__city.sql");
  }

  @Test
  void whatABaselineDidNotFindIsDrift() {
    shop.run(BASELINE);
    shop.run("alter table customer drop column name");

    assertThat(shop.plan().outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void baselineBelowAllMigrationsCannotBeProven() {
    shop.run(
        "update flyway_schema_history set type = 'BASELINE', version = '0.5', checksum = null,"
            + " description = 'old shop', script = '<< Flyway Baseline >>'");

    assertThat(reasons(shop.plan()))
        .containsExactly(
            "cannot prove: the history begins with a baseline (old shop), and no migration of"
                + " version 0.5 or below says what was there before");
  }

  @Test
  void textThatHasChangedCannotBeProven() {
    shop.pending("V1__shop.sql", Shop.V1 + "-- changed\n");

    Plan plan = shop.plan();

    assertThat(plan.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
    assertThat(plan.summary())
        .startsWith("cannot prove: V1__shop.sql ran with another text: expected checksum ");
  }

  @Test
  void releaseThatStillRunsMustNotBreak() {
    SchemaLock running = shop.lock();
    shop.pending("V2__rename.sql", "alter table customer rename column name to full_name");

    Plan plan =
        (Plan)
            Planner.plan(shop.request().withReleases(List.of(new RunningRelease("1.4", running))));

    assertThat(reasons(plan))
        .containsExactly(
            "refused: it breaks the release 1.4 that still runs: 2 breaking differences, the first:"
                + " column public.customer.full_name: expected absent, found present");
  }

  @Test
  void migrationsMustMakeWhatTheBuildExpects() {
    SchemaLock other = shop.pending("V2__a.sql", "create table a (id bigint)").lock();
    shop.pending("V2__a.sql", "create table a (id integer)");

    assertThat(reasons((Plan) Planner.plan(shop.request(other))))
        .hasSize(2)
        .anyMatch(
            it ->
                it.startsWith(
                    "refused: the build's lock and the migrations beside it are of different"
                        + " builds: expected V2__a.sql with checksum "))
        .contains(
            "refused: the migrations do not make what the build was generated from: 1 difference,"
                + " the first: column public.a.id: type expected bigint, found integer");
  }

  @Test
  void roleThatMayNotIsSeen() {
    shop.pending("V2__role.sql", "create role somebody_else");

    assertThat(reasons(shop.plan()))
        .containsExactly(
            "refused: V2__role.sql:1 fails: ERROR: permission denied to create role Detail: Only"
                + " roles with the CREATEROLE attribute may create roles. (42501); mend the migration");
  }

  @Test
  void rolesThatMigrationsNameAreThere() {
    shop.superuser(
        """
        do $$ begin
          create role shop_reader;
        exception when duplicate_object or unique_violation then null;
        end $$
        """);
    shop.pending("V2__grant.sql", "grant select on customer to shop_reader");

    assertThat(reasons(shop.plan())).isEmpty();
  }

  /** On a server where no other test has made the role. */
  @Test
  void roleThatOnlyAPlaceholderNamesIsThere(@TempDir Path data) {
    shop.superuser("drop role if exists shop_auditor; create role shop_auditor");
    shop.flyway().placeholders(Map.of("auditor", "shop_auditor"));
    shop.pending("V2__grant.sql", "grant select on customer to ${auditor}");
    try (ScratchPostgres elsewhere =
            ScratchPostgres.start(
                ScratchSettings.defaults()
                    .withProvider(Provider.EMBEDDED)
                    .withDataDirectory(data));
        ScratchDatabase throwaway = elsewhere.create()) {
      PlanRequest request =
          PlanRequest.of(
              shop.connections(),
              shop.lock(),
              shop.flyway(),
              ServerSource.of(
                  new ThrowawayServer(throwaway.url(), throwaway.user(), throwaway.password())));

      assertThat(reasons((Plan) Planner.plan(request))).isEmpty();
    } finally {
      shop.superuser("drop role shop_auditor");
    }
  }

  @Test
  void syntaxErrorIsNamedWithItsLine() {
    SchemaLock lock = shop.lock();
    shop.pending("V2__a.sql", "create table a (id bigint);\n\n-- and\ncreate tabel b ();\n");

    Plan plan = (Plan) Planner.plan(shop.request(lock));

    assertThat(reasons(plan))
        .containsExactly(
            "refused: V2__a.sql:4 fails: ERROR: syntax error at or near \"tabel\" (42601); mend the"
                + " migration");
  }

  @Test
  void migrationThatNeverEndsCannotBeProven() {
    SchemaLock lock = shop.lock();
    shop.pending("V2__a.sql", "do $$ begin loop perform 1; end loop; end $$");

    Plan plan = (Plan) Planner.plan(shop.request(lock).withStatementLimit(Duration.ofMillis(200)));

    assertThat(plan.summary())
        .startsWith("cannot prove: V2__a.sql:1 did not end within 200 ms on empty tables: ");
  }

  @Test
  void newerHistoryLeavesNothingToRun() {
    SchemaLock older = shop.lock();
    shop.pending("V2__a.sql", "create table a (id bigint)").migrate("2");

    Plan plan = (Plan) Planner.plan(shop.request(older));

    assertThat(plan.decision()).isEqualTo(Decision.MAY_GO_ON);
    assertThat(plan.notes())
        .containsExactly("the history is newer than the build: it has V2__a.sql");
  }

  @Test
  void newerHistoryThatBreaksTheBuildIsRefused() {
    SchemaLock older = shop.lock();
    shop.pending("V2__a.sql", "alter table customer drop column name").migrate("2");

    assertThat(reasons((Plan) Planner.plan(shop.request(older))))
        .containsExactly(
            "refused: a newer release has migrated, and this build does not work with what it left:"
                + " column public.customer.name: expected present, found missing; deploy the release that"
                + " brought V2__a.sql");
  }

  @Test
  void newerHistoryThatCannotBeComparedIsNotProven() {
    shop.run("alter table customer alter column name set default 'nobody'");
    SchemaLock older = shop.lock();
    shop.pending("V2__a.sql", "create table a (id bigint)").migrate("2");

    Plan plan = (Plan) Planner.plan(shop.request(onOtherMajor(older, "name", "'no' || 'body'")));

    assertThat(reasons(plan))
        .containsExactly(
            "cannot prove: column public.customer.name: default expected 'no' || 'body', found"
                + " 'nobody'::text (text of PostgreSQL %d against text of %d)"
                    .formatted(older.serverMajor() - 1, older.serverMajor()));
    assertThat(plan.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
  }

  /** The lock as another major would print it, with the default of a customer's column. */
  private static SchemaLock onOtherMajor(SchemaLock lock, String column, String text) {
    ObjectName name = ObjectName.of("public", "customer", column);
    List<Entry> entries = new ArrayList<>(lock.catalog().entries());
    entries.replaceAll(
        entry -> {
          Map<String, String> attributes = new HashMap<>(entry.attributes());
          attributes.computeIfAbsent("default", it -> entry.name().equals(name) ? text : null);
          return Entry.of(entry.kind(), entry.name(), attributes);
        });
    return SchemaLock.of(
        lock.serverMajor() - 1,
        lock.scope(),
        lock.migrations(),
        Catalog.of(entries),
        lock.spellings());
  }

  @Test
  void releaseOfAnotherScopeIsComparedInItsOwn() {
    SchemaLock older = shop.lock();
    SchemaLock narrower =
        older.within(
            List.of(
                new ScopeRule(
                    ScopeRule.Form.EXCLUDE,
                    ObjectPattern.parse("table public.customer"),
                    Optional.empty())));
    shop.pending("V2__a.sql", "alter table customer add column phone text").migrate("2");

    Plan plan =
        (Plan)
            Planner.plan(
                shop.request(older)
                    .withReleases(
                        List.of(
                            new RunningRelease("narrow", narrower),
                            new RunningRelease("wide", older))));

    assertThat(plan.releases())
        .extracting(it -> it.release() + ": " + it.comparison().findings().size())
        .containsExactly("narrow: 0", "wide: 1");
  }

  @Test
  void databaseOfAnotherApplicationIsRefused() {
    Migration library =
        new Migration(Optional.of(MigrationVersion.of("1")), Optional.of(7), "V1__library.sql");
    SchemaLock shops = shop.lock();
    SchemaLock librarys =
        SchemaLock.of(
            shops.serverMajor(),
            shops.scope(),
            List.of(library),
            shops.catalog(),
            shops.spellings());
    shop.run("update flyway_schema_history set script = 'V1__cinema.sql'");

    Plan plan = (Plan) Planner.plan(shop.request(librarys));

    assertThat(reasons(plan))
        .containsExactly(
            "refused: the database belongs to another application, or the lock to another service:"
                + " expected a history that begins with V1__library.sql, found V1__cinema.sql; see"
                + " that both are the right ones");
  }

  @Test
  void databaseWithoutHistoryIsRefused() {
    shop.run("drop table flyway_schema_history");

    assertThat(shop.plan().summary())
        .startsWith("refused: the database has ")
        .endsWith(
            "right database, or let Flyway baseline it where its objects are known to be right");
  }

  @Test
  void failedMigrationIsRefused() {
    shop.run("update flyway_schema_history set success = false");

    assertThat(reasons(shop.plan()))
        .containsExactly(
            "refused: V1__shop.sql failed; run flyway repair after mending what it left");
  }

  @Test
  void withoutAScratchServerNothingIsProven() {
    PlanRequest request = shop.request();
    PlanResult plan =
        Planner.plan(
            PlanRequest.of(
                request.target(),
                request.build(),
                request.flyway(),
                major -> {
                  throw new CannotReplayException("no scratch server of " + major);
                }));

    assertThat(plan.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
    assertThat(plan.summary()).startsWith("cannot prove: no scratch server of ");
    assertThat(text(plan)).contains("drift     not known").doesNotContain("end       ");
  }

  @Test
  void targetThatCannotBeReadHasNoPlan() {
    PlanRequest request = shop.request();
    var wrong = shop.connections();
    wrong.setPassword("wrong");
    PlanResult refused =
        Planner.plan(PlanRequest.of(wrong, request.build(), request.flyway(), request.servers()));
    var down = shop.connections();
    down.setPortNumbers(new int[] {1});
    PlanResult unreachable =
        Planner.plan(PlanRequest.of(down, request.build(), request.flyway(), request.servers()));
    shop.superuser("alter table flyway_schema_history owner to current_user");
    PlanResult denied = Planner.plan(request);
    shop.superuser("create schema other; create table other.flyway_schema_history ()");
    PlanResult two = Planner.plan(request);

    assertThat(List.of(refused, unreachable, denied, two))
        .extracting(PlanResult::outcome)
        .containsOnly(Outcome.COULD_NOT_CHECK);
    assertThat(Report.plan(refused).text()).contains("password").doesNotContain("wrong");
    assertThat(Report.plan(denied).text()).contains("flyway_schema_history");
    assertThat(Report.plan(two).text()).contains("other.flyway_schema_history");
  }

  private String text(PlanResult plan) {
    return shop.stable(Report.plan(plan).text());
  }

  private static List<String> reasons(Plan plan) {
    return plan.reasons().stream().map(Reason::toString).toList();
  }
}
