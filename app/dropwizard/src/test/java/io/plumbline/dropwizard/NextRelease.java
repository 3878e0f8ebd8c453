package io.plumbline.dropwizard;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.migrate.MigrateSettings;
import io.plumbline.deploy.migrate.Migrator;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.replay.ServerSource;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.report.Report;
import io.plumbline.deploy.report.ReportFormat;
import io.plumbline.deploy.report.SourceFiles;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The example's next release, whose migrations are dangerous. */
final class NextRelease {

  private static final String THIRD =
      """
      alter table message add constraint "<script>alert(1)</script>" check (body <> '');
      -- plumbline:allow create-index-blocks-writes because the queue is stopped meanwhile
      create index message_agent on message (agent_id);
      """;

  private static final String FOURTH = "alter table message alter agent_id set data type integer;";

  private final MigrateSettings settings;
  private final SchemaLock lock;

  NextRelease(Path folder) throws IOException, SQLException {
    Path own = Files.createDirectory(folder.resolve("migration"));
    Files.writeString(own.resolve("V3__check.sql"), THIRD);
    Files.writeString(own.resolve("V4__numbers.sql"), FOURTH);
    List<String> locations = List.of("classpath:example/migration", "filesystem:" + own);
    settings = MigrateSettings.of(locations, NextRelease.class.getClassLoader());
    MigrationSource source = MigrationSource.of(locations.toArray(String[]::new));
    try (ScratchDatabase fresh = ScratchPostgres.shared().migrated(source).copy();
        Connection connection = fresh.connect()) {
      lock = LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).toLock(Spellings.NONE);
    }
  }

  SchemaLock lock() {
    return lock;
  }

  /** The plan for a database, as the deploy hands it over. */
  String plan(ScratchDatabase target) {
    ThrowawayServer server = new ThrowawayServer(target.url(), target.user(), target.password());
    Report report =
        Report.plan(
            Planner.plan(
                PlanRequest.of(
                    target.dataSource(),
                    lock,
                    settings.forPlan(lock.scope().historyTable()),
                    ServerSource.of(server))));
    return ReportFormat.JSON.render(
        report, SourceFiles.of(Path.of(""), Path.of(""), List.of(), Path.of("schema.lock"), lock));
  }

  void migrate(ScratchDatabase target) throws SQLException {
    new Migrator(new SchemaChecker(lock, ReadLimits.DEFAULT), settings)
        .migrate(target.dataSource(), line -> {});
  }
}
