package io.plumbline.deploy.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.deploy.testing.Sql;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalSessionTest {

  private static final RehearsalSettings SETTINGS =
      new RehearsalSettings(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10));

  private ScratchDatabase database;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    database = ScratchPostgres.shared().create();
    connection = database.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void nothingThatRunsCanCommit() throws SQLException {
    for (String commit :
        List.of(
            "commit",
            "end; create table b ()",
            "do $$ begin commit; end $$",
            "rollback",
            "prepare transaction 'x'",
            "do $plumbline_order$ begin execute 'commit'; end $plumbline_order$")) {
      try (RehearsalSession session = begin("")) {
        session.run("create table a ()");
        assertThatState(() -> session.run(commit)).isIn("0A000", "2D000");
      }
    }

    assertThat(Sql.column(database, "select relname from pg_class where relname in ('a', 'b')"))
        .isEmpty();
  }

  @Test
  void noScriptRaisesTheLimits() throws SQLException {
    Sql.run(database, "create table held ()");
    try (Connection holder = database.connect();
        RehearsalSession session = begin("set lock_timeout = '1h'")) {
      holder.setAutoCommit(false);
      Sql.run(holder, "lock table held");
      session.run("set statement_timeout = 0; set transaction_timeout = 0");
      session.run("set lock_timeout = 0");

      assertThatState(() -> session.run("select from held")).isEqualTo("55P03");
    }
    try (RehearsalSession session = begin("")) {
      session.run("set statement_timeout = 0");
      session.run("select pg_sleep(0.5)");

      // The limit is that of the transaction, not of each statement.
      assertThatState(() -> session.run("select pg_sleep(0.8)")).isIn("57014", "25P04");
    }
  }

  @Test
  void sessionThatIsLeftAloneEnds() throws SQLException {
    Sql.run(database, "create table held ()");
    try (RehearsalSession session = begin("")) {
      session.run("lock table held");
      // Nobody goes on: the server ends it, and the lock is free.
      Sql.run(database, "set lock_timeout = '10s'; select from held");
      assertThatState(() -> session.run("select 1")).isIn("25P03", "25P04", "57P01", "08006");
    }
  }

  @Test
  void eachMigrationBeginsWithTheModesOfItsOwn() throws SQLException {
    Sql.run(
        database,
        "create table late (id bigint unique deferrable initially deferred);"
            + "create table early (id bigint unique deferrable);");
    try (RehearsalSession session = begin("")) {
      session.run("insert into late values (1)");
      session.checkDeferred();
      session.run("insert into late values (1)");
      assertThatState(session::checkDeferred).isEqualTo("23505");
    }
    try (RehearsalSession session = begin("")) {
      session.checkDeferred();
      assertThatState(
              () -> session.run("insert into early values (1); insert into early values (1)"))
          .isEqualTo("23505");
    }
  }

  @Test
  void eachMigrationBeginsWithTheRoleOfTheConnection() throws SQLException {
    Sql.run(database, "grant pg_monitor to current_user; create table seen (who text, path text)");
    Sql.run(database, "grant all on seen to pg_monitor");
    try (RehearsalSession session = begin("set role pg_monitor")) {
      session.run("reset role");
      session.beginMigration("public, pg_temp");
      session.run(
          "do $$ begin if current_user <> 'pg_monitor' or current_setting('search_path') <>"
              + " 'public, pg_temp' then raise exception '%', current_user; end if; end $$");
    }
    assertThat(Sql.column(database, "show search_path")).doesNotContain("public, pg_temp");
  }

  private RehearsalSession begin(String initSql) throws SQLException {
    // The one before may have ended with its session.
    if (!connection.isValid(1)) {
      connection = database.connect();
    }
    return RehearsalSession.begin(
        connection, SETTINGS, ScratchPostgres.shared().majorVersion(), initSql);
  }

  private static AbstractStringAssert<?> assertThatState(ThrowingCallable order) {
    SQLException[] failure = new SQLException[1];
    assertThatThrownBy(order).isInstanceOfSatisfying(SQLException.class, e -> failure[0] = e);
    return assertThat(failure[0].getSQLState());
  }
}
