package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.CatalogReader;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** What a check does to the connection and the database that it is given: nothing. */
class ConnectionTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  @AutoClose private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = TestDatabase.in(Servers.shared());
  }

  @BeforeEach
  void fill() {
    database.fill("create table t (id integer); create view v as select id from t");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connectionIsLeftAsItWas(boolean autoCommit) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      run(
          connection,
          "set search_path = public; set statement_timeout = '7s'; set work_mem = '5MB'");
      connection.setAutoCommit(autoCommit);
      List<String> before = settings(connection);

      LiveSchema.read(connection, Scope.ALL, ReadLimits.DEFAULT);

      assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
      assertThat(state(connection)).isEqualTo(TransactionState.IDLE);
      assertThat(settings(connection)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connectionIsLeftAsItWasAfterAFailure(boolean autoCommit) throws SQLException {
    try (Connection other = lock("t");
        Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(autoCommit);
      List<String> before = settings(connection);

      assertThat(check(connection, new ReadLimits(LONG, SHORT))).isInstanceOf(CouldNotCheck.class);

      assertThat(other.isValid(1)).isTrue();
      assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
      assertThat(state(connection)).isEqualTo(TransactionState.IDLE);
      assertThat(settings(connection)).isEqualTo(before);
    }
  }

  @Test
  void transactionCannotWrite() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      assertThatThrownBy(() -> run(transaction.connection(), "insert into public.t values (1)"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
    }
  }

  @Test
  void transactionSeesOneMoment() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      assertThat(value(transaction.connection(), "select count(*) from public.t")).isEqualTo("0");
      database.run("insert into t values (1)");

      assertThat(value(transaction.connection(), "select count(*) from public.t")).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "pg_catalog.pg_class"})
  void waitsForALockNoLongerThanItsLimit(String locked) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Connection other = lock(locked)) {
      CheckResult result =
          assertTimeout(LONG, () -> check(connection, new ReadLimits(LONG, SHORT)));

      assertThat(other.isValid(1)).isTrue();
      assertThat(result)
          .isEqualTo(
              new CouldNotCheck(
                  "ERROR: canceling statement due to lock timeout",
                  "another session holds a lock on the catalog; check again when it is done"));
    }
  }

  @Test
  void runsNoLongerThanItsLimit() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Connection other = lock("t")) {
      CheckResult result =
          assertTimeout(LONG, () -> check(connection, new ReadLimits(SHORT, LONG)));

      assertThat(other.isValid(1)).isTrue();
      assertThat(result)
          .isInstanceOfSatisfying(
              CouldNotCheck.class,
              it -> {
                assertThat(it.reason()).contains("canceling statement due to statement timeout");
                assertThat(it.nextStep())
                    .isEqualTo(
                        "the server was too slow; raise the statement timeout or check again");
              });
    }
  }

  @Test
  void checkTakesNoLockThatAWriterWaitsFor() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        ReadTransaction transaction = ReadTransaction.begin(connection, ReadLimits.DEFAULT)) {
      new CatalogReader(Scope.ALL).read(transaction);

      database.run(
          "set lock_timeout = '1s'; insert into t values (1); update t set id = 2; reset lock_timeout");
    }
  }

  private static CheckResult check(Connection connection, ReadLimits limits) {
    SchemaLock empty =
        SchemaLock.of(18, Scope.ALL, List.of(), Catalog.of(List.of()), Spellings.NONE);
    return new SchemaChecker(empty, limits).check(connection);
  }

  /** A connection that holds the strongest lock on a relation until it is closed. */
  private static Connection lock(String relation) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    run(connection, "lock table " + relation + " in access exclusive mode");
    return connection;
  }

  private static TransactionState state(Connection connection) throws SQLException {
    return connection.unwrap(BaseConnection.class).getTransactionState();
  }

  private static List<String> settings(Connection connection) throws SQLException {
    List<String> settings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select name || '=' || setting from pg_settings order by 1")) {
      while (rows.next()) {
        settings.add(rows.getString(1));
      }
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
    return settings;
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
