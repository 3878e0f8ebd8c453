package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.TemplateDatabase;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.rows.NotSeeded;
import io.plumbline.deploy.safety.Allowance;
import io.plumbline.history.MigrationVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs each migration twice on a throwaway server and tells what the second run changes.
 *
 * <pre>{@code
 * IdempotenceReport report =
 *     new IdempotenceCheck(flyway, Scope.ALL, server, Optional.empty()).run();
 * }</pre>
 */
public final class IdempotenceCheck {

  private final Configuration configuration;
  private final Scope scope;
  private final ThrowawayServer server;
  private final Optional<MigrationVersion> released;

  /**
   * @param configuration how the migrations are found and run; its connections are not used
   * @param scope what of the schema is compared
   * @param released the version up to which migrations are not checked, because they have run in
   *     production and can no longer be changed
   */
  public IdempotenceCheck(
      Configuration configuration,
      Scope scope,
      ThrowawayServer server,
      Optional<MigrationVersion> released) {
    this.configuration = configuration;
    this.scope = scope;
    this.server = server;
    this.released = released;
  }

  /**
   * Runs them.
   *
   * @throws CannotReplayException when a migration fails in its first run
   * @throws SQLException when the server does not answer
   */
  public IdempotenceReport run() throws CannotReplayException, SQLException {
    try (TemplateDatabase database = TemplateDatabase.create(server)) {
      MigrationRunner runner = new MigrationRunner(configuration, database);
      List<String> before =
          runner.migrations().stream()
              .filter(this::isReleased)
              .map(MigrationInfo::getScript)
              .toList();
      if (!before.isEmpty()) {
        runner.runAll(before, database);
      }
      return new Running(runner, database).run(before);
    }
  }

  private boolean isReleased(MigrationInfo migration) {
    return migration.getVersion() != null
        && released
            .filter(
                last ->
                    MigrationVersion.of(migration.getVersion().getVersion()).compareTo(last) <= 0)
            .isPresent();
  }

  /** The check at work on one database. */
  private final class Running {
    private final MigrationRunner runner;
    private final TemplateDatabase database;
    private final SnapshotReader reader = new SnapshotReader(scope);
    private final List<String> ran = new ArrayList<>();
    private final Map<String, String> notSeeded = new LinkedHashMap<>();

    Running(MigrationRunner runner, TemplateDatabase database) {
      this.runner = runner;
      this.database = database;
    }

    IdempotenceReport run(List<String> before) throws CannotReplayException, SQLException {
      ran.addAll(before);
      List<CheckedScript> scripts = new ArrayList<>();
      for (MigrationInfo migration : runner.migrations()) {
        if (!isReleased(migration)) {
          scripts.add(check(migration));
        }
      }
      return new IdempotenceReport(scripts, before, List.copyOf(notSeeded.values()));
    }

    private CheckedScript check(MigrationInfo migration)
        throws CannotReplayException, SQLException {
      String script = migration.getScript();
      FirstRun first = new FirstRun();
      ScriptRun run = runner.run(script, database, first);
      if (run.failure().isPresent()) {
        throw new CannotReplayException(
            "%s fails on an empty throwaway database%s: %s"
                .formatted(
                    script,
                    run.last().map(it -> ", line " + it.line()).orElse(""),
                    run.failure().get()));
      }
      List<IdempotenceFinding> findings = new ArrayList<>(first.findings());
      SecondRun.Result second =
          new SecondRun(runner, reader, scope).of(script, migration.getVersion() == null, database);
      findings.addAll(second.findings());
      second.notSeeded().forEach(this::note);
      if (run.isOutsideTransaction()) {
        findings.addAll(interrupted(script, run));
      }
      ran.add(script);
      return new CheckedScript(script, findings, second.refusal(), allowance(script));
    }

    private List<IdempotenceFinding> interrupted(String script, ScriptRun run)
        throws CannotReplayException, SQLException {
      try (TemplateDatabase before = TemplateDatabase.create(server)) {
        if (!ran.isEmpty()) {
          runner.runAll(ran, before);
        }
        return new InterruptedRuns(runner, reader, scope, script, before)
            .findings(run.statements());
      }
    }

    private void note(NotSeeded table) {
      notSeeded.putIfAbsent(
          table.table().toString(), "table " + table.table() + ": " + table.reason());
    }

    private Optional<Allowance> allowance(String script) {
      return runner.text(script).stream()
          .flatMap(text -> Allowance.in(text).stream())
          .filter(it -> it.rule().equals(Allowance.NOT_IDEMPOTENT))
          .findFirst();
    }
  }
}
