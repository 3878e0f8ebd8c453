package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

class StatementKindsTest {

  /** What changes the schema, however it is written; each is run, and a table is there after it. */
  private static final List<String> MAKE_A_TABLE =
      List.of(
          "create table made (a int)",
          "CrEaTe\ttable made (a int)",
          "-- select\ncreate table made (a int)",
          "-- select\rcreate table made (a int)",
          "/* select /* nested */ 1; */ create table made (a int)",
          "select 1; create table made (a int)",
          "select ';'; create table made (a int)",
          "select '--'; create table made (a int)",
          "select '/*'; create table made (a int)",
          "select 'it''s'; create table made (a int)",
          "select $$ ' $$; create table made (a int)",
          "select $a$ $b$ ' $a$; create table made (a int)",
          "select 1 as a$b$; create table made (a int); select 1 as a$b$",
          "select E'\\''; create table made (a int); select ''",
          "select E'\\\\'; create table made (a int)",
          "select 'x\\'; create table made (a int); select 'y\\'",
          "select U&'\\0061'; create table made (a int)",
          "select 1 as \"it''s \"\" -- ;\"; create table made (a int)",
          "select 1 as a into made",
          "select 1. into made",
          "select 1 as a /* x */ into/**/made",
          "(select 1 as a into made)",
          "with x as (select 1 as a) select a into made from x",
          "select a insert into made from (select 1 as a) x",
          "select (a) insert into made from (select 1 as a) x",
          "select insert into made from (select 1 as insert) x",
          "select 1 as insert into made",
          "select 1 as merge into made",
          "with x as (insert into message values (1) returning id) select id into made from x",
          "do $$ begin create table made (a int); end $$",
          "do language plpgsql 'begin create table made (a int); end'",
          "explain analyze create table made as select 1 as a",
          "explain (analyze, costs off) create table made as select 1 as a",
          "explain (analyze) select 1 as a into made",
          "create unlogged table made (a int)",
          "create schema made create table made.made (a int)");

  /** Strings that the driver knows nothing of, run in the server with the setting before them. */
  private static final List<String> MAKE_A_TABLE_IN_THE_SERVER =
      List.of(
          "on: select E''\n'\\''; create table made (a int); select ''",
          "on: select E'' -- x\n '\\''; create table made (a int); select ''",
          "on: select 'x\\', E''\n'\\'' ; create table made (a int); select ''",
          "off: select '\\''; create table made (a int); --'");

