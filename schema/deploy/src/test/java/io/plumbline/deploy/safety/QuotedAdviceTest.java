package io.plumbline.deploy.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Scope;
import io.plumbline.deploy.testing.Sql;
import io.plumbline.deploy.testing.TestServers;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.scratch.MigratedTemplate;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice about names that are keywords, have capitals, a dot, a comma, a quote, or are long. */
class QuotedAdviceTest {

  private static final String SETUP =
      """
      create schema "Shop.eu";
      set search_path = "Shop.eu";
      create table "user" ("end" bigint primary key, "Name" text, check ("Name" <> 'end'));
      create domain "Mail.to" as text check (value like '%%@%%');
      alter table "user" add "Mail" "Mail.to";
      create type "table" as enum ('a');
      create table "order" ("user" bigint, "Total.net" numeric, "a, b" text, "say ""s"" o" int,
        "from" timestamp, period tsrange, %1$s int);
      create index "select" on "order" ("user" desc);
      create index "Lower" on "order" (lower("a, b"));
      create unique index "Key" on "order" ("user");
      create table "Line.item" ("order" bigint references "user");
      create materialized view "View" as select "user" from "order";
      create unique index on "View" ("user");
      create table "group" ("when" date not null, "desc" text) partition by range ("when");
      create table "group_2024" partition of "group" for values from ('2024-01-01') to ('2025-01-01');
      create table "default" partition of "group" default;
      create table "Group.2025" ("when" date not null, "desc" text);
      create table "cast" (id bigint not null) partition by hash (id);
      create table "cast.1" partition of "cast" for values with (modulus 2, remainder 0);
      create table "cast.2" (id bigint not null);
      create table "nested" (a text not null, b int not null) partition by list (a);
      create table "Inner" partition of "nested" for values in ('x') partition by list (b);
      create table "Inner.1" partition of "Inner" for values in (1, 2);
      create table "Inner.rest" partition of "Inner" default;
      create table "Inner.3" (a text not null, b int not null);
      """
          .formatted("c".repeat(63));

  /** Each of them is dangerous in at least one way, whose safe way is then taken. */
  private static final String STATEMENTS =
      """
      alter table "order" add check ("user" > 0 and "Total.net" > 1);
      alter table "order" add "limit" int default 1, add check ("limit" > 0 and "user" > 0);
      alter table "order" add foreign key ("user") references "user" on delete cascade deferrable;
      alter table "order" add unique ("a, b", "user");
      alter table "order" add unique ("Total.net") include ("from") deferrable initially deferred;
      alter table "order" add check ("user" > 0) no inherit;
      alter table "order" add foreign key ("user") references "user" match full on update cascade
        on delete set null deferrable initially deferred;
      alter table "order" add constraint "all" unique ("user") with (fillfactor = 70);
      create unique index "for" on "order" ("user" desc nulls last, (%1$s + 1))
        include ("a, b") with (fillfactor = 70) where "Total.net" > 1;
      alter table "order" add primary key using index "Key";
      alter table "order" add exclude using gist (period with &&);
      alter table "order" add column "both" uuid default gen_random_uuid();
      alter table "order" add column "both" serial;
      alter table "order" add column "both" int generated always as identity;
      alter table "order" add column "both" numeric generated always as ("user" + "Total.net") stored;
      alter table "order" add column "both" "Mail.to";
      alter table "order" add column "both" "Mail.to" default 'a@b';
      alter table "order" add column "both" text not null;
      alter table "order" alter "say ""s"" o" type text;
      alter table "order" alter %1$s type bigint;
      alter table "order" alter "from" type timestamptz;
      alter table "user" alter "Name" type varchar;
      alter table "order" alter "a, b" type varchar;
      alter table "order" alter "user" set not null;
      alter table "order" alter %1$s set not null;
      alter domain "Mail.to" add constraint "check" check (value <> 'end' and value <> 'x');
      create index "as" on "order" ("user" desc nulls last, lower("a, b")) where "Total.net" > 1;
      create index "as" on "group" ("desc");
      alter table "group" add unique ("when", "desc");
      alter table "group" add foreign key ("desc") references "Text";
      drop index "select";
      reindex table "order";
      refresh materialized view "View";
      truncate "Line.item";
      alter table "order" set unlogged;
      cluster "order" using "select";
      drop table "Line.item";
      alter table "group" attach partition "Group.2025" for values from ('2025-01-01') to ('2026-01-01');
      alter table "cast" attach partition "cast.2" for values with (modulus 2, remainder 1);
      alter table "Inner" attach partition "Inner.3" for values in (3);
      create table "Group.2026" partition of "group" for values from ('2026-01-01') to ('2027-01-01');
      create table "Inner.4" partition of "Inner" for values in (4);
      alter table "group" detach partition "group_2024";
      alter table "order" add "array" json;
      """
          .formatted("c".repeat(63));

