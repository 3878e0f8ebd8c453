package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.State;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Checkers;
import io.plumbline.testing.MovableClock;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("other tests make roles, which all databases of a server share")
class SchemaProbeTest {

  private static final Duration INTERVAL = Duration.ofMillis(20);

  @AutoClose private final ScratchDatabase database = Servers.shared().create();
  private SchemaChecker checker;

  @BeforeEach
  void fill() throws SQLException {
    run(
        """
        create table message (id bigint primary key);
        create view inbox as table message;
        create table flyway_schema_history (installed_rank int, type text, version text,
          description text, script text, checksum int, success boolean);
        insert into flyway_schema_history values (1, 'SQL', '1', 'm', 'V1__m.sql', 1, true);
        """);
    try (Connection connection = database.connect()) {
      checker = Checkers.expecting(connection);
    }
  }

  @Test
  void beforeItLookedNobodyKnows() {
    try (SchemaProbe probe = SchemaProbe.of(checker.expected(), database.dataSource())) {
      assertThat(probe.observation().state()).isEqualTo(State.UNHEALTHY);
      assertThat(probe.observation().latest().summary())
          .isEqualTo("could not check: no check has ended yet; wait for the first one");
      assertThat(probe.observation().driftedSince()).isEmpty();
    }
  }

  @Test
  void lookThatIsCutOffAtTheEndIsNotToldOf() {
    List<ProbeEvent> events = new ArrayList<>();
    DataSource connections =
        InterruptedReads.of(
            database.dataSource(),
            "pg_get_viewdef",
            1,
            () -> {
              Thread.currentThread().interrupt();
              throw new SQLException("Interrupted while attempting to connect.");
            });
    try (SchemaProbe probe = probe(connections, events::add)) {
      probe.check();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(events).isEmpty();
      assertThat(probe.observation().latest().summary()).contains("no check has ended yet");

      probe.check();
      assertThat(events).hasSize(1);
    }
  }

  @Test
  void looksAtOnceWhenItIsStarted() throws Exception {
    BlockingQueue<ProbeEvent> events = new LinkedBlockingQueue<>();
    SchemaWatch watch = new SchemaWatch(checker, database.dataSource(), WatchSettings.DEFAULT);
    try (SchemaProbe probe = new SchemaProbe(watch, Duration.ofDays(1), events::add)) {
      probe.start();
      assertThat(events.poll(30, TimeUnit.SECONDS)).extracting(ProbeEvent::isNews).isEqualTo(true);
      assertThat(probe.observation().state()).isEqualTo(State.HEALTHY);
    }
  }

  @Test
  void rereadsThoughNothingHasChanged() {
    List<ProbeEvent> events = new ArrayList<>();
    try (SchemaProbe probe = probe(database.dataSource(), events::add)) {
      CheckResult first = probe.check();
      assertThat(probe.check()).isEqualTo(first);
      assertThat(probe.reread()).contains(first);
    }
    assertThat(events)
        .extracting(event -> event.look().source() == Look.Source.READ)
        .containsExactly(true, false, true);
    assertThat(events).extracting(ProbeEvent::isNews).containsExactly(true, false, false);
  }

  @Test
  void doesNotReadTwiceForTwoWhoWantTheSame() {
    List<Optional<CheckResult>> meanwhile = new ArrayList<>();
    List<SchemaProbe> probes = new ArrayList<>();
    DataSource connections =
        InterruptedReads.of(
            database.dataSource(),
            "pg_get_viewdef",
            1,
            () -> meanwhile.add(probes.get(0).reread()));
    try (SchemaProbe probe = probe(connections, event -> {})) {
      probes.add(probe);
      assertThat(probe.reread()).isPresent();
      assertThat(meanwhile).containsExactly(Optional.empty());
      assertThat(probe.reread()).isPresent();
    }
  }

  @Test
  void tellsOfADriftThatHasTakenThePlaceOfAnother() throws SQLException {
    List<ProbeEvent> events = new ArrayList<>();
    try (SchemaProbe probe = probe(database.dataSource(), events::add)) {
      probe.check();
      run("alter table message add column body text");
      probe.check();
      run("alter table message drop column body; alter table message add column sent date");
      probe.check();
    }
    assertThat(events).extracting(ProbeEvent::isNews).containsExactly(true, true, true);
    assertThat(events.get(2).look().result().summary())
        .isEqualTo(events.get(1).look().result().summary());
    assertThat(events.get(2).observation().driftedSince())
        .isEqualTo(events.get(1).observation().verdictAt());
  }

  @Test
  void goesOnWhenAListenerFails() throws Exception {
    BlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
    Consumer<ProbeEvent> failing =
        event -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
          throw new IllegalStateException("a listener of the test");
        };
    try (SchemaProbe probe = probe(database.dataSource(), failing)) {
      probe.start();
      for (int look = 1; look <= 3; look++) {
        assertThat(reported.poll(30, TimeUnit.SECONDS)).hasMessage("a listener of the test");
      }
      assertThat(probe.observation().latest().outcome()).isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void goesOnWhenTheCheckItselfFails() throws Exception {
    BlockingQueue<ProbeEvent> events = new LinkedBlockingQueue<>();
    DataSource connections =
        InterruptedReads.of(
            database.dataSource(),
            "pg_get_viewdef",
            1,
            () -> {
              throw new StackOverflowError("a schema that is too deep");
            });
    try (SchemaProbe probe = probe(connections, events::add)) {
      probe.start();
      ProbeEvent broken = events.poll(30, TimeUnit.SECONDS);
      assertThat(broken.look().result().summary())
          .isEqualTo(
              "could not check: the check itself failed: java.lang.StackOverflowError: a schema"
                  + " that is too deep; see the stack trace in the application's log");
      assertThat(broken.failure().map(Object::toString))
          .contains("java.lang.StackOverflowError: a schema that is too deep");
      assertThat(events.poll(30, TimeUnit.SECONDS).look().result().outcome())
          .isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void clockThatJumpsChangesNothingButTheMomentsThatAreTold() throws SQLException {
    List<ProbeEvent> events = new ArrayList<>();
    MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    try (SchemaProbe probe =
        new SchemaProbe(watch(database.dataSource()), INTERVAL, events::add, clock)) {
      probe.check();
      run("alter table message add column body text");
      probe.check();
      for (String jump : List.of("2026-02-28T12:00:00Z", "2036-03-01T12:00:00Z")) {
        clock.move(Duration.between(clock.instant(), Instant.parse(jump)));
        probe.check();
      }
      assertThat(probe.observation().checkedAt()).isEqualTo("2036-03-01T12:00:00Z");
      assertThat(probe.observation().latest().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(probe.observation().driftedSince())
          .contains(Instant.parse("2026-03-01T12:00:00Z"));
    }
    assertThat(events)
        .extracting(event -> event.look().source() == Look.Source.READ)
        .containsExactly(true, true, false, false);
    assertThat(events).extracting(event -> event.took().isNegative()).containsOnly(false);
  }

  private SchemaWatch watch(DataSource connections) {
    return new SchemaWatch(checker, connections, WatchSettings.DEFAULT);
  }

  private SchemaProbe probe(DataSource connections, Consumer<ProbeEvent> listener) {
    return new SchemaProbe(watch(connections), INTERVAL, listener);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
