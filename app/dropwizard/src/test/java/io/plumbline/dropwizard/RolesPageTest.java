package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.SchemaChecker;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Lives by docs/roles.md: its SQL makes the roles, and each can do its work and no more. */
class RolesPageTest {

  private static final String NAME = "messages";
  private static final String MIGRATOR = "messages_migrator";
  private static final String APPLICATION = "messages_application";

  private static final List<String> BLOCKS = blocks();

  @TempDir private static Path folder;

  private static ScratchDatabase anyDatabase;

  @BeforeAll
  static void liveByThePage() throws Exception {
    anyDatabase = ScratchPostgres.shared().create();
    run(anyDatabase.dataSource(), BLOCKS.get(0));
    run(connections(anyDatabase.user(), anyDatabase.password()), BLOCKS.get(1));
    assertThat(SchemaCommandTest.command("schema", "migrate", configuration(MIGRATOR)).exitCode())
        .isZero();
    run(as(MIGRATOR), BLOCKS.get(2));
  }

  @AfterAll
  static void drop() throws SQLException {
    run(
        anyDatabase.dataSource(),
        """
        drop database messages with (force);
        drop role messages_application;
        drop role messages_migrator;
        drop role messages_owner;
        """);
    anyDatabase.close();
  }

  @Test
  void theApplicationRunsAndTheGuardIsSilent() throws Exception {
    DropwizardTestSupport<ExampleConfiguration> application =
        new DropwizardTestSupport<>(ExampleApplication.class, configuration(APPLICATION));
    application.before();
    try {
      assertThat(application.getEnvironment().healthChecks().runHealthCheck("schema").getDetails())
          .containsEntry("state", "healthy");
    } finally {
      application.after();
    }
    assertThat(warnings(APPLICATION)).isEmpty();
    assertThat(SchemaCommandTest.command("schema", "verify", configuration(APPLICATION)).exitCode())
        .isZero();
  }

  @Test
  void theGuardSaysWhatTheMigratorCouldDo() {
    assertThat(warnings(MIGRATOR))
        .singleElement()
        .asString()
        .startsWith("The role messages_migrator of this application could change the schema: it ")
        .contains("owns database messages, schema public, sequence public.message_id_seq")
        .contains(", after SET ROLE messages_owner");
  }

  @Test
  void theApplicationReadsAndWritesRows() throws SQLException {
    run(as(APPLICATION), "insert into message (body) values ('hello'); delete from message");
    run(as(APPLICATION), "select * from flyway_schema_history, plumbline_ledger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (id int)",
        "create schema mine",
        "create temp table mine (id int)",
        "alter table message add column mine int",
        "drop table message",
        "create index mine on message (body)",
        "create trigger mine before insert on message execute function suppress_redundant_updates_trigger()",
        "truncate message",
        "comment on table message is 'mine'",
        "set role messages_owner",
        "grant messages_owner to messages_application",
        "update flyway_schema_history set success = false",
        "insert into plumbline_ledger default values"
      })
  void theApplicationCanChangeNothingElse(String sql) {
    assertThatThrownBy(() -> run(as(APPLICATION), sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void whatTheMigratorMakesBelongsToTheOwner() throws SQLException {
    try (Connection connection = as(APPLICATION).getConnection();
        Statement statement = connection.createStatement();
        ResultSet owners =
            statement.executeQuery(
                "select distinct tableowner from pg_tables where schemaname = 'public'")) {
      assertThat(owners.next()).isTrue();
      assertThat(owners.getString(1)).isEqualTo("messages_owner");
      assertThat(owners.next()).isFalse();
    }
  }

  @Test
  void grantsForWhatExistsCanBeRun() throws SQLException {
    run(as(MIGRATOR), BLOCKS.get(3));
    run(as(MIGRATOR), BLOCKS.get(2));
    assertThat(warnings(APPLICATION)).isEmpty();
  }

  private static List<String> warnings(String role) {
    SchemaChecker checker = new SchemaChecker(ExampleApplication.lock(), ReadLimits.DEFAULT);
    try (Logged logged = Logged.by(RoleGuard.class)) {
      new RoleGuard(
              new SchemaTarget(
                  new SchemaConfiguration(), new DataSourceFactory(), checker, as(role)))
          .admit();
      return logged.messages();
    }
  }

  private static String configuration(String role) throws Exception {
    return ExampleFile.write(
            folder,
            connections(role, "").getURL(),
            role,
            password(role),
            "{ddlGuard: fail, migrations: ['classpath:example/migration']}")
        .toString();
  }

  private static PGSimpleDataSource as(String role) {
    return connections(role, password(role));
  }

  private static PGSimpleDataSource connections(String user, String password) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setURL(anyDatabase.url().replace(anyDatabase.name(), NAME));
    connections.setUser(user);
    connections.setPassword(password);
    return connections;
  }

  private static String password(String role) {
    return "secret of the " + role.substring(NAME.length() + 1);
  }

  private static void run(DataSource connections, String sql) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : sql.split(";\\s*\n", -1)) {
        // One by one, as a database cannot be made in a transaction.
        statement.execute(one);
      }
    }
  }

  private static List<String> blocks() {
    try {
      Path page = Path.of(System.getProperty("basedir", "."), "../../docs/roles.md");
      Matcher block =
          Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(page));
      return block.results().map(it -> it.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
