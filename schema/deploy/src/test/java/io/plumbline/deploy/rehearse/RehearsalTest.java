package io.plumbline.deploy.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.plan.Plan;
import io.plumbline.deploy.plan.PlanEvidence;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.rehearse.Trial.Ending;
import io.plumbline.deploy.target.Target;
import io.plumbline.deploy.testing.Fixtures;
import io.plumbline.deploy.testing.Shop;
import io.plumbline.deploy.testing.Traffic;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  private static final String READER = "select count(total) from purchase";
  private static final String WRITER = "update purchase set total = total + 1 where id = 1";

  /** More than a busy machine adds to any wait, and less than the migration takes that is cut. */
  private static final Duration NOISE = Duration.ofSeconds(5);

  private static final Duration LIMIT = RehearsalSettings.DEFAULT.transactionLimit();

  /** CI runs all cases on 14 and 17, too, where the end of the transaction is watched otherwise. */
  private static final int MAJOR =
      Integer.getInteger("rehearsal.major", ScratchPostgres.shared().majorVersion());

  @AutoClose private Shop shop;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path migrations) {
    folder = migrations;
    shop = new Shop(new WrittenMigrations(folder), MAJOR);
    fill();
  }

  private void fill() {
    shop.run(
        "insert into customer values (1, 'Ada'); insert into purchase values (1, 1, 1), (2, 1, 2);");
  }

  @Test
  void migrationsAreRehearsedBesideAReaderAndAWriterAndLeaveNothing() throws SQLException {
    shop.pending(
            "V2__notes.sql",
            """
            set lock_timeout = '1min';
            alter table purchase add column note text, add check (total > 0) not valid;
            create table shelf (id bigint generated always as identity primary key);
            insert into shelf default values;
            create view cheap as select id from purchase where total < 10;
            """)
        .pending(
            "V3__more.sql",
            """
            alter table purchase add column shelf bigint references shelf;
            drop index purchase_customer;
            insert into customer values (2, 'Bob {d ''x''} ?');
            """);
    PlanRequest request = shop.request();
    List<String> before = state();
    Catalog schema = schema();

    Traffic traffic = new Traffic(shop.connections(), READER, WRITER);
    try (traffic) {
      RehearsalReport report = new Rehearsal(request, RehearsalSettings.DEFAULT).rehearse();

      Fixtures.assertSame(
          shop.stable(report.text()), Fixtures.RESOURCES.resolve("rehearse/rehearsed.txt"));
      assertThat(report.outcome()).isEqualTo(Outcome.IN_SYNC);
    }
    assertThat(traffic.longest()).isLessThan(LIMIT.plus(NOISE));
    assertThat(traffic.failed()).isZero();
    assertThat(traffic.done()).isPositive();
    assertThat(schema()).isEqualTo(schema);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void transactionIsCutShortBeforeOthersWaitForLong() {
    cutShort();
  }

  /** Up to 16 the server has no limit for a transaction. */
  @Test
  void transactionIsCutShortOnAServerWithoutALimitForIt() throws IOException {
    shop.close();
    shop = new Shop(new WrittenMigrations(Files.createDirectory(folder.resolve("older"))), 14);
    fill();
    cutShort();
  }

  private void cutShort() {
    // Slow where Ada is, which is on the target and not on the throwaway server of the plan.
    shop.pending(
        "V2__slow.sql",
        "alter table purchase add column note text;"
            + " select pg_sleep(10) from customer where name = 'Ada';".repeat(2));
    PlanRequest request = shop.request();

    Traffic traffic = new Traffic(shop.connections(), READER, WRITER);
    try (traffic) {
      RehearsalReport report = new Rehearsal(request, RehearsalSettings.DEFAULT).rehearse();

      assertThat(report.trial())
          .isEqualTo(
              Trial.of(
                  Ending.COULD_NOT_REHEARSE,
                  "V2__slow.sql:1 was at work when the transaction had taken 500 ms, for which"
                      + " others may have to wait; rehearse a part, or where nobody waits"));
      assertThat(report.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    }
    // They did wait.
    assertThat(traffic.longest()).isBetween(Duration.ofMillis(100), LIMIT.plus(NOISE));
  }

  @Test
  void lockThatCannotBeGotIsNoFailure() throws SQLException {
    shop.pending("V2__note.sql", "alter table purchase add column note text;");
    PlanRequest request = shop.request();

    Traffic traffic = new Traffic(shop.connections(), READER, WRITER);
    try (Connection holder = shop.connections().getConnection();
        Statement statement = holder.createStatement();
        traffic) {
      holder.setAutoCommit(false);
      statement.execute("lock table purchase in access share mode");
      RehearsalReport report = new Rehearsal(request, RehearsalSettings.DEFAULT).rehearse();

      assertThat(report.text())
          .startsWith(
              "could not rehearse: busy: V2__note.sql:1 got no lock within 100 ms, for others work"
                  + " with the table; rehearse again when there are fewer\n");
      assertThat(report.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    }
    assertThat(traffic.longest()).isLessThan(Duration.ofMillis(100).plus(NOISE));
  }

  @Test
  void migratorAtWorkIsNotDisturbed() throws SQLException {
    shop.pending("V2__note.sql", "alter table purchase add column note text;");
    PlanRequest request = shop.request();

    try (Connection migrator = shop.connections().getConnection();
        Statement statement = migrator.createStatement()) {
      statement.execute(
          "select pg_advisory_lock(%d, %d)"
              .formatted(0x504c554d, "flyway_schema_history".hashCode()));

      assertThat(new Rehearsal(request, RehearsalSettings.DEFAULT).rehearse().text())
          .startsWith("could not rehearse: busy: a migrator is at work: process ");
    }
  }

  @Test
  void whatWouldHurtOrStayIsNotRun() {
    FlywaySettings.withoutTransactionalLock(shop.flyway());
    shop.run("insert into purchase select n, 1, n from generate_series(3, 20000) n; analyze")
        .pending("V1_1__ticket.sql", "create sequence ticket;")
        .migrate("1.1")
        .pending(
            "V2__hurts.sql",
            """
            alter table purchase alter column total type numeric(12, 3);
            create index purchase_total on purchase (total);
            update purchase set total = 0 where id = 1;
            insert into customer select id, 'x' from purchase where id > 20000;
            do $$ declare c record; begin for c in select * from purchase loop end loop; end $$;
            select setval('ticket', 1000);
            insert into customer values (4, 'harmless');
            """)
        .pending("V3__brief.sql", "alter table purchase add check (id > 0) not valid;")
        .pending("V4__valid.sql", "alter table purchase validate constraint purchase_id_check;")
        .pending("V5__own.sql", "begin; create table a (); commit;")
        .pending(
            "V6__apart.sql", "create index concurrently purchase_id_total on purchase (id, total);")
        .pending("V7__who.sql", "comment on table purchase is '${flyway:database}';")
        .pending("V8__rows.sql", "copy customer from stdin;\n5\tcopied\n\\.\n");

    assertThat(hazards())
        .containsExactly(
            "V2__hurts.sql:6: what it does by setval is not rolled back",
            "V2__hurts.sql:1: it writes all rows of public.purchase anew",
            "V2__hurts.sql:1: it reads rows of public.purchase while nobody else can write to it",
            "V2__hurts.sql:2: it reads rows of public.purchase while nobody else can write to it,"
                + " since V2__hurts.sql:1",
            "V2__hurts.sql:3: it reads rows of public.purchase while nobody else can write to it,"
                + " since V2__hurts.sql:1",
            "V2__hurts.sql:3: it changes rows or may do so, and public.purchase has many (about"
                + " 20000 rows, 1624 kB); what is rolled back stays as dead rows",
            "V2__hurts.sql:4: it reads rows of public.purchase while nobody else can write to it,"
                + " since V2__hurts.sql:1",
            "V2__hurts.sql:4: it changes rows or may do so, and public.purchase has many (about"
                + " 20000 rows, 1624 kB); what is rolled back stays as dead rows",
            "V2__hurts.sql:5: it reads rows of public.purchase while nobody else can write to it,"
                + " since V2__hurts.sql:1",
            "V2__hurts.sql:5: it changes rows or may do so, and public.purchase has many (about"
                + " 20000 rows, 1624 kB); what is rolled back stays as dead rows",
            "V4__valid.sql:1: it reads rows of public.purchase while nobody else can write to it,"
                + " since V2__hurts.sql:1",
            "V5__own.sql:1: it begins, divides or ends a transaction itself",
            "V6__apart.sql:1: its migration runs in no transaction",
            "V7__who.sql: Flyway would fill its placeholders in from the target",
            "V8__rows.sql: only Flyway copies rows out of a migration");
  }

  @Test
  void tableWithoutRowsMayBeWrittenAnewAndFewRowsMayBeChanged() {
    shop.pending("V1_1__empty.sql", "create table empty (id bigint);")
        .migrate("1.1")
        .pending(
            "V2__small.sql",
            """
            alter table empty alter column id type integer;
            create index on empty (id);
            update purchase set total = 3 where total = 2;
            """);

    assertThat(hazards()).isEmpty();
  }

  @Test
  void hazardSparesTheTransactionAndNotTheQuestions() {
    shop.run("update purchase set total = null where id = 2")
        .pending("V2__strict.sql", "alter table purchase alter column total set not null;");

    RehearsalReport report = rehearse();

    assertThat(report.text())
        .startsWith("refused: a migration will fail on rows that are there\n")
        .contains(
            "\nrows      column public.purchase.total becomes NOT NULL: rows where it is null: 1\n");
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);

    shop.run("update purchase set total = 1 where id = 2");
    report = rehearse();

    assertThat(report.trial())
        .isEqualTo(
            Trial.of(
                Ending.NOT_REHEARSABLE,
                "V2__strict.sql:1: it reads rows of public.purchase while nobody else can write to"
                    + " it"));
    assertThat(report.probes())
        .extracting(ProbeResult::answer)
        .containsExactly(ProbeResult.Answer.NOTHING);
    assertThat(report.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
  }

  @Test
  void planThatRefusesIsNotRehearsedAndTheRowsAreAskedAllTheSame() {
    shop.pending("V2__once.sql", "alter table customer add unique (name);")
        .run("alter table customer add column phone text");

    RehearsalReport report = rehearse();

    assertThat(report.text())
        .startsWith("refused: the target has 1 difference that its migrations did not make")
        .contains("customer_name_key is new: no values that occur more than once\n");
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void sessionsThatAreReadOnlyAreRefused() {
    shop.pending("V2__note.sql", "alter table purchase add column note text;").run(Shop.READ_ONLY);

    assertThat(rehearse().text())
        .startsWith(
            "refused: the sessions of this role are read-only (default_transaction_read_only);"
                + " rehearse as the role that migrates\n");
  }

  @Test
  void readReplicaIsRefused() {
    PlanEvidence evidence = Planner.planWithEvidence(shop.request());
    Target target = evidence.target().orElseThrow();
    Target replica =
        new Target(
            target.session(),
            Target.Standing.STANDBY,
            target.schema(),
            target.extensions(),
            target.roles(),
            target.obstacles(),
            target.sizes());

    assertThat(Rehearsal.refusal((Plan) evidence.result(), replica, List.of()))
        .contains(
            Trial.of(Ending.REFUSED, "the server is a read replica; rehearse on its primary"));
  }

  @Test
  void failureOnRowsIsFoundAlsoWhereItIsDeferred() {
    shop.pending(
            "V2__late.sql",
            "alter table purchase alter constraint purchase_customer_id_fkey deferrable initially"
                + " deferred;")
        .migrate("2")
        .pending(
            "V3__copy.sql",
            "insert into purchase select 9, max(id) + 1 from customer having count(*) > 0;");

    RehearsalReport report = rehearse();

    assertThat(report.trial())
        .isEqualTo(
            Trial.of(
                    Ending.FAILED,
                    "V3__copy.sql, what it defers: insert or update on table \"purchase\" violates"
                        + " foreign key constraint \"purchase_customer_id_fkey\" (23503)")
                .at(Optional.of(new Trial.Place("V3__copy.sql", 1))));
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);
  }

  @Test
  void migrationsThatCannotShareATransactionAreNotRehearsable() {
    shop.pending("V2__mood.sql", "create type mood as enum ('glad');")
        .migrate("2")
        .pending("V3__sad.sql", "alter type mood add value 'sad';")
        .pending("V4__use.sql", "create table day (mood mood default 'sad');");

    RehearsalReport report = rehearse();

    assertThat(report.trial())
        .isEqualTo(
            Trial.of(
                Ending.NOT_REHEARSABLE,
                "V4__use.sql:1: unsafe use of new value \"sad\" of enum type mood (55P04): the"
                    + " migrations cannot be in one transaction"));
    assertThat(report.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
  }

  @Test
  void rightThatIsMissingOnTheTargetIsAFailure() {
    shop.pending(
            "V2__phone.sql", "create table phone ();\nalter table customer add column phone text;")
        .superuser("alter table customer owner to current_user");

    assertThat(rehearse().trial())
        .isEqualTo(
            Trial.of(Ending.FAILED, "V2__phone.sql:2: must be owner of table customer (42501)")
                .at(Optional.of(new Trial.Place("V2__phone.sql", 2))));
  }

  @Test
  void nothingPendingIsNothingToRehearse() {
    RehearsalReport report = rehearse();

    assertThat(report.text()).startsWith("nothing to rehearse\n");
    assertThat(report.outcome()).isEqualTo(Outcome.IN_SYNC);
  }

  @Test
  void rowsAreNotAskedWhereTheHistoryIsNewerOrNothingIsPending() {
    shop.pending("V2__total.sql", "alter table purchase alter column total set not null;");
    SchemaLock strict = shop.lock();
    shop.without("V2__total.sql").pending("V3__note.sql", "create table note ();");
    shop.migrate("3");

    RehearsalReport diverged = rehearse(strict);
    assertThat(diverged.text()).startsWith("not rehearsable: V2__total.sql has not run, although");
    assertThat(diverged.probes()).isEmpty();

    SchemaLock now = shop.lock();
    shop.run("alter table customer alter column name drop not null");
    RehearsalReport drifted = rehearse(now);
    assertThat(drifted.text()).startsWith("refused: the target has 1 difference");
    assertThat(drifted.probes()).isEmpty();
  }

  private RehearsalReport rehearse(SchemaLock build) {
    return new Rehearsal(shop.request(build), RehearsalSettings.DEFAULT).rehearse();
  }

  private RehearsalReport rehearse() {
    return rehearse(shop.lock());
  }

  private List<String> hazards() {
    PlanEvidence evidence = Planner.planWithEvidence(shop.request());
    try (Connection connection = shop.connections().getConnection()) {
      return Hazards.in(
          evidence.run().orElseThrow(),
          new OccupiedTables(
              connection, evidence.target().orElseThrow(), RehearsalSettings.DEFAULT.questions()),
          shop.flyway());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Catalog schema() throws SQLException {
    try (Connection connection = shop.connections().getConnection()) {
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).catalog();
    }
  }

  /**
   * Each row with its place and its transaction, but of the table that is written all the while.
   */
  private List<String> state() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String query :
        List.of(
            "select ctid, xmin, h from flyway_schema_history h",
            "select ctid, xmin, c from customer c",
            "select id, customer_id from purchase order by id",
            "select oid, relname, relfilenode from pg_class where relname !~ '^pg_' order by oid")) {
      try (Connection connection = shop.connections().getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select q::text from (" + query + ") q")) {
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
    }
    return rows;
  }
}
