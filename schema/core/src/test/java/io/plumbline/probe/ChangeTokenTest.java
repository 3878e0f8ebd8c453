package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.probe.Look.Source;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends, when and how it ends, and what the two levels of the token make of it. */
@Isolated("other tests make roles, which all databases of a server share")
class ChangeTokenTest {

  private static final Map<Integer, ScratchDatabase> DATABASES = new ConcurrentHashMap<>();

  /** What the tests change. It is not there before each of them. */
  private static final String TABLES =
      """
      drop table if exists message, flyway_schema_history cascade;
      drop view if exists agent;
      create table message (id bigint constraint message_pkey primary key, body text);
      create index message_body on message (body);
      create table flyway_schema_history (installed_rank int primary key, version text);
      insert into flyway_schema_history values (1, '1'), (2, '2');
      """;

  @AfterAll
  static void drop() {
    DATABASES.values().forEach(ScratchDatabase::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void transactionThatBeganBeforeTheTokenIsSeenWhenItCommits(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("begin; alter table message add column sent date");
      HeldToken token = on.token();
      on.other("commit");
      assertThat(token.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void subtransactionsOfATransactionThatBeganBeforeAreSeenWhenItCommits(int major)
      throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("begin; select pg_current_xact_id(); savepoint a; savepoint b");
      HeldToken token = on.token();
      on.other("alter table message add column sent date; release b; savepoint c; rollback to c");
      assertThat(token.level()).isPresent();
      on.other("commit");
      assertThat(token.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void roleThatAnotherEncodingNamesIsSeen(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("create database latin template template0 encoding 'LATIN1' locale 'C'");
      try {
        try (Connection latin =
                DriverManager.getConnection(
                    on.database().url().replace(on.database().name(), "latin"),
                    on.database().user(),
                    on.database().password());
            Statement statement = latin.createStatement()) {
          HeldToken token = on.token();
          statement.execute("create role \"Éva\"");
          assertThat(token.level()).isEmpty();
          HeldToken named = on.token();
          assertThat(named.level()).isPresent();
          statement.execute("alter role \"Éva\" rename to \"Åke\"");
          assertThat(named.level()).isEmpty();
          statement.execute("drop role \"Åke\"");
        }
      } finally {
        on.other("drop database latin");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void whatIsRolledBackIsNoChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other(
          "begin; alter table message add column sent date; drop index message_body; rollback");
      assertThat(token.level()).contains(Source.ROWS);
      on.other("begin; savepoint a; drop index message_body; rollback to a; commit");
      assertThat(token.level()).contains(Source.ROWS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void writingDataIsNoChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("insert into message values (1, 'hello'); update message set body = 'hi'");
      assertThat(token.level()).contains(Source.ROWS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void whatVacuumAndAnalyzeWriteInPlaceIsNoChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("insert into message select g, g from generate_series(1, 1000) g");
      on.other("drop index message_body; alter table message drop constraint message_pkey");
      HeldToken token = on.token();
      on.other("vacuum analyze message");
      on.other("vacuum freeze pg_class");
      on.other("vacuum freeze pg_attribute");
      assertThat(token.level()).contains(Source.ROWS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void reversingAChangeIsAChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("alter table message rename column body to text");
      on.other("alter table message rename column text to body");
      assertThat(token.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void freezingDoesNotHideAChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("alter table message alter column body set statistics 7");
      on.other("vacuum freeze pg_attribute");
      assertThat(token.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void rewritingACatalogDoesNotHideAChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("alter table message alter column body set statistics 7");
      on.other("vacuum full freeze pg_attribute");
      assertThat(token.holdsByRows()).isFalse();
      HeldToken later = on.token();
      on.other("vacuum full pg_attribute");
      on.other("vacuum full pg_class");
      on.other("alter table message alter column body set statistics 8");
      assertThat(later.holdsByRows()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void aRowForARowIsAChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("drop index message_body; create index message_body on message (body desc)");
      assertThat(token.level()).isEmpty();
    }
  }

  /** Else a long transaction would cost a read each time after something was changed. */
  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void rowsThatWereYoungAtTheTokenAreKnown(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      try (Connection longest = on.connect();
          Statement writer = longest.createStatement()) {
        writer.execute("begin; insert into message values (1, 'hello')");
        on.other("create view agent as select id from message");
        HeldToken token = on.token();
        on.other("insert into message values (2, 'hi')");
        assertThat(token.level()).contains(Source.ROWS);
        on.other("drop view agent; create view agent as select body from message");
        assertThat(token.level()).isEmpty();
        writer.execute("rollback");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void ownerOfASequenceIsSeenThoughItStandsInTheDependenciesAlone(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("create sequence if not exists number");
      HeldToken token = on.token();
      on.other("alter sequence number owned by message.id");
      assertThat(token.level()).isEmpty();
      HeldToken owned = on.token();
      on.other("alter sequence number owned by none");
      assertThat(owned.level()).isEmpty();
      HeldToken drawn = on.token();
      on.other("select nextval('number'), setval('number', 7)");
      assertThat(drawn.level()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void membersOfAnExtensionAreSeenThoughTheyStandInTheDependenciesAlone(int major)
      throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("alter extension plpgsql add table message");
      assertThat(token.level()).isEmpty();
      HeldToken member = on.token();
      on.other("alter extension plpgsql drop table message");
      assertThat(member.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void indexThatIsBuiltConcurrentlyIsSeenWhileItIsInvalidAndWhenItIsNot(int major)
      throws SQLException {
    try (Setting on = Setting.on(major)) {
      on.other("insert into message values (1, 'hello'), (2, 'hello')");
      HeldToken token = on.token();
      assertThat(on.refuses("create unique index concurrently twice on message (body)")).isTrue();
      assertThat(token.level()).isEmpty();
      on.other("delete from message where id = 2");
      HeldToken invalid = on.token();
      on.other("reindex index concurrently twice");
      assertThat(invalid.level()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void historyIsSeenRowByRow(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      for (String change :
          new String[] {
            "insert into flyway_schema_history values (3, '3')",
            "update flyway_schema_history set version = '2.1' where installed_rank = 2",
            "delete from flyway_schema_history where installed_rank = 3",
            "truncate flyway_schema_history"
          }) {
        HeldToken token = on.token();
        on.other(change);
        assertThat(token.level()).as(change).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void rolesAreSeenByTheirNamesAndMemberships(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      String role = "token_" + major;
      on.other("create role " + role);
      HeldToken token = on.token();
      on.other("grant pg_monitor to " + role);
      assertThat(token.level()).isEmpty();
      HeldToken member = on.token();
      on.other("alter role %1$s rename to %1$s_b".formatted(role));
      assertThat(member.level()).isEmpty();
      on.other("drop role " + role + "_b");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void settingsOfRolesAndDatabasesAndAdvisoryLocksAreNoChange(int major) throws SQLException {
    try (Setting on = Setting.on(major)) {
      HeldToken token = on.token();
      on.other("select pg_advisory_lock(1), pg_advisory_unlock(1)");
      on.other("alter role postgres in database \"%s\" set work_mem = '5MB'".formatted(on.name()));
      assertThat(token.level()).isPresent();
    }
  }

  /** It has the same name and, from 15 on, can have the same OID and count as many rows. */
  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void restoredDatabaseIsSeen(int major) throws SQLException {
    try (ScratchDatabase database = Servers.ofMajor(major).create();
        Connection maintenance = DATABASES.computeIfAbsent(major, ChangeTokenTest::make).connect();
        Statement statement = maintenance.createStatement()) {
      String name = "\"" + database.name() + "\"";
      String copy = "\"" + database.name() + "_copy\"";
      try (Connection connection = database.connect();
          Statement owner = connection.createStatement()) {
        owner.execute("create table message (id bigint)");
      }
      statement.execute("create database %s template %s".formatted(copy, name));
      Moment before;
      CatalogRows rows;
      String query;
      long oid;
      try (Connection connection = database.connect()) {
        ChangeToken token = HeldToken.take(connection, Scope.ALL).token();
        before = token.moment();
        rows = token.rows();
        query = token.query();
        oid = Long.parseLong(before.server().split("[ /]", -1)[2]);
      }
      statement.execute("drop database " + name);
      statement.execute(
          "create database %s template %s%s"
              .formatted(name, copy, major >= 15 ? " oid = " + oid : ""));
      try (Connection connection = database.connect()) {
        Moment now = Moment.read(connection);
        assertThat(now.isOfSameProcess(before)).isFalse();
        assertThat(now.isOfSameServer(before)).isEqualTo(major >= 15);
        assertThat(CatalogRows.read(connection, query, before.snapshot())).isNotEqualTo(rows);
      }
      statement.execute("drop database " + copy);
    }
  }

  private static ScratchDatabase make(int major) {
    return Servers.ofMajor(major).create();
  }

  /** The tables, one connection that holds tokens and one that changes. */
  private record Setting(ScratchDatabase database, Connection holder, Connection changer)
      implements AutoCloseable {

    static Setting on(int major) throws SQLException {
      ScratchDatabase database = DATABASES.computeIfAbsent(major, ChangeTokenTest::make);
      Setting setting = new Setting(database, database.connect(), database.connect());
      setting.other(TABLES);
      return setting;
    }

    Connection connect() throws SQLException {
      return database.connect();
    }

    String name() {
      return database.name();
    }

    HeldToken token() throws SQLException {
      return HeldToken.takeHolding(holder, Scope.ALL);
    }

    void other(String sql) throws SQLException {
      try (Statement statement = changer.createStatement()) {
        statement.execute(sql);
      }
    }

    boolean refuses(String sql) {
      try {
        other(sql);
        return false;
      } catch (SQLException e) {
        return true;
      }
    }

    @Override
    public void close() throws SQLException {
      holder.close();
      changer.close();
    }
  }
}
