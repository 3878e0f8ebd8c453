package io.plumbline.monitor;

import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Monitor for the tests of a class, with a database of its own and environments to watch. */
final class MonitorExtension implements BeforeAllCallback, AfterAllCallback {

  static final MigrationSource MIGRATIONS = MigrationSource.of("classpath:db/migration");

  private final Clock clock;
  private Path folder;
  private MonitorFile file;
  private Messages messages;
  private ScratchDatabase own;
  private ScratchDatabase production;
  private ScratchDatabase staging;
  private RunningMonitor monitor;
  private Api api;

  /** A Monitor by the clock of the machine. */
  MonitorExtension() {
    this(Clock.systemUTC());
  }

  /** A Monitor by this clock. */
  MonitorExtension(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    ScratchPostgres postgres = ScratchPostgres.shared();
    folder = Files.createTempDirectory("plumbline-monitor-");
    messages = new Messages(postgres);
    own = postgres.migrated(MIGRATIONS).copy();
    production = messages.upToDate();
    staging = messages.behind();
    file =
        new MonitorFile(folder)
            .watch("production", "messages", production)
            .watch("staging", "messages", staging)
            .watch("rotated", "messages", production)
            .watch("by-variable", "messages", production, "passwordEnvironment: MONITOR_TEST_UNSET")
            .watch("other-service", "orders", production)
            .watch("later", "later", production)
            .watch("paged", "messages", production)
            .watch("pinned", "messages", production, "release: '1.9'")
            .add("name: down, service: messages, url: 'jdbc:postgresql://localhost:1/x', user: x");
    file.watch(
        "excluding",
        "messages",
        production,
        "passwordFile: '%s', exclude: ['table *.dba_*', 'table *.old']"
            .formatted(file.passwordFile("production")));
    monitor = RunningMonitor.start(file.write(), own, clock);
    api = new Api(monitor.url());
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    monitor.close();
    Stream.of(own, production, staging).forEach(ScratchDatabase::close);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  Api api() {
    return api;
  }

  RunningMonitor monitor() {
    return monitor;
  }

  Messages messages() {
    return messages;
  }

  ScratchDatabase production() {
    return production;
  }

  /** Changes the database of production, as somebody might by hand. */
  void inProduction(String sql) throws SQLException {
    execute(production, sql);
  }

  Path passwordFile(String environment) {
    return file.passwordFile(environment);
  }

  /** Changes the Monitor's own database. */
  void execute(String sql) throws SQLException {
    execute(own, sql);
  }

  private static void execute(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many releases, checks and lists of accepted drift are stored. */
  long stored() throws SQLException {
    String sql =
        """
        select (select count(*) from release) + (select count(*) from schema_check)
          + (select count(*) from accepted_drift)
        """;
    try (Connection connection = own.connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