  /** What an application does all day; each is run, and the schema is the same after it. */
  private static final List<String> LEAVE_IT_ALONE =
      List.of(
          "",
          ";;",
          "select 1",
          "select 'create table made (a int)'",
          "select 1 -- ; create table made (a int)",
          "select /* ; create table made (a int) */ 1",
          "select /* /* */ ; create table made (a int) */ 1",
          "select $$; create table made (a int)$$",
          "select E'\\'; create table made (a int)'",
          "select 1 as \"; create table made (a int)\"",
          "select 1 as into",
          "select m.id from message m where m.id = 1 for update",
          "(select 1) union (select 2)",
          "insert into message values (1)",
          "with x as (select 1 as a) insert into message select a from x",
          "with x as (insert into message values (2) returning id) select * from x",
          "with x as materialized (select 1 as a) update message set id = 3 from x",
          "merge into message m using (select 1 as a) x on m.id = x.a when matched then delete",
          "update message set id = 4",
          "delete from message",
          "values (1), (2)",
          "table message",
          "truncate message",
          "begin; lock table message in share mode; commit",
          "explain (costs off) insert into message values (1)",
          "explain analyze verbose insert into message values (1)",
          "explain (analyze) with x as (select 1 as a) insert into message select a from x",
          "prepare p as insert into message values (1)",
          "prepare q (int) as insert into message values ($1)",
          "declare c cursor with hold for select 1",
          "begin; savepoint s; release savepoint s; commit",
          "set search_path = public; show search_path; reset search_path",
          "listen a; notify a; unlisten a",
          "analyze message",
          "create temp table mine (a int) on commit drop",
          "create local temporary table mine as select 1 as a",
          "create or replace temp view mine as select 1 as a",
          "create temp recursive view mine (a) as values (1)",
          "call nothing()");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table message add a int",
        "drop table message",
        "comment on table message is 'x'",
        "grant select on message to public",
        "revoke select on message from public",
        "security label on table message is 'x'",
        "refresh materialized view v",
        "explain analyze refresh materialized view v",
        "reindex table message",
        "cluster message",
        "import foreign schema s from server r into t",
        "reassign owned by a to b",
        "alter system set work_mem = '1MB'",
        "invent table t",
        "select 1; select 2; drop table message"
      })
  void whatMayChangeTheSchemaIsFound(String sql) {
    assertThat(StatementKinds.changing(sql)).isPresent();
  }

  @Test
  void whatMakesATableIsFoundHoweverItIsWritten() throws SQLException {
    try (ScratchDatabase database = database()) {
      for (String sql : MAKE_A_TABLE) {
        assertThat(makesATable(database, sql)).as("the server, of %s", sql).isTrue();
        assertThat(StatementKinds.changing(sql)).as(sql).isPresent();
      }
      for (String line : MAKE_A_TABLE_IN_THE_SERVER) {
        String sql = line.substring(line.indexOf(' ') + 1);
        String block =
            "do $run$ begin perform set_config('standard_conforming_strings', '%s', true); execute $sql$%s\n$sql$; end $run$"
                .formatted(line.substring(0, line.indexOf(':')), sql);
        assertThat(makesATable(database, block)).as("the server, of %s", line).isTrue();
        assertThat(StatementKinds.changing(sql)).as(line).isPresent();
      }
    }
  }

  @Test
  void whatLeavesTheSchemaAloneIsLetThrough() throws SQLException {
    try (ScratchDatabase database = database()) {
      for (String sql : LEAVE_IT_ALONE) {
        assertThat(makesATable(database, sql)).as("the server, of %s", sql).isFalse();
        assertThat(StatementKinds.changing(sql)).as(sql).isEmpty();
      }
    }
  }

  @Test
  void escapesOfJdbcAreKnown() {
    assertThat(StatementKinds.changing("{call f(?)}")).isEmpty();
    assertThat(StatementKinds.changing("{? = call f(?)}")).isEmpty();
    assertThat(StatementKinds.changing("{drop table t}")).contains("DROP TABLE");
  }

  @Test
  void theKindIsNamedAndNothingElseOfTheStatement() {
    assertThat(StatementKinds.changing("create or replace view secret as select 'x'"))
        .contains("CREATE VIEW");
    assertThat(StatementKinds.changing("create unique index i on t (a)")).contains("CREATE UNIQUE");
    assertThat(StatementKinds.changing("do $$ secret $$")).contains("DO");
    assertThat(StatementKinds.changing("b\u202ed table").orElseThrow()).contains("\\u{202e}");
  }

  @Test
  void unfinishedTextIsReadToItsEnd() {
    for (String sql : List.of("select '", "select E'\\", "select \"", "select $a$", "/* /* */")) {
      assertThat(StatementKinds.changing(sql)).as(sql).isEmpty();
      assertThat(StatementKinds.changing("drop table t; " + sql)).as(sql).isPresent();
    }
  }

  @Test
  void longTextTakesTimeThatGrowsWithItsLength() {
    for (String part :
        List.of("(", "'", "''", "$a$", "$a", "/*", "--", "\n'", "E'\\", "insert into ")) {
      String sql = "select " + part.repeat(2_000_000 / part.length());
      assertTimeout(Duration.ofSeconds(10), () -> StatementKinds.changing(sql), part);
    }
  }

  private static boolean makesATable(ScratchDatabase database, String sql) throws SQLException {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setURL(database.url());
    connections.setUser(database.user());
    connections.setPassword(database.password());
    // Else the driver lets nothing through that its own scanner takes for one statement.
    connections.setPreferQueryMode(PreferQueryMode.SIMPLE);
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
        // Only when all results are read have all statements run.
      }
      return isMade(statement);
    } finally {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("drop table if exists made; drop schema if exists made cascade");
      }
    }
  }

  private static boolean isMade(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select exists (select from pg_class where relname = 'made')")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static ScratchDatabase database() throws SQLException {
    ScratchDatabase database = ScratchPostgres.shared().create();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table message (id int); create procedure nothing() language sql as ''");
    }
    return database;
  }
}
