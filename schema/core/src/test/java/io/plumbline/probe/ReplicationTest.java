package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.check.Outcome;
import io.plumbline.check.SchemaChecker;
import io.plumbline.probe.Look.Source;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.testing.Checkers;
import io.plumbline.testing.Histories;
import io.plumbline.testing.Servers;
import io.plumbline.testing.Standby;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Standbys, promotion, and transactions that outlive their session and the server. */
class ReplicationTest {

  static IntStream majors() {
    return Integer.getInteger("mutation.share", 1) == 1 ? IntStream.of(14, 18) : IntStream.of(18);
  }

  @ParameterizedTest
  @MethodSource("majors")
  void nothingIsMissedOnAStandbyAndWhenItTakesOver(int major) throws Exception {
    try (ScratchPostgres server = Servers.startOfMajor(major);
        ScratchDatabase database = server.create()) {
      run(database, "alter system set max_prepared_transactions = 5");
      run(database, Histories.table("public") + "create table message (id bigint, body text)");
      try (Standby standby = Standby.of(server, database)) {
        aChangeIsSeenAmongTransactionsThatRun(database, standby);
        twoPhasesAreSeen(database, standby);
        promotionIsSeen(database, standby);
        failoverIsFollowed(server, database, standby);
      }
    }
  }

  /** Its snapshot does not say which of the transactions still run. */
  private static void aChangeIsSeenAmongTransactionsThatRun(
      ScratchDatabase database, Standby standby) throws SQLException {
    try (Connection writer = database.connect();
        Statement writes = writer.createStatement();
        Connection changer = database.connect();
        Statement changes = changer.createStatement();
        Connection holder = standby.connect()) {
      writes.execute("begin; insert into message values (1, 'hello')");
      changes.execute("begin; create view agent as select id from message");
      run(database, "insert into message values (2, 'hello')");
      standby.catchUp();
      HeldToken token = HeldToken.take(holder, Scope.ALL);
      assertThat(token.level()).contains(Source.ROWS);

      changes.execute("commit");
      standby.catchUp();
      assertThat(Moment.read(holder).snapshot()).isEqualTo(token.token().reference());
      assertThat(token.level()).isEmpty();

      writes.execute("commit");
      standby.catchUp();
      HeldToken quiet = HeldToken.take(holder, Scope.ALL);
      assertThat(quiet.level()).contains(Source.TRANSACTIONS);
      run(database, "insert into message values (3, 'hello')");
      standby.catchUp();
      assertThat(quiet.level()).contains(Source.ROWS);
      run(database, "create or replace view agent as select 2 * id as id from message");
      standby.catchUp();
      assertThat(quiet.level()).isEmpty();
    }
  }

  private static void twoPhasesAreSeen(ScratchDatabase database, Standby standby)
      throws SQLException {
    try (Connection onPrimary = database.connect();
        Connection onStandby = standby.connect()) {
      run(database, "begin; alter table message add column a int; prepare transaction 'kept'");
      run(database, "begin; create table agent_b (id int); prepare transaction 'dropped'");
      standby.catchUp();
      HeldToken primary = HeldToken.take(onPrimary, Scope.ALL);
      HeldToken replica = HeldToken.take(onStandby, Scope.ALL);
      assertThat(primary.level()).contains(Source.TRANSACTIONS);
      run(database, "rollback prepared 'dropped'");
      standby.catchUp();
      assertThat(primary.level()).contains(Source.ROWS);
      assertThat(replica.level()).contains(Source.ROWS);
      run(database, "commit prepared 'kept'");
      standby.catchUp();
      assertThat(primary.level()).isEmpty();
      assertThat(replica.level()).isEmpty();
    }
  }

  private static void promotionIsSeen(ScratchDatabase database, Standby standby)
      throws SQLException {
    try (Connection onPrimary = database.connect();
        Connection onStandby = standby.connect()) {
      HeldToken primary = HeldToken.take(onPrimary, Scope.ALL);
      HeldToken replica = HeldToken.take(onStandby, Scope.ALL);
      assertThat(Moment.read(onStandby).isOfSameServer(primary.token().moment())).isFalse();
      standby.promote();
      assertThat(replica.level()).isEmpty();
    }
  }

  /** Under one address there is now the one server, now the other. */
  private static void failoverIsFollowed(
      ScratchPostgres server, ScratchDatabase database, Standby standby) throws SQLException {
    PGSimpleDataSource address = new PGSimpleDataSource();
    address.setUser(database.user());
    address.setPassword(database.password());
    address.setUrl(database.url());
    SchemaChecker checker;
    try (Connection connection = database.connect()) {
      checker = Checkers.expecting(connection);
    }
    try (SchemaWatch watch = new SchemaWatch(checker, address, WatchSettings.DEFAULT)) {
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.IN_SYNC);

      server.stop();
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.COULD_NOT_CHECK);

      address.setUrl(standby.url());
      assertThat(watch.look().result().outcome()).isEqualTo(Outcome.IN_SYNC);
      assertThat(watch.look().source()).isEqualTo(Source.TRANSACTIONS);
      try (Connection connection = standby.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("alter table message drop column body");
        assertThat(watch.look().result().outcome()).isEqualTo(Outcome.DRIFTED);

        server.restart();
        address.setUrl(database.url());
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
        assertThat(watch.look().result().outcome()).isEqualTo(Outcome.IN_SYNC);
      }
    }
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      // What is committed is to reach the standby at once.
      statement.execute("set synchronous_commit = local; set lock_timeout = 5000");
      statement.execute(sql);
    }
  }
}
