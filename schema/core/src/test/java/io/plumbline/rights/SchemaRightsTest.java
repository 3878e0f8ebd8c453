package io.plumbline.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.ReadLimits;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.catalog.Scope;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every right by which a session could change the schema is named, and no other one.
 *
 * <p>The roles are those of a transaction that is rolled back, as making one is seen by the tests
 * of other databases.
 */
@ParameterizedClass
@ValueSource(ints = {14, 16, 18})
class SchemaRightsTest {

  private static final String ROLES =
      """
      create role it_owner nologin;
      create role it_application login;
      revoke create on schema public from public;
      create table message (id bigint generated always as identity primary key);
      create view inbox as select id from message;
      create function total() returns int language sql as 'select 1';
      alter table message owner to it_owner;
      grant usage on schema public to it_application;
      grant select, insert, update, delete on message to it_application;
      """;

  private static TestDatabase database;

  @Parameter private int major;

  @BeforeParameterizedClassInvocation
  static void create(int major) {
    database = TestDatabase.in(Servers.ofMajor(major));
  }

  @AfterParameterizedClassInvocation
  static void drop() {
    database.close();
  }

  @Test
  void aRoleThatReadsAndWritesRowsCouldChangeNothing() throws SQLException {
    assertThat(rights("")).isEmpty();
  }

  static Stream<Arguments> rights() {
    String ofTable = "owns sequence public.message_id_seq, table public.message";
    return Stream.of(
        Arguments.of("alter role it_application superuser", "is a superuser"),
        Arguments.of("alter table message owner to it_application", ofTable),
        Arguments.of(
            "alter function total() owner to it_application", "owns function public.total()"),
        Arguments.of("alter view inbox owner to it_application", "owns view public.inbox"),
        Arguments.of(
            "create type mood as enum ('a'); alter type mood owner to it_application",
            "owns type public.mood"),
        Arguments.of("alter schema public owner to it_application", "owns schema public"),
        Arguments.of(
            "grant create on schema public to it_application", "may create in schema public"),
        Arguments.of(
            "grant create on schema public to public",
            "may create in schema public, as everybody may"),
        Arguments.of(
            "grant trigger on message to it_application",
            "may create triggers on table public.message"),
        Arguments.of(
            "grant pg_write_server_files to it_application",
            "may write files or run programs on the server, inherited from pg_write_server_files"),
        Arguments.of("grant it_owner to it_application", ofTable + ", inherited from it_owner"),
        Arguments.of(
            """
            create role it_between;
            alter table message owner to current_user;
            grant create on schema public to it_owner;
            grant it_owner to it_between;
            grant it_between to it_application;
            """,
            "may create in schema public, inherited from it_owner"),
        Arguments.of(
            "alter role it_application noinherit; grant it_owner to it_application",
            ofTable + ", after SET ROLE it_owner"),
        Arguments.of(
            "create table \"two\nlines\u202e\" ();"
                + " alter table \"two\nlines\u202e\" owner to it_application",
            "owns table public.\"two\\u{a}lines\\u{202e}\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rights")
  void everyRightIsNamed(String sql, String right) throws SQLException {
    assertThat(rights(sql)).extracting(SchemaRight::toString).containsExactly(right);
  }

  @Test
  void databaseAndItsOwnerCount() throws SQLException {
    String name = database.access().name();
    assertThat(rights("grant create on database \"%s\" to it_application".formatted(name)))
        .extracting(SchemaRight::kind)
        .containsExactly(SchemaRight.Kind.CREATE);
    assertThat(rights("alter database \"%s\" owner to it_application".formatted(name)))
        .extracting(SchemaRight::toString)
        .contains("owns database " + name);
  }

  @Test
  void membershipsAreToldApart() throws SQLException {
    if (major < 16) {
      assertThat(rights("alter role it_application createrole"))
          .extracting(SchemaRight::toString)
          .containsExactly("may make itself a member of every role (CREATEROLE)");
      return;
    }
    assertThat(rights("alter role it_application createrole")).isEmpty();
    assertThat(rights("grant it_owner to it_application with inherit false, set true"))
        .extracting(SchemaRight::way)
        .containsExactly(SchemaRight.Way.SET_ROLE);
    assertThat(rights("grant it_owner to it_application with inherit true, set false"))
        .extracting(SchemaRight::way)
        .containsExactly(SchemaRight.Way.INHERITED);
    assertThat(rights("grant it_owner to it_application with inherit false, set false, admin true"))
        .extracting(SchemaRight::toString)
        .containsExactly(
            "owns sequence public.message_id_seq, table public.message, after granting itself"
                + " it_owner, which it has with ADMIN OPTION");
    assertThat(rights("grant it_owner to it_application with inherit false, set false")).isEmpty();
  }

  @Test
  void onlySchemasOfTheScopeCount() throws SQLException {
    String own = "create schema cache authorization it_application";
    assertThat(rights(own, Scope.of(List.of("public")))).isEmpty();
    assertThat(rights(own, Scope.of(List.of("cache"))))
        .extracting(SchemaRight::toString)
        .containsExactly("owns schema cache");
  }

  @Test
  void manyObjectsAreCounted() throws SQLException {
    String tables =
        """
        do $$ begin
          for i in 1..5 loop
            execute format('create table t_%s (); alter table t_%s owner to it_application', i, i);
          end loop;
        end $$
        """;
    assertThat(rights(tables))
        .extracting(SchemaRight::toString)
        .containsExactly("owns table public.t_1, table public.t_2, table public.t_3 and 2 more");
  }

  private static List<SchemaRight> rights(String sql) throws SQLException {
    return rights(sql, Scope.ALL);
  }

  private static List<SchemaRight> rights(String sql, Scope scope) throws SQLException {
    Connection connection = database.connection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(ROLES + sql);
      statement.execute("set session authorization it_application");
      try (ReadTransaction transaction =
          ReadTransaction.beginWithin(connection, ReadLimits.DEFAULT)) {
        return SchemaRights.read(transaction, scope);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
