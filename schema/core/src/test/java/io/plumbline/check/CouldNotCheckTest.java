package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that cannot be read is never called drifted. */
class CouldNotCheckTest {

  private static final String PASSWORD = "kept-to-itself";

  private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
    database.run("create role plumbline_clerk login password 'right'");
  }

  @AfterAll
  static void drop() {
    database.fill("drop role plumbline_clerk");
    database.close();
  }

  @Test
  void serverThatIsDown() throws IOException {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0)) {
      freePort = socket.getLocalPort();
    }

    CouldNotCheck result = check("jdbc:postgresql://localhost:" + freePort + "/app", "clerk");

    assertThat(result.reason()).contains("localhost:" + freePort + " refused");
    assertThat(result.nextStep()).isEqualTo("see that the database runs and can be reached");
    assertThat(result.outcome().exitCode()).isEqualTo(2);
  }

  @Test
  void wrongPasswordIsNotInTheMessage() {
    CouldNotCheck result = check(database.access().url(), "plumbline_clerk");

    assertThat(result.summary())
        .isEqualTo(
            "could not check: FATAL: password authentication failed for user"
                + " \"plumbline_clerk\"; see that the user and the password are right");
    assertThat(TextReport.of(result)).doesNotContain(PASSWORD);
  }

  @Test
  void unknownDatabase() {
    String url = database.access().url().replaceFirst("/[^/]*$", "/no_such_database");

    CouldNotCheck result = check(url, "plumbline_clerk", "right");

    assertThat(result.summary())
        .isEqualTo(
            "could not check: FATAL: database \"no_such_database\" does not exist;"
                + " see that the name of the database is right");
  }

  @Test
  void databaseThatMayNotBeConnectedTo() {
    String name = database.access().url().replaceFirst(".*/", "");
    database.run("revoke connect on database %s from public".formatted(name));
    try {
      CouldNotCheck result = check(database.access().url(), "plumbline_clerk", "right");

      assertThat(result.summary())
          .startsWith("could not check: FATAL: permission denied for database \"" + name + "\"")
          .endsWith("; grant the role CONNECT on the database");
    } finally {
      database.run("grant connect on database %s to public".formatted(name));
    }
  }

  @Test
  void historyThatMayNotBeRead() {
    database.fill(
        "create table flyway_schema_history (installed_rank integer, type text, version text,"
            + " description text, script text, checksum integer, success boolean)");

    CouldNotCheck result = check(database.access().url(), "plumbline_clerk", "right");

    assertThat(result.summary())
        .isEqualTo(
            "could not check: no SELECT on the history table public.flyway_schema_history;"
                + " grant the role USAGE on the schema and SELECT on the table");
  }

  @Test
  void tableThatOnlyHasTheNameOfTheHistory() {
    database.fill("create table flyway_schema_history (id integer)");
    database.run("grant select on flyway_schema_history to plumbline_clerk");

    CouldNotCheck result = check(database.access().url(), "plumbline_clerk", "right");

    assertThat(result.reason()).contains("column \"installed_rank\" does not exist");
  }

  private static CouldNotCheck check(String url, String user) {
    return check(url, user, PASSWORD);
  }

  private static CouldNotCheck check(String url, String user, String password) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    SchemaLock lock =
        SchemaLock.of(18, Scope.ALL, List.of(), Catalog.of(List.of()), Spellings.NONE);
    CheckResult result = new SchemaChecker(lock, ReadLimits.DEFAULT).check(dataSource);
    assertThat(result).isInstanceOf(CouldNotCheck.class);
    return (CouldNotCheck) result;
  }
}
