package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.CheckResult;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the wait for a migration job does to a real database while its time is the test's. */
class StartUpWaitTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final SchemaChecker checker =
      new SchemaChecker(ExampleApplication.lock(), ReadLimits.DEFAULT);
  @AutoClose private final Logged logged = Logged.by(StartUpWait.class);

  /** Time that passes only where it is waited for; in each pause something can happen. */
  private static final class Passing implements StartUpWait.Time {
    final List<Duration> pauses = new ArrayList<>();
    private final Runnable inThirdPause;
    private long nanos = Long.MAX_VALUE - 1_000_000_000;

    Passing(Runnable inThirdPause) {
      this.inThirdPause = inThirdPause;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void pass(Duration pause) {
      nanos += pause.toNanos();
      pauses.add(pause);
      if (pauses.size() == 3) {
        inThirdPause.run();
      }
    }
  }

  @Test
  void startsWhenTheMigrationJobIsDoneAndSaysOnceWhatItWaitsFor() {
    try (ScratchDatabase database = migratedTo("1")) {
      Passing time = new Passing(() -> migrate(database));
      CheckResult result = await(database, time);
      assertThat(result.outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(time.pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L);
      assertThat(logged.messages())
          .singleElement()
          .asString()
          .startsWith("Waiting up to 60 s for a schema that serves this build (schema.waitUpTo):")
          .endsWith("run the pending migrations: V2__agent_is_optional.sql");
    }
  }

  @Test
  void waitsForTheFirstMigrationOfAnEmptyDatabase() {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      assertThat(await(database, new Passing(() -> migrate(database))).outcome())
          .isEqualTo(Outcome.IN_SYNC);
    }
  }

  @Test
  void givesUpWhenTheTimeIsOverAndNotLater() {
    try (ScratchDatabase database = migratedTo("1")) {
      Passing time = new Passing(() -> {});
      assertThat(await(database, time).outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(time.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LIMIT);
      assertThat(time.pauses.get(6)).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void waitsForADatabaseThatIsNotThereYet() {
    DataSource gone;
    try (ScratchDatabase database = migratedTo("2")) {
      gone = database.dataSource();
    }
    Passing time = new Passing(() -> {});
    CheckResult result = new StartUpWait(LIMIT, time).await(() -> checker.check(gone));
    assertThat(result.outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);
    assertThat(time.pauses).hasSizeGreaterThan(10);
    assertThat(logged.messages()).singleElement().asString().contains("could not check: ");
  }

  @Test
  void waitsForNothingThatWaitingDoesNotMend() throws SQLException {
    try (ScratchDatabase database = migratedTo("2");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table message drop column body");
      Passing time = new Passing(() -> {});
      assertThat(await(database, time).outcome()).isEqualTo(Outcome.DRIFTED);
      assertThat(time.pauses).isEmpty();
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void waitsNotAtAllWhenItIsTold() {
    try (ScratchDatabase database = migratedTo("1")) {
      Passing time = new Passing(() -> {});
      new StartUpWait(Duration.ZERO, time).await(() -> checker.check(database.dataSource()));
      assertThat(time.pauses).isEmpty();
      assertThat(logged.messages()).isEmpty();
    }
  }

  private CheckResult await(ScratchDatabase database, StartUpWait.Time time) {
    return new StartUpWait(LIMIT, time).await(() -> checker.check(database.dataSource()));
  }

  private static void migrate(ScratchDatabase database) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:example/migration")
        .load()
        .migrate();
  }

  private static ScratchDatabase migratedTo(String version) {
    return ExampleDatabases.migratedTo(version);
  }
}
