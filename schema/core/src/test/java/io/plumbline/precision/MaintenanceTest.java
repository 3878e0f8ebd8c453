package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Scope;
import io.plumbline.lock.Spellings;
import io.plumbline.mutation.Playground;
import io.plumbline.testing.Servers;
import io.plumbline.testing.TestDatabase;
import java.util.EnumSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a database in order, and what fills it, changes no line of its lock. */
class MaintenanceTest {

  private static final Naming NAMING = Naming.QUOTED;

  @AutoClose private static Playground playground;
  private static String text;

  @BeforeAll
  static void create() {
    playground = new Playground(Servers.shared());
    playground.run(EveryKind.sql(NAMING, Servers.shared().majorVersion()), "every kind");
    playground.run(
        NAMING.in(
            """
            insert into "schema~"."parent~" values (1, 'text~');
            insert into "schema~"."partitioned~" ("key~") values ('text~');
            insert into "schema~"."ranges~" values ('2024-02-03 04:05+00');
            insert into "schema~"."table~" ("parent_key~", "text~") values (1, 'text~');
            alter index "schema~"."index~" alter column 2 set statistics 77;
            alter index "schema~"."index~" set (fillfactor = 70);
            comment on index "schema~"."index~" is 'text~';
            """),
        "data");
    text = text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vacuum full",
        "vacuum (full, analyze, verbose) \"schema~\".\"table~\"",
        "vacuum (freeze)",
        "analyze",
        // Of the tables that are marked already: CLUSTER … USING marks another index, as ALTER
        // TABLE … CLUSTER ON does, and so is a change of the schema.
        "cluster",
        "cluster \"schema~\".\"table~\"",
        "reindex table \"schema~\".\"table~\"",
        "reindex schema \"schema~\"",
        "reindex table concurrently \"schema~\".\"table~\"",
        "reindex table concurrently \"schema~\".\"partitioned~\"",
        "reindex table concurrently \"schema~\".\"materialized~\"",
        "reindex index concurrently \"schema~\".\"index~\"",
        "reindex schema concurrently \"schema~\"",
        "refresh materialized view \"schema~\".\"materialized~\"",
        "refresh materialized view concurrently \"schema~\".\"materialized~\"",
        "truncate \"schema~\".\"table~\", \"schema~\".\"partitioned~\" restart identity",
        "insert into \"schema~\".\"table~\" (\"parent_key~\", \"text~\")"
            + " select 1, 'More~' from generate_series(1, 9)",
        "update only \"schema~\".\"parent~\" set \"note~\" = 'More~'",
        "delete from only \"schema~\".\"parent~\" where \"key~\" > 1",
        "select nextval(oid::regclass) from pg_class where relkind = 'S'",
        "alter sequence \"schema~\".\"sequence~\" restart with 1000",
        "alter table \"schema~\".\"table~\" add \"gone~\" integer default 7;"
            + " alter table \"schema~\".\"table~\" drop \"gone~\"",
        "alter type \"schema~\".\"composite~\" add attribute \"gone~\" integer;"
            + " alter type \"schema~\".\"composite~\" drop attribute \"gone~\"",
        "alter table \"schema~\".\"table~\" validate constraint \"check~\"",
        "alter collation \"schema~\".\"collation~\" refresh version",
        "drop schema public; create schema public authorization pg_database_owner;"
            + " grant usage on schema public to public;"
            + " comment on schema public is 'standard public schema'",
        "select lo_create(0)",
        "checkpoint",
      })
  void changesNothing(String sql) {
    playground.run(NAMING.in(sql), sql);

    assertThat(text()).isEqualTo(text);
  }

  @Test
  void anotherOwnerChangesNothingUnlessAskedFor() {
    Scope withOwners = Scope.ALL.withFacets(EnumSet.of(Facet.OWNER));
    try (TestDatabase database = TestDatabase.in(Servers.shared())) {
      database.fill(
          """
          create schema s;
          create table s.t (id bigint generated always as identity);
          create view s.v as select id from s.t;
          create function s.f() returns integer language sql security definer as 'select 1';
          create policy p on s.t using (id > 0);
          create type s.e as enum ('a');
          """);
      String before = text(database, Scope.ALL);
      String beforeWithOwners = text(database, withOwners);

      database.run(
          """
          alter schema s owner to pg_monitor;
          alter table s.t owner to pg_monitor;
          alter view s.v owner to pg_monitor;
          alter function s.f() owner to pg_monitor;
          alter type s.e owner to pg_monitor;
          """);

      assertThat(text(database, Scope.ALL)).isEqualTo(before);
      assertThat(text(database, withOwners)).isNotEqualTo(beforeWithOwners);
    }
  }

  private static String text(TestDatabase database, Scope scope) {
    return database.read(scope).toLock(Spellings.NONE).render();
  }

  private static String text() {
    return playground.read(EveryKind.EVERYTHING).toLock(Spellings.NONE).render();
  }
}
