package io.plumbline.deploy.idempotence;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.observe.StatementError;
import io.plumbline.deploy.replay.TemplateDatabase;
import io.plumbline.deploy.rows.NotSeeded;
import io.plumbline.deploy.rows.RowSeeder;
import io.plumbline.deploy.rows.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a migration again where it has just run, with a row in every table. */
final class SecondRun {

  // Those that rows have moved on say by themselves whether they are set back.
  private static final String FREE_SEQUENCES =
      """
      select pg_catalog.nextval(c.oid)
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and c.relpersistence <> 't' and n.nspname !~ '^pg_'
        and not exists (select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
            and d.deptype in ('a', 'i'))
      """;

  private final MigrationRunner runner;
  private final SnapshotReader reader;
  private final Scope scope;

  SecondRun(MigrationRunner runner, SnapshotReader reader, Scope scope) {
    this.runner = runner;
    this.reader = reader;
    this.scope = scope;
  }

  /**
   * What came of it.
   *
   * @param findings what it should not have done
   * @param refusal why it failed and left nothing, empty where it did not
   * @param notSeeded the tables that had no row
   */
  record Result(
      List<IdempotenceFinding> findings,
      Optional<StatementError> refusal,
      List<NotSeeded> notSeeded) {}

  /**
   * Runs it.
   *
   * @param done a database in which the migration has run as the last one; left as it is
   */
  Result of(String script, boolean isRepeatable, TemplateDatabase done) throws SQLException {
    try (TemplateDatabase database = done.copy()) {
      List<NotSeeded> notSeeded = seed(database);
      runner.forget(script, database);
      Snapshot before = snapshot(database);
      ScriptRun run = runner.run(script, database, new ScriptWatch.Following() {});
      List<Effect> effects = SnapshotComparison.within(scope, before, snapshot(database));
      List<IdempotenceFinding> findings = new ArrayList<>();
      boolean isHarmless = !run.isOutsideTransaction() && !isRepeatable;
      if (!isHarmless) {
        run.failure()
            .ifPresent(
                error ->
                    findings.add(
                        IdempotenceFinding.of(run.last(), Effect.failure("it fails", error))));
      }
      if (!effects.isEmpty()) {
        Blame blame = blame(script, done);
        effects.forEach(it -> findings.add(IdempotenceFinding.of(blame.of(it), it)));
      }
      return new Result(findings, run.failure().filter(it -> isHarmless), notSeeded);
    }
  }

  /** Does it all once more, which only what goes wrong is worth. */
  private Blame blame(String script, TemplateDatabase done) throws SQLException {
    try (TemplateDatabase database = done.copy()) {
      seed(database);
      runner.forget(script, database);
      Blame blame = new Blame(reader, scope, snapshot(database));
      runner.run(script, database, blame);
      return blame;
    }
  }

  private List<NotSeeded> seed(TemplateDatabase database) throws SQLException {
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement()) {
      List<NotSeeded> notSeeded =
          RowSeeder.seed(connection, scope.historyTable(), List.of(Shape.FULL)).emptyTables();
      statement.execute(FREE_SEQUENCES);
      return notSeeded;
    }
  }

  private Snapshot snapshot(TemplateDatabase database) throws SQLException {
    try (Connection connection = database.connections().getConnection()) {
      return reader.read(connection);
    }
  }
}
