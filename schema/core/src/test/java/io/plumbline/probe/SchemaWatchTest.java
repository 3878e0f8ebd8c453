package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.Allowance;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.Verdict;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.probe.Look.Source;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.MovableClock;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.postgresql.ds.PGSimpleDataSource;

/** What a watch makes of a database over time, and of all that can go wrong with it. */
@Isolated("other tests make roles, which all databases of a server share")
class SchemaWatchTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(Duration.ofSeconds(20), Duration.ofMillis(100));

  private static final WatchSettings PATIENT = WatchSettings.DEFAULT;

  @AutoClose private final ScratchDatabase database = Servers.shared().create();
  private SchemaChecker checker;

  @BeforeEach
  void fill() throws SQLException {
    run(
        """
        create table message (id bigint primary key, body text);
        create view inbox as select id, body from message;
        create table flyway_schema_history (installed_rank int, type text, version text,
          description text, script text, checksum int, success boolean);
        insert into flyway_schema_history values (1, 'SQL', '1', 'm', 'V1__m.sql', 1, true);
        """);
    checker = new SchemaChecker(lock(), LIMITS);
  }

  @Test
  void readsAtFirstAndThenWhenTheSchemaOrTheHistoryChanges() throws SQLException {
    try (SchemaWatch watch = watch(PATIENT)) {
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);
      run("insert into message values (1, 'hello')");
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.ROWS));

      run("alter table message add column sent date");
      Look drifted = watch.look();
      assertThat(drifted.source()).isEqualTo(Source.READ);
      assertThat(drifted.result().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);
      assertThat(watch.look().result()).isEqualTo(drifted.result());

      run("alter table message drop column sent");
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
      run("update flyway_schema_history set success = false");
      assertThat(watch.look().source()).isEqualTo(Source.READ);
    }
  }

  @Test
  void readsWhenTheIntervalIsOver() {
    try (SchemaWatch watch =
        watch(new WatchSettings(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5)))) {
      watch.look();
      assertThat(watch.look().source()).isEqualTo(Source.READ);
    }
  }

  @Test
  void acceptedDriftIsNoticedWhenItsLastDayIsPast() throws SQLException {
    AcceptedDrift drift =
        AcceptedDrift.parse(
            "staging.drift",
            """
            format 1

            column public.message.sent
              expected = absent
              actual = present
              reason = OPS-12
              until = 2026-06-30
            """);
    MovableClock clock = new MovableClock(Instant.parse("2026-06-30T23:59:59Z"));
    checker =
        new SchemaChecker(
            checker.expected(),
            LIMITS,
            new Allowance(List.of(), drift, ImpactPolicy.DEFAULT, clock));
    run("alter table message add column sent date");
    try (SchemaWatch watch = watch(PATIENT)) {
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);

      clock.move(Duration.ofSeconds(1));
      Look expired = watch.look();
      assertThat(expired.source()).isEqualTo(Source.READ);
      assertThat(expired.result().summary())
          .contains("1 entry of accepted drift that does not hold");
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);
    }
  }

  @Test
  void aLostConnectionIsMadeAnewAndCostsARead() throws SQLException {
    try (SchemaWatch watch = watch(PATIENT)) {
      watch.look();
      endOtherConnections();
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);
    }
  }

  @Test
  void keepsOneConnectionAndNotTheOneThatRead() throws SQLException {
    try (SchemaWatch watch = watch(PATIENT)) {
      watch.look();
      List<String> kept = connectionsWhenThereAre(1);
      for (int i = 0; i < 50; i++) {
        watch.look();
      }
      assertThat(connectionsWhenThereAre(1)).isEqualTo(kept);
      run("create table audit (id int)");
      watch.look();
      assertThat(connectionsWhenThereAre(1)).isNotEqualTo(kept);
    }
    assertThat(connectionsWhenThereAre(0)).isEmpty();
  }

  @Test
  void aCatalogThatIsLockedCouldNotBeCheckedAndIsReadAgainThough() throws SQLException {
    try (SchemaWatch watch = watch(PATIENT);
        Connection locker = database.connect();
        Statement statement = locker.createStatement()) {
      watch.look();
      statement.execute("begin; lock table pg_description, pg_trigger in access exclusive mode");
      run("insert into message values (1, 'hello')");
      assertThat(watch.look().result())
          .isInstanceOfSatisfying(
              CouldNotCheck.class, it -> assertThat(it.reason()).contains("lock timeout"));
      statement.execute("rollback");
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
    }
  }

  @Test
  void aRoleThatMayNotReadTheHistoryHasNoTokenButAlwaysAnAnswer() throws SQLException {
    run("create role \"%1$s\" login password 'it'".formatted(database.name()));
    try (SchemaWatch watch = watchAs(database.name())) {
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
      run("grant select on flyway_schema_history to \"%s\"".formatted(database.name()));
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
      assertThat(watch.look().source()).isNotEqualTo(Source.READ);
      run("revoke select on flyway_schema_history from \"%s\"".formatted(database.name()));
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    } finally {
      run("drop owned by \"%1$s\"; drop role \"%1$s\"".formatted(database.name()));
    }
  }

  @Test
  void aNewPasswordIsUsedWhenTheConnectionIsMadeAnew() throws SQLException {
    String role = database.name();
    run("create role \"%s\" login password 'it'".formatted(role));
    run("grant select on flyway_schema_history to \"%s\"".formatted(role));
    PGSimpleDataSource connections = as(role);
    try (SchemaWatch watch = new SchemaWatch(checker, connections, PATIENT)) {
      watch.look();
      run("alter role \"%s\" password 'new'".formatted(role));
      assertThat(watch.look().result()).isEqualTo(inSync());
      endOtherConnections();
      assertThat(watch.look().result())
          .isInstanceOfSatisfying(
              CouldNotCheck.class, it -> assertThat(it.nextStep()).contains("password"));
      connections.setPassword("new");
      assertThat(watch.look()).isEqualTo(new Look(inSync(), Source.READ));
    } finally {
      run("drop owned by \"%1$s\"; drop role \"%1$s\"".formatted(role));
    }
  }

  /** Views are deparsed from what is committed, not from what the transaction sees. */
  @Test
  void aReadUnderWhichAMigrationCommitsIsMadeAgain() {
    DataSource migrating =
        InterruptedReads.of(
            database.dataSource(),
            "pg_get_viewdef",
            1,
            () ->
                run(
                    """
                    begin;
                    alter table message rename column body to text;
                    create or replace view inbox as select id, text as body from message;
                    commit;
                    """));
    try (SchemaWatch watch = new SchemaWatch(checker, migrating, PATIENT)) {
      assertThat(watch.look().result())
          .isInstanceOfSatisfying(
              Verdict.class,
              verdict ->
                  assertThat(verdict.findings())
                      .extracting(finding -> finding.object().toString())
                      .containsOnly(
                          "column public.message.body",
                          "column public.message.text",
                          "view public.inbox"));
    }
  }

  @Test
  void aSchemaThatChangesUnderEachReadCouldNotBeChecked() {
    AtomicInteger number = new AtomicInteger();
    DataSource migrating =
        InterruptedReads.of(
            database.dataSource(),
            "pg_get_viewdef",
            Integer.MAX_VALUE,
            () -> run("create table audit_%s (id int)".formatted(number.incrementAndGet())));
    try (SchemaWatch watch = new SchemaWatch(checker, migrating, PATIENT)) {
      assertThat(watch.look().result())
          .isInstanceOfSatisfying(
              CouldNotCheck.class,
              it -> assertThat(it.reason()).startsWith("the schema was changed while it was read"));
    }
  }

  @Test
  void instancesReadOneAfterAnotherAndNobodyWaitsForEver() throws Exception {
    int instances = 4;
    List<SchemaWatch> watches = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(instances);
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      for (int i = 0; i < instances; i++) {
        watches.add(watch(PATIENT));
      }
      statement.execute("begin; select pg_advisory_xact_lock(%s)".formatted(Turn.LOCK));
      List<Future<Look>> looks =
          watches.stream().map(watch -> executor.submit(watch::look)).toList();
      SchemaWatch impatient =
          watch(
              new WatchSettings(Duration.ofHours(1), Duration.ofMillis(50), Duration.ofSeconds(5)));
      assertThat(impatient.look().result()).isEqualTo(inSync());
      impatient.close();
      assertThat(looks).noneMatch(Future::isDone);

      statement.execute("rollback");
      for (Future<Look> look : looks) {
        assertThat(look.get()).isEqualTo(new Look(inSync(), Source.READ));
      }
    } finally {
      executor.shutdown();
      watches.forEach(SchemaWatch::close);
    }
  }

  private SchemaWatch watch(WatchSettings settings) {
    return new SchemaWatch(checker, database.dataSource(), settings);
  }

  private SchemaWatch watchAs(String role) {
    return new SchemaWatch(checker, as(role), PATIENT);
  }

  private PGSimpleDataSource as(String role) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setURL(database.url());
    connections.setUser(role);
    connections.setPassword("it");
    return connections;
  }

  private Verdict inSync() {
    return (Verdict) checker.check(database.dataSource());
  }

  private SchemaLock lock() throws SQLException {
    try (Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, LIMITS).toLock(Spellings.NONE);
    }
  }

  private void endOtherConnections() throws SQLException {
    run(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()"
            + " and backend_type = 'client backend'");
  }

  /** The processes of all connections but this one; a process ends after its connection. */
  private List<String> connectionsWhenThereAre(int number) throws SQLException {
    List<String> processes = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (int attempt = 1; attempt <= 500; attempt++) {
        processes.clear();
        try (ResultSet rows =
            statement.executeQuery(
                "select pid, pg_sleep(0.01) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'")) {
          while (rows.next()) {
            processes.add(rows.getString(1));
          }
        }
        if (processes.size() == number) {
          return processes;
        }
      }
    }
    throw new AssertionError("connections: expected " + number + ", found " + processes);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
