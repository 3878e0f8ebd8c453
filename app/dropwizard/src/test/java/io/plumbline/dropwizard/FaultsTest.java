package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.dropwizard.FaultyNetwork.Mode;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the database, 500 who ask at once are answered, and what they are told is
 * true. How fast is written to {@code target/faults.md}; the README has the figures of {@code
 * -Dfaults.rounds=200}, where a warm JVM has answered 200 times 500 before, and each of 20 times
 * 500 during a fault counts.
 */
class FaultsTest {

  private static final String IN_SYNC = "in sync";
  private static final String UNKNOWN = "could not check";
  private static final String DRIFTED = "drifted";

  private static final int ROUNDS = Integer.getInteger("faults.rounds", 2);
  private static final int ROUNDS_OF_A_FAULT = Math.max(1, ROUNDS / 10);

  private static final List<String> FIGURES = new ArrayList<>();

  @TempDir private static Path folder;

  private static ScratchPostgres server;
  private static ScratchDatabase database;
  private static FaultyNetwork network;
  private static DropwizardTestSupport<ExampleConfiguration> application;
  private static Crowd crowd;

  @BeforeAll
  static void start() throws Exception {
    server = ScratchPostgres.start(ScratchSettings.fromSystemProperties());
    database = server.migratedTo(ExampleApplication.MIGRATIONS, "2").copy();
    run(
        """
        create role clerk login password 'right';
        grant usage on schema public to clerk;
        grant select on flyway_schema_history to clerk;
        """);
    URI url = URI.create(database.url().substring("jdbc:".length()));
    network = new FaultyNetwork(url.getHost(), url.getPort());
    Path configuration =
        ExampleFile.write(
            folder,
            "jdbc:postgresql://localhost:%s/%s".formatted(network.port(), database.name()),
            "clerk",
            "right",
            "{checkInterval: 100ms, connectTimeout: 1s, statementTimeout: 500ms,"
                + " lockTimeout: 200ms}");
    application = new DropwizardTestSupport<>(ExampleApplication.class, configuration.toString());
    application.before();
    crowd = new Crowd(application.getLocalPort());
    crowd.askUntil(IN_SYNC, "healthy");
    crowd.measure(ROUNDS);
    FIGURES.add("| Fault | noticed after | answers | one by one | 500 at once | a constant |");
    FIGURES.add("|---|---:|---:|---:|---:|---:|");
  }

  @AfterAll
  static void stop() throws Exception {
    Files.write(Path.of("target", "faults.md"), FIGURES);
    crowd.close();
    application.after();
    network.close();
    server.close();
  }

  @AfterEach
  void recover(TestInfo test) throws Exception {
    network.become(Mode.FORWARDS);
    crowd.askUntil(IN_SYNC, "healthy", UNKNOWN, DRIFTED);
  }

  @Test
  void databaseThatIsDown(TestInfo test) throws Exception {
    network.become(Mode.REFUSES);

    isUnknown(test);
  }

  @Test
  void packetsThatAreDropped(TestInfo test) throws Exception {
    network.become(Mode.DROPS);

    isUnknown(test);
  }

  @Test
  void serverThatNeverAnswers(TestInfo test) throws Exception {
    network.become(Mode.SWALLOWS);

    isUnknown(test);
  }

  @Test
  void serverThatIsRestarted(TestInfo test) throws IOException {
    server.stop();
    try {
      isUnknown(test);
    } finally {
      server.restart();
    }
  }

  @Test
  void catalogThatIsLocked(TestInfo test) throws Exception {
    try (Connection other = database.connect();
        Statement statement = other.createStatement();
        Connection writer = database.connect();
        Statement writing = writer.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table pg_catalog.pg_class in access exclusive mode");
      // While nothing at all is committed, it is known without a look at the catalog.
      crowd.askUntil(IN_SYNC, "healthy");
      writing.execute("select pg_current_xact_id()");

      isUnknown(test);
    }
  }

  @Test
  void roleThatMayNotConnectAgain(TestInfo test) throws Exception {
    isUnknownToNewConnections(
        test, "alter role clerk connection limit 0", "alter role clerk connection limit -1");
  }

  @Test
  void passwordThatIsAnotherOneNow(TestInfo test) throws Exception {
    isUnknownToNewConnections(
        test, "alter role clerk password 'another'", "alter role clerk password 'right'");
  }

  @Test
  void permissionThatIsRevoked(TestInfo test) throws Exception {
    run("revoke select on flyway_schema_history from clerk");
    try {
      isUnknown(test);
    } finally {
      run("grant select on flyway_schema_history to clerk");
    }
  }

  @Test
  void migrationThatRuns(TestInfo test) throws Exception {
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("alter table message alter agent_id set not null");
      crowd.askUntil(IN_SYNC, "healthy", UNKNOWN);
      other.commit();
      note(test, crowd.askUntil(DRIFTED, "unhealthy", IN_SYNC, UNKNOWN));
    } finally {
      run("alter table message alter agent_id drop not null");
    }
  }

  @Test
  void applicationWhosePoolIsExhausted(TestInfo test) throws Exception {
    ManagedDataSource pool = pool();
    pool.start();
    try (Connection one = pool.getConnection();
        Connection two = pool.getConnection()) {
      run("alter table message alter agent_id set not null");
      note(test, crowd.askUntil(DRIFTED, "unhealthy", IN_SYNC));

      assertThat(one.isValid(5)).isTrue();
      assertThat(two.isValid(5)).isTrue();
    } finally {
      run("alter table message alter agent_id drop not null");
      pool.stop();
    }
  }

  /** Of the same configuration, with two connections. */
  private static ManagedDataSource pool() {
    var settings = application.getConfiguration().database();
    settings.setInitialSize(0);
    settings.setMinSize(0);
    settings.setMaxSize(2);
    return settings.build(application.getEnvironment().metrics(), "pool");
  }

  private static void isUnknown(TestInfo test) throws IOException {
    note(test, crowd.askUntil(UNKNOWN, "degraded", IN_SYNC));
  }

  private static void note(TestInfo test, Crowd.Answers answers) throws IOException {
    Crowd.Figures figures = crowd.measure(ROUNDS_OF_A_FAULT);
    Duration atOnce = Collections.max(List.of(answers.slowest(), figures.atOnce()));
    FIGURES.add(
        "| %s | %.1f s | %s | %s ms | %s ms | %s ms |"
            .formatted(
                test.getTestMethod().orElseThrow().getName(),
                answers.noticed().toMillis() / 1000.0,
                answers.number(),
                figures.oneByOne().toMillis(),
                atOnce.toMillis(),
                figures.constant().toMillis()));
  }

  private static void isUnknownToNewConnections(TestInfo test, String begin, String end)
      throws Exception {
    run(begin);
    try {
      run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk'");

      isUnknown(test);
    } finally {
      run(end);
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
