package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.check.State;
import io.plumbline.deploy.ledger.LedgerReader;
import io.plumbline.deploy.ledger.LedgerRecorder;
import io.plumbline.deploy.ledger.TimelineReader;
import io.plumbline.history.Migration;
import io.plumbline.probe.ProbeEvent;
import io.plumbline.probe.SchemaProbe;
import io.plumbline.probe.SchemaWatch;
import io.plumbline.probe.WatchSettings;
import io.plumbline.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProbeListenersTest {

  private final MetricRegistry metrics = new MetricRegistry();
  @AutoClose private final Logged logged = Logged.by(StateLog.class);

  @Test
  void readsOnceAndThenOnlyWhenTheSchemaChanges() throws SQLException {
    try (ScratchDatabase database = database()) {
      SchemaProbe probe = probe(database, Duration.ofHours(1));
      probe.check();
      probe.check();
      probe.check();
      assertThat(reads()).isEqualTo(1);
      assertThat(gauge("state")).isEqualTo(0);

      run(database, "alter table message alter column agent_id set not null");
      assertThat(probe.check().outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(reads()).isEqualTo(2);
      assertThat(gauge("state")).isEqualTo(2);
      assertThat(gauge("differences.breaking")).isEqualTo(1L);
      assertThat((double) gauge("verdict.age")).isBetween(0.0, 60.0);

      run(database, "alter table message alter column agent_id drop not null");
      assertThat(probe.check().outcome()).isEqualTo(Outcome.IN_SYNC);
      probe.close();
    }
  }

  @Test
  void logsEachChangeOnceInOneLineWithItsKeys() throws SQLException {
    try (ScratchDatabase database = database()) {
      SchemaProbe probe = probe(database, Duration.ofHours(1));
      probe.check();
      probe.check();
      run(database, "alter table message add column \"two\nlines\" int");
      probe.check();
      probe.check();
      probe.close();
    }
    assertThat(logged.messages())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Schema in sync (the same migrations have run)"),
            line -> assertThat(line).startsWith("Schema drifted: 1 difference; ").hasLineCount(1));
    assertThat(logged.events().get(1).getKeyValuePairs())
        .extracting(pair -> pair.key + "=" + pair.value)
        .contains("state=degraded", "outcome=drifted", "differences=1");
  }

  @Test
  void aDatabaseThatWentAwayIsAFailureAndKeepsTheVerdict() {
    SchemaProbe probe;
    try (ScratchDatabase database = database()) {
      probe = probe(database, Duration.ofHours(1));
      probe.check();
    }
    assertThat(probe.check().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    assertThat(probe.observation().state()).isEqualTo(State.DEGRADED);
    assertThat(probe.observation().verdict()).isPresent();
    assertThat(metrics.meter("schema.probe.failures").getCount()).isEqualTo(1);
  }

  @Test
  void looksInTheBackgroundAndEndsItsConnectionWhenItIsStopped() throws Exception {
    try (ScratchDatabase database = database()) {
      SchemaProbe probe = probe(database, Duration.ofMillis(20));
      probe.check();
      probe.start();
      await(() -> metrics.timer("schema.probe.transactions").getCount() > 3);
      assertThat(connections(database)).isEqualTo(1);
      probe.close();
      await(() -> connections(database) == 0);
    }
  }

  @Test
  void theTimelineIsReadAfterTheSchemaAndOnceMoreWhenTheDeployHasRecordedIt() throws SQLException {
    List<Migration> migrations = ExampleApplication.lock().migrations();
    try (ScratchDatabase database = database();
        LedgerRecorder ledger =
            new LedgerRecorder(
                database.dataSource(), Scope.ALL, Optional.empty(), ReadLimits.DEFAULT, n -> {})) {
      TimelineKeeper timeline =
          new TimelineKeeper(
              new TimelineReader(
                  Scope.ALL,
                  new LedgerReader(Optional.empty(), ReadLimits.DEFAULT),
                  ReadLimits.DEFAULT),
              database.dataSource());
      try (SchemaProbe probe = probe(database, Duration.ofHours(1), timeline)) {
        ledger.leftBy(migrations.get(0));
        probe.check();
        assertThat(recorded(timeline)).containsExactly(true, false);
        ledger.leftBy(migrations.get(1));
        probe.check();
        assertThat(recorded(timeline)).containsExactly(true, true);

        run(database, "delete from plumbline_ledger");
        probe.check();
        assertThat(recorded(timeline)).containsExactly(true, true);
        assertThat(reads()).isEqualTo(1);
        probe.reread();
        assertThat(recorded(timeline)).containsExactly(false, false);
      }
    }
  }

  private static List<Boolean> recorded(TimelineKeeper timeline) {
    return timeline.latest().orElseThrow().events().stream()
        .map(it -> it.recordedAt().isPresent())
        .toList();
  }

  private SchemaProbe probe(ScratchDatabase database, Duration interval) {
    return probe(database, interval, new StateLog());
  }

  private SchemaProbe probe(
      ScratchDatabase database, Duration interval, Consumer<ProbeEvent> listener) {
    SchemaChecker checker = new SchemaChecker(ExampleApplication.lock(), ReadLimits.DEFAULT);
    return new SchemaProbe(
        new SchemaWatch(checker, database.dataSource(), WatchSettings.DEFAULT),
        interval,
        new ProbeMetrics(metrics).andThen(listener));
  }

  private long reads() {
    return metrics.timer("schema.probe.read").getCount();
  }

  private Object gauge(String name) {
    return metrics.getGauges().get("schema." + name).getValue();
  }

  private static int connections(ScratchDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid() and backend_type = 'client backend'")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
      assertThat(System.nanoTime() - begin).isLessThan(Duration.ofSeconds(30).toNanos());
    }
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ScratchDatabase database() {
    return ExampleDatabases.migratedTo("2");
  }
}
