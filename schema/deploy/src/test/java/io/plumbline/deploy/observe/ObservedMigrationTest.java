package io.plumbline.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.check.LiveSchema;
import io.plumbline.deploy.replay.ScriptTexts;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedMigrationTest {

  private static final String SENSITIVE =
      """
      create schema side;
      set search_path = side, public;
      set local lock_timeout = '300ms';
      create table message (id bigint generated always as identity, body text);
      insert into message (body) values ('one'), ('two');
      create table seen as
        select current_setting('search_path') as path,
               current_setting('lock_timeout') as timeout,
               current_setting('TimeZone') as zone,
               currval('message_id_seq') as id, lastval() as latest;
      """;

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();
  private FluentConfiguration configuration;
  private WrittenMigrations migrations;

  @BeforeEach
  void create(@TempDir Path folder) {
    migrations = new WrittenMigrations(folder);
    configuration = migrations.configuration();
  }

  @Test
  void observingChangesNothing() throws SQLException {
    migrations.write("V1__sensitive.sql", SENSITIVE);
    observe();
    try (ScratchDatabase plain = ScratchPostgres.shared().create()) {
      new FluentConfiguration()
          .configuration(configuration)
          .dataSource(plain.dataSource())
          .load()
          .migrate();

      assertThat(rows(database, "select * from side.seen"))
          .isEqualTo(rows(plain, "select * from side.seen"))
          .containsExactly("side, public|300ms|" + zone() + "|2|2");
      assertThat(schema(database)).isEqualTo(schema(plain));
    }
  }

  @Test
  void linesAreThoseOfTheScript() throws SQLException {
    configuration.placeholders(Map.of("name", "message"));
    migrations.write(
        "V1__lines.sql",
        """
        create table ${name} (id bigint); -- and then

        /* the index
           of it */
        create index on ${name} (id);
        do $$ begin
          perform 1;
        end $$;
        insert into ${name} values (1);
        """);

    assertThat(observe().get(0).statements())
        .extracting(StatementObservation::line)
        .containsExactly(1, 5, 6, 9);
  }

  @Test
  void migrationInJavaIsObservedStatementByStatement() throws SQLException {
    execute("create table message (id bigint)");
    configuration.javaMigrations(new V7__InJava()).baselineOnMigrate(true).baselineVersion("1");

    List<ScriptObservation> scripts = observe();

    assertThat(scripts).extracting(ScriptObservation::script).containsExactly(JAVA);
    assertThat(scripts.get(0).statements())
        .extracting(StatementObservation::sql)
        .contains("alter table message add column body text", "update message set body = ?");
  }

  @Test
  void rowsInAScriptAreObservedAsAStatement() throws SQLException {
    execute("create table message (id bigint, body text)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write(
        "V2__rows.sql",
        """
        -- the first
        copy message (id, body) from stdin;
        1\tone; two
        2\t\\N
        \\.
        alter table message add sent date;
        """);

    List<StatementObservation> statements = observe().get(0).statements();

    assertThat(statements).extracting(StatementObservation::line).containsExactly(2, 6);
    assertThat(statements.get(0).sql()).isEqualTo("copy message (id, body) from stdin");
    assertThat(statements.get(0).taken().values()).containsExactly(Set.of(LockMode.ROW_EXCLUSIVE));
    assertThat(rows(database, "select id, body from message"))
        .containsExactly("1|one; two", "2|null");
  }

  @Test
  void rowsInAScriptThatDoNotFitAreItsFailure() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write("V2__rows.sql", "copy message from stdin;\none\n\\.\n");

    assertThat(run().failure())
        .hasValueSatisfying(it -> assertThat(it.sqlState()).isEqualTo("22P02"));
  }

  @Test
  void statementInNoTransactionIsSeenToWait() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations
        .write("V2__full.sql", "vacuum full message")
        .write("V3__index.sql", "create index concurrently on message (id)");

    List<ScriptObservation> scripts = observe();

    assertThat(scripts.get(0).statements().get(0).waits())
        .extracting(Wait::newcomers)
        .containsExactly(Wait.Newcomers.BLOCKED);
    assertThat(scripts.get(1).statements().get(0).waits())
        .extracting(Wait::newcomers)
        .containsExactly(Wait.Newcomers.PASS);
    assertThat(scripts)
        .flatExtracting(ScriptObservation::statements)
        .extracting(StatementObservation::surroundings)
        .containsOnly(Surroundings.NO_TRANSACTION);
  }

  @Test
  void locksInAScriptWithoutATransactionAreSeen() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write(
        "V2__a.sql", "-- without a transaction\nalter table message add column body text;\n");

    StatementObservation statement = observe().get(0).statements().get(0);

    assertThat(statement.surroundings()).isEqualTo(Surroundings.OWN_TRANSACTION);
    assertThat(statement.blockedByIt())
        .extracting(ExistingRelation::toString)
        .containsExactly("public.message");
  }

  @Test
  void transactionThatAScriptBeginsAndEndsItselfIsSeen() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write(
        "V2__a.sql",
        """
        -- without a transaction
        begin;
        alter table message add constraint positive check (id > 0) not valid;
        alter table message validate constraint positive;
        commit;
        vacuum message;
        """);

    List<StatementObservation> statements = observe().get(0).statements();

    assertThat(statements)
        .extracting(StatementObservation::surroundings)
        .containsExactly(
            Surroundings.SCRIPT_TRANSACTION,
            Surroundings.SCRIPT_TRANSACTION,
            Surroundings.SCRIPT_TRANSACTION,
            Surroundings.NO_TRANSACTION);
    assertThat(statements.get(1).held().values())
        .anyMatch(modes -> modes.contains(LockMode.ACCESS_EXCLUSIVE));
  }

  @Test
  void lockThatATransactionOfAScriptTakesAnewIsSeen() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write(
        "V2__a.sql",
        """
        -- without a transaction
        alter table message add column body text;
        begin;
        alter table message add column sent date;
        commit;
        """);

    assertThat(observe().get(0).statements().get(1).blockedByIt())
        .extracting(ExistingRelation::toString)
        .containsExactly("public.message");
  }

  @Test
  void rollbackOfTheWholeTakesTheSchemaBack() throws SQLException {
    execute("create table message (id bigint)");
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write(
        "V2__a.sql", "alter table message add column body text;\nrollback;\nselect 1;\n");

    List<StatementObservation> statements = observe().get(0).statements();

    assertThat(statements.get(1).after()).isEqualTo(statements.get(0).before());
    assertThat(statements.get(2).surroundings()).isEqualTo(Surroundings.LATER_TRANSACTION);
  }

  @Test
  void whatAFunctionDoesIsSeen() throws SQLException {
    execute(
        """
        create table message (id bigint);
        create function grow() returns void language sql
          as 'alter table message add column token uuid default gen_random_uuid()';
        """);
    configuration.baselineOnMigrate(true).baselineVersion("1");
    migrations.write("V2__a.sql", "set lock_timeout = '2s';\nselect grow();\n");

    StatementObservation statement = observe().get(0).statements().get(0);

    assertThat(statement.rewritten())
        .extracting(ExistingRelation::toString)
        .containsExactly("public.message");
    assertThat(statement.lockTimeout()).isEqualTo(Duration.ofSeconds(2));
  }

  private static final String JAVA = V7__InJava.class.getName();

  /** Makes a change of the schema and one of rows. */
  public static final class V7__InJava extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("alter table message add column body text");
      }
      try (var update = context.getConnection().prepareStatement("update message set body = ?")) {
        update.setString(1, "none");
        update.executeUpdate();
      }
    }
  }

  private List<ScriptObservation> observe() throws SQLException {
    ObservedRun run = run();
    assertThat(run.failure()).isEmpty();
    return run.scripts();
  }

  private ObservedRun run() throws SQLException {
    return new ObservedMigration(
            database.dataSource(),
            database.dataSource(),
            Scope.ALL,
            new ScriptTexts(configuration)::text)
        .run(configuration);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String zone() throws SQLException {
    return rows(database, "select current_setting('TimeZone')").get(0);
  }

  private static List<String> rows(ScratchDatabase database, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getString(i));
        }
        lines.add(String.join("|", values));
      }
    }
    return lines;
  }

  private static Object schema(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT).catalog();
    }
  }
}
