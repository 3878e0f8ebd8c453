package io.plumbline.deploy.idempotence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.CannotReplayException;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.testing.Fixtures;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.history.MigrationVersion;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotenceCheckTest {

  private static final String V1 =
      """
      create table status (name text not null, n int not null default 1);
      create table counted (n int not null default 1);
      create table short (a int);
      create table filled (a text);
      create table dropped (a int);
      create table person (id bigint primary key, email text unique, status text);
      create sequence number_range;
      create view people as select id from person;
      create table early (at timestamptz default now());
      insert into early default values;
      """;

  @AutoClose private static ScratchDatabase database;

  @TempDir private Path folder;
  private WrittenMigrations migrations;

  @BeforeAll
  static void connect() {
    database = ScratchPostgres.shared().create();
  }

  @BeforeEach
  void write() {
    migrations = new WrittenMigrations(folder).write("V1__tables.sql", V1);
  }

  private IdempotenceReport check(String... scripts) throws Exception {
    for (int i = 0; i < scripts.length; i += 2) {
      migrations.write(scripts[i], scripts[i + 1]);
    }
    return check(Optional.of(MigrationVersion.of("1")));
  }

  private IdempotenceReport check(Optional<MigrationVersion> released) throws Exception {
    return new IdempotenceCheck(
            FlywaySettings.of(
                List.of("filesystem:" + folder),
                getClass().getClassLoader(),
                Scope.DEFAULT_HISTORY_TABLE),
            Scope.ALL,
            new ThrowawayServer(database.url(), database.user(), database.password()),
            released)
        .run();
  }

  @Test
  void whatChangesNothingTheSecondTimeIsIdempotent() throws Exception {
    IdempotenceReport report =
        check(
            "V2__good.sql",
            """
            create table if not exists note (id bigint primary key);
            alter table person add column if not exists nick text;
            insert into person (id, email) values (1, 'a') on conflict do nothing;
            update person set status = 'new' where status is null;
            create or replace view people as select id from person;
            create or replace function f() returns int language sql as 'select 1';
            select setval('number_range', greatest(100, (select last_value from number_range)));
            """,
            "V3__refreshed.sql",
            """
            create materialized view if not exists seen as select count(*) from person;
            refresh materialized view seen;
            """,
            "V4__concurrent.sql",
            """
            -- without a transaction
            drop index concurrently if exists person_status;
            create index concurrently person_status on person (status);
            """,
            "V5__dated.sql",
            """
            -- without a transaction
            create table if not exists dated (id int primary key, at timestamptz default now());
            insert into dated values (1) on conflict do nothing;
            alter table dated add column if not exists note text;
            """);

    assertThat(report.text())
        .isEqualTo(
            """
            idempotence: 4 of 4 migrations ran twice without harm
            not checked, as released: V1__tables.sql
            """);
    assertThat(report.isFine()).isTrue();
  }

  @Test
  void whatHarmsSilentlyIsToldWithItsStatement() throws Exception {
    IdempotenceReport report =
        check(
            "V2__objects.sql",
            """
            select 1;
            -- three without a name
            create index on person (status);
            alter table person add check (id > 0);
            alter table person
              add foreign key (status) references person (email);
            drop view people;
            create view people as select id from person;
            alter table person drop constraint person_email_key cascade,
              add constraint person_email_key unique (email);
            drop table dropped;
            create table dropped (a int);
            """,
            "V3__rows.sql",
            """
            insert into status values ('draft');
            update counted set n = n + 1;
            truncate short;
            truncate filled; insert into filled values ('draft');
            select setval('number_range', 1);
            """,
            "V4__passed_over.sql",
            "create table if not exists person (other text);");

    assertThat(report.isFine()).isFalse();
    Fixtures.assertSame(
        report.text(), Fixtures.RESOURCES.resolve(Path.of("idempotence", "harm.txt")));
  }

  @Test
  void aVersionedMigrationThatFailsInItsTransactionLeavesNothing() throws Exception {
    IdempotenceReport report = check("V2__table.sql", "create table note (id int);");

    assertThat(report.isFine()).isTrue();
    assertThat(report.text())
        .contains(
            "V2__table.sql\n  fine: the second run fails and leaves nothing behind: ERROR: relation"
                + " \"note\" already exists (42P07)\n");
  }

  @Test
  void aRepeatableMigrationMustNotFail() throws Exception {
    IdempotenceReport report =
        check("R__note.sql", "-- a table\nselect 1;\ncreate table note (id int);");

    assertThat(report.text())
        .contains(
            """
            R__note.sql
              line 3: create table note (id int)
                run again: it fails: ERROR: relation "note" already exists (42P07)
                idempotent: write if not exists
            """);
  }

  @Test
  void whatRunsOutsideOfATransactionIsStoppedEverywhere() throws Exception {
    IdempotenceReport report =
        check(
            "V2__steps.sql",
            """
            -- without a transaction
            create index concurrently if not exists person_status on person (status);
            alter table person add column nick text;
            update person set nick = '' where nick is null;
            """);

    assertThat(report.isFine()).isFalse();
    assertThat(report.text())
        .contains(
            "run again: stopped within this statement: index public.person_status stays invalid",
            "idempotent: write before it: drop index concurrently if exists public.person_status;",
            """
              line 3: alter table person add column nick text
                run again: it fails: ERROR: column "nick" of relation "person" already exists (42701)
                idempotent: write add column if not exists
            """,
            "run again: stopped after this statement: ERROR: column \"nick\"")
        .doesNotContain("person_status: valid");
  }

  @Test
  void aCommentWithAReasonAllowsAMigration() throws Exception {
    IdempotenceReport report =
        check(
            "V2__a.sql",
            "insert into status values ('a');\n-- plumbline:allow not-idempotent because it is the last",
            "V3__b.sql",
            "-- plumbline:allow not-idempotent\ninsert into status values ('a');",
            "V4__c.sql",
            "-- plumbline:allow not-idempotent because nobody knows\nselect 1;");

    assertThat(report.scripts())
        .extracting(CheckedScript::isFine)
        .containsExactly(true, false, true);
    assertThat(report.text())
        .contains(
            "V2__a.sql\n  allowed: it is the last\n  line 1: insert into status",
            "  line 1: -- plumbline:allow not-idempotent: the comment gives no reason and allows"
                + " nothing: write because …\n",
            "V4__c.sql\n  line 1: -- plumbline:allow not-idempotent: the comment allows what the"
                + " migration does not do; take it out\n");
  }

  @Test
  void aTableWithoutARowIsTold() throws Exception {
    assertThat(
            check("V2__impossible.sql", "create table never (id int not null check (false));")
                .text())
        .contains("not checked with a row: table public.never: ");
  }

  @Test
  void aMigrationThatDoesNotRunAtAllIsNoFinding() {
    assertThatThrownBy(() -> check("V2__wrong.sql", "select 1;\nselect nonsense;"))
        .isInstanceOf(CannotReplayException.class)
        .hasMessage(
            "V2__wrong.sql fails on an empty throwaway database, line 2: ERROR: column \"nonsense\""
                + " does not exist (42703)");
  }
}
