package io.plumbline.deploy.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Scope;
import io.plumbline.check.Outcome;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.replay.ThrowawayServer;
import io.plumbline.deploy.testing.Service;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeCheckTest {

  private static final String V1 =
      """
      create type mood as enum ('sad', 'happy');
      create table person (id bigint generated always as identity primary key,
        email text not null, nick varchar(30), mood mood, chief bigint);
      create table note (person bigint not null references person, body text);
      """;

  @AutoClose private static ScratchDatabase database;
  private static SchemaLock lockOfV1;

  @TempDir private Path folder;
  private Service service;
  private SchemaLock released;

  @BeforeAll
  static void connect(@TempDir Path folder) throws Exception {
    database = ScratchPostgres.shared().create();
    lockOfV1 = new Service(folder).with("V1__person.sql", V1).lock();
  }

  @BeforeEach
  void release() throws Exception {
    service = new Service(folder).with("V1__person.sql", V1);
    released = lockOfV1;
  }

  private UpgradeReport upgrade(Release release) throws Exception {
    SchemaLock expected = service.lock();
    return check(expected).from(release);
  }

  private UpgradeCheck check(SchemaLock expected) {
    return new UpgradeCheck(
        FlywaySettings.of(
            List.of(service.location()), getClass().getClassLoader(), Scope.DEFAULT_HISTORY_TABLE),
        expected,
        new ThrowawayServer(database.url(), database.user(), database.password()));
  }

  private Release file() {
    return new Release("release.lock", released, List.of());
  }

  @Test
  void migrationsThatHeedTheRowsPass() throws Exception {
    service.with(
        "V2__nick.sql",
        """
        update person set nick = 'none' where nick is null;
        alter table person alter nick set not null, add column age int not null default 0;
        """);
    UpgradeReport report = upgrade(file());

    assertThat(report.outcome()).isEqualTo(Outcome.IN_SYNC);
    assertThat(report.text())
        .isEqualTo(
            "upgrade from release.lock: 1 migrations since, over 6 rows in 2 tables: V2__nick.sql\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 10_000,
      textBlock =
          """
          alter table person alter nick set not null;       | ERROR: column "nick" of relation "person" contains null values (23502) | fill the column before
          alter table person add unique (nick);             | ERROR: could not create unique index "person_nick_key" | make the values differ
          alter table person alter nick type varchar(10);   | ERROR: value too long for type character varying(10) (22001) | shorten the values
          alter table person add check (mood <> 'sad');     | ERROR: check constraint "person_mood_check" of relation "person" is violated by some row (23514) | break the rule
          """)
  void whatFailsOnRowsFailsWithScriptStatementAndWhatToDo(String sql, String error, String toDo)
      throws Exception {
    service.with("V2__strict.sql", "-- stricter\n" + sql);
    UpgradeReport report = check(released).from(file());

    assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(report.text())
        .startsWith("upgrade from release.lock: V2__strict.sql fails on rows\n  line ")
        .contains(": " + sql.substring(0, 30))
        .contains(error)
        .contains("to do: ")
        .contains(toDo);
  }

  @Test
  void whatFailsWithoutRowsIsNotBlamedOnThem() throws Exception {
    service.with("V2__wrong.sql", "alter table nobody add column a int;");

    assertThat(check(released).from(file()).text())
        .startsWith("upgrade from release.lock: V2__wrong.sql fails\n")
        .contains("does not run on a database of the release without rows either");
  }

  @Test
  void aCommentWithAReasonAllowsToFailOnRows() throws Exception {
    service.with(
        "V2__email.sql",
        """
        -- plumbline:allow fails-on-rows because the application has always refused a second one
        alter table person add unique (email);
        """);
    SchemaLock expected = service.lock();
    service.with("V3__nick.sql", "select 1;");
    assertThat(check(expected).from(file()).text())
        .contains(
            "note: V2__email.sql fails on rows of every shape, which is allowed: the application has"
                + " always refused a second one\n");
  }

  @Test
  void theEndMustBeWhatTheBuildExpects() throws Exception {
    service.with("V2__more.sql", "create table more (id int);");
    UpgradeReport report = check(released).from(file());

    assertThat(report.outcome()).isEqualTo(Outcome.DRIFTED);
    assertThat(report.text())
        .contains("the end is not what the build expects:\n")
        .contains("table public.more: expected absent, found present");
  }

  @Test
  void aReleaseThatTheMigrationsDoNotMakeIsNone() throws Exception {
    service.with("V1__person.sql", V1 + "-- changed\n");
    assertThatThrownBy(() -> upgrade(file()))
        .isInstanceOf(NoReleaseException.class)
        .hasMessageContaining(
            "the migrations of today do not lead to release.lock: expected V1__person.sql with"
                + " checksum ");
  }

  @Test
  void aRepeatableMigrationOfAnotherTextIsNoted() throws Exception {
    service.with("R__people.sql", "create or replace view people as select id from person;");
    released = service.lock();
    service.with("R__people.sql", "create or replace view people as select id, email from person;");

    assertThat(upgrade(file()).text())
        .contains("note: R__people.sql has another text than in release.lock")
        .contains("note: not proven that the migrations lead to release.lock: drifted: ");
  }

  @Test
  void aTagHasTheMigrationsAndTheLockAsTheyWere(@TempDir Path repository) throws Exception {
    Path scripts = Files.createDirectories(repository.resolve("db/migration"));
    Path lockFile = repository.resolve("schema.lock");
    service = new Service(scripts).with("V1__person.sql", V1);
    service.with("R__people.sql", "create or replace view people as select id from person;");
    Files.writeString(lockFile, service.lock().render());
    git(repository, "init", "-q");
    git(repository, "add", "-A");
    git(repository, "commit", "-q", "-m", "release");
    git(repository, "tag", "-a", "v1;touch${IFS}harm", "-m", "one");
    service.with("R__people.sql", "create or replace view people as select id, email from person;");
    service.with("V2__nick.sql", "alter table person alter nick set not null;");

    Release release =
        TaggedRelease.read(
            "v1;touch${IFS}harm", lockFile, List.of(service.location()), folder.resolve("then"));
    SchemaLock expected = release.lock();

    assertThat(check(expected).from(release).text())
        .startsWith("upgrade from the tag v1;touch${IFS}harm: V2__nick.sql fails on rows\n");
    for (String wrong : List.of("v2", "v1;touch${IFS}harm^", "--all", "", "HEAD")) {
      assertThatThrownBy(
              () -> TaggedRelease.read(wrong, lockFile, List.of(service.location()), folder))
          .isInstanceOf(NoReleaseException.class)
          .hasMessage(
              "no release to upgrade from: expected the git tag \"%s\", found v1;touch${IFS}harm as the"
                      .formatted(wrong)
                  + " latest ones");
    }
    assertThat(repository.resolve("harm")).doesNotExist();
    assertThatThrownBy(
            () ->
                TaggedRelease.read(
                    "v1;touch${IFS}harm",
                    repository.resolve("other.lock"),
                    List.of(service.location()),
                    folder))
        .hasMessageContaining("found no such file");
  }

  @Test
  void withoutARepositoryThereIsNoTag() {
    assertThatThrownBy(
            () ->
                TaggedRelease.read(
                    "v1", folder.resolve("schema.lock"), List.of(service.location()), folder))
        .isInstanceOf(NoReleaseException.class)
        .hasMessageContaining("expected a git repository around ");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.com",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
