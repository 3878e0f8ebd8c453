package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.lock.Spellings;
import io.plumbline.mutation.Playground;
import io.plumbline.testing.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a database in order, and what fills it, changes no line of its lock. */
class MaintenanceTest {

  private static final Naming NAMING = Naming.QUOTED;

  private static Playground playground;
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

  @AfterAll
  static void drop() {
    playground.close();
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

  private static String text() {
    return playground.read(EveryKind.EVERYTHING).toLock(Spellings.NONE).render();
  }
}