  private static final int SHARE = Integer.getInteger("mutation.share", 1);

  @AutoClose private static MigratedTemplate template;

  @BeforeAll
  static void open(@TempDir Path folder) {
    new WrittenMigrations(folder)
        .write("V1__awkward.sql", SETUP + "create table \"Text\" (t text primary key);\n");
    template = TestServers.ofMajor(major()).migrated(MigrationSource.of("filesystem:" + folder));
  }

  private static int major() {
    return Integer.getInteger("safety.major", 18);
  }

  static List<String> statements() {
    List<String> all = Arrays.asList(STATEMENTS.strip().split(";\n"));
    return all.stream().filter(it -> all.indexOf(it) % SHARE == 0).toList();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void safeWayRunsWhateverTheNames(String statement, @TempDir Path folder) throws SQLException {
    WrittenMigrations migrations =
        new WrittenMigrations(folder).write("V2__x.sql", PATH + statement + ";\n");
    ReviewedRun dangerous;
    try (ScratchDatabase database = template.copy()) {
      dangerous =
          ReviewedRun.of(
              migrations.configuration().ignoreMigrationPatterns("*:*").initSql(TIMEOUT),
              database,
              major());
      assertThat(dangerous.failure()).isEmpty();
    }
    assertThat(dangerous.findings()).isNotEmpty();
    for (SafetyFinding finding : dangerous.findings()) {
      try (ScratchDatabase database = template.copy()) {
        if (finding.rule().equals("foreign-key-without-index")) {
          Sql.run(database, PATH + statement);
        }
        ReviewedRun safe = ReviewedRun.ofSafeWay(finding, database, major());
        assertThat(safe.failure()).as(finding.safeWay()).isEmpty();
        if (!BRIEF.contains(finding.rule())) {
          assertThat(safe.findings())
              .as(finding.safeWay())
              .extracting(SafetyFinding::rule)
              .doesNotContain(finding.rule());
        }
        // Of a partitioned table the parts have other names than PostgreSQL gives them.
        if (DOES_THE_SAME.contains(finding.rule()) && !finding.safeWay().contains(" only ")) {
          assertThat(text(safe)).as(finding.safeWay()).isEqualTo(text(dangerous));
        }
      }
    }
  }

  private static String text(ReviewedRun run) {
    return SchemaLock.of(major(), Scope.ALL, List.of(), run.after(), Spellings.NONE).render();
  }

  private static final String PATH = "set search_path = \"Shop.eu\";\n";
  private static final String TIMEOUT =
      "set lock_timeout = '500ms'; set timezone = 'Europe/Vienna'";
  private static final List<String> BRIEF =
      List.of("detach-partition-blocks", "drop-index-blocks", "drop-table-blocks-others");

  /** All others take more than one release, or leave a column beside the one that was meant. */
  private static final List<String> DOES_THE_SAME =
      List.of(
          "add-check-scans",
          "add-foreign-key-scans",
          "add-key-builds-index",
          "attach-partition-scans",
          "create-index-blocks-writes",
          "detach-partition-blocks",
          "domain-check-scans",
          "drop-index-blocks",
          "drop-table-blocks-others",
          "partition-beside-default-scans",
          "primary-key-checks-nulls",
          "set-not-null-scans",
          "timestamp-zone-rewrites");

  @Test
  void keywordsAreThoseOfTheServer() throws SQLException {
    try (ScratchDatabase database = template.copy()) {
      assertThat(SqlNames.KEYWORDS)
          .containsAll(
              Sql.column(database, "select word from pg_get_keywords() where catcode <> 'U'"));
    }
  }
}
