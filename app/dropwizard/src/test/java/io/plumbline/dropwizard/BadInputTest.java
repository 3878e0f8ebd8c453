package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.deploy.FlywaySettings;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command on each bad input. What it says and its exit code are in {@code bad-input}; with
 * {@code -Dfixtures.update} a file that differs is written anew. The target stays as it was.
 */
@ExtendWith(SharedThrowawayServer.class)
class BadInputTest {

  private static final Path EXPECTED = Path.of("src", "test", "resources", "bad-input");
  private static final Path EXAMPLE = Path.of("src", "test", "resources", "example", "migration");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("status"),
          List.of("verify"),
          List.of("plan"),
          List.of("rehearse"),
          List.of("migrate"),
          List.of("drift"));

  private static final List<String> MIGRATIONS = List.of("drift", "--expected", "migrations");

  private static final String VISITOR = "plumbline_visitor";
  private static final String PASSWORD = "canary-7d1";

  @TempDir private Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Path migrations;

  @BeforeEach
  void copyMigrations() throws IOException {
    migrations = Files.createDirectory(folder.resolve("migration"));
    for (String script : List.of("V1__create_message.sql", "V2__agent_is_optional.sql")) {
      Files.copy(EXAMPLE.resolve(script), migrations.resolve(script));
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable it : opened) {
      it.close();
    }
  }

  @Test
  void targetThatIsDown() throws Exception {
    ScratchDatabase target = migratedTo("1");
    Path file = configured("jdbc:postgresql://localhost:1/nothing", target.user(), PASSWORD);
    play("target-down", ExampleApplication.lock(), target, file);
  }

  @Test
  void databaseThatIsNotThere() throws Exception {
    ScratchDatabase target = migratedTo("1");
    String url = target.url().replace(target.name(), "no_such_database");
    play(
        "no-such-database",
        ExampleApplication.lock(),
        target,
        configured(url, target.user(), target.password()));
  }

  @Test
  void wrongPassword() throws Exception {
    ScratchDatabase target = migratedTo("1");
    play(
        "wrong-password",
        ExampleApplication.lock(),
        target,
        configured(target.url(), "stranger", PASSWORD));
  }

  @Test
  void readReplica() throws Exception {
    ScratchPostgres server =
        opened(
            ScratchPostgres.start(
                ScratchSettings.defaults()
                    .withProvider(Provider.EMBEDDED)
                    .withDataDirectory(folder)));
    ScratchDatabase target = server.migratedTo(ExampleApplication.MIGRATIONS, "1").copy();
    Path data = Path.of(Sql.column(target, "show data_directory").get(0));
    server.stop();
    Files.createFile(data.resolve("standby.signal"));
    server.restart();

    play("read-replica", ExampleApplication.lock(), target);
  }

  @Test
  void noPermissionToReadTheHistory() throws Exception {
    ScratchDatabase target = migratedTo("1");
    createVisitor(target);
    play("history-not-readable", ExampleApplication.lock(), target, asVisitor(target));
  }

  @Test
  void noPermissionToWriteTheHistory() throws Exception {
    ScratchDatabase target = migratedTo("1");
    createVisitor(target);
    Sql.run(
        target,
        "grant select on flyway_schema_history to %1$s; alter table message owner to %1$s"
            .formatted(VISITOR));
    play("history-not-writable", ExampleApplication.lock(), target, asVisitor(target));
  }

  @Test
  void databaseOfAnotherApplication() throws Exception {
    ScratchDatabase target = opened(ScratchPostgres.shared().create());
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("V1__account.sql"), "create table account (id bigint);");
    flyway(other, target).migrate();
    play("another-application", ExampleApplication.lock(), target);
  }

  @Test
  void databaseOfAnotherApplicationWithoutHistory() throws Exception {
    ScratchDatabase target = opened(ScratchPostgres.shared().create());
    Sql.run(target, "create table account (id bigint); create view total as select 1 as one");
    play("another-application-without-history", ExampleApplication.lock(), target);
  }

  @Test
  void lockOfAnotherService() throws Exception {
    SchemaLock own = ExampleApplication.lock();
    Migration account =
        new Migration(Optional.of(MigrationVersion.of("1")), Optional.of(7), "V1__account.sql");
    play("lock-of-another-service", build(own, List.of(account)), migratedTo("1"));
  }

  @Test
  void historyThatIsNewerThanTheBuild() throws Exception {
    ScratchDatabase target = migratedTo("2");
    add("V3__sent_at.sql", "alter table message add sent_at timestamptz;");
    flyway(migrations, target).migrate();
    play("newer-history", ExampleApplication.lock(), target);
  }

  @Test
  void historyThatIsNewerAndBreaksTheBuild() throws Exception {
    ScratchDatabase target = migratedTo("2");
    add("V3__no_body.sql", "alter table message drop body;");
    flyway(migrations, target).migrate();
    play("newer-history-that-breaks", ExampleApplication.lock(), target);
  }

  @Test
  void twoHistories() throws Exception {
    ScratchDatabase target = migratedTo("1");
    Sql.run(
        target,
        "create schema old; create table old.flyway_schema_history (like flyway_schema_history)");
    play("two-histories", ExampleApplication.lock(), target);
  }

  @Test
  void migrationWithASyntaxError() throws Exception {
    add("V3__broken.sql", "alter table message add sent_at timestamptz;\nalter tabel message;\n");
    playScripts("syntax-error");
  }

  @Test
  void migrationThatNeverEnds() throws Exception {
    add(
        "V3__endless.sql",
        "alter table message add sent_at timestamptz;\nselect pg_sleep(86400);\n");
    playScripts("migration-without-end");
  }

  @Test
  void snapshotSeesWhatAMigrationDoes() throws Exception {
    ScratchDatabase target = migratedTo("1");
    Snapshot before = Snapshot.of(target);

    flyway(migrations, target).migrate();

    Snapshot after = Snapshot.of(target);
    assertThat(after.schema()).isNotEqualTo(before.schema());
    assertThat(after.rows()).isNotEqualTo(before.rows());
  }

  /** Plays what is beside the example's two migrations, in a build that has all of them. */
  private void playScripts(String name) throws Exception {
    ScratchDatabase target = migratedTo("2");
    List<Migration> all =
        Arrays.stream(flyway(migrations, target).info().all())
            .map(
                it ->
                    new Migration(
                        Optional.of(MigrationVersion.of(it.getVersion().getVersion())),
                        Optional.of(it.getResolvedChecksum()),
                        it.getScript()))
            .toList();
    Path configuration =
        ExampleFile.write(
            folder,
            target,
            "{migrate: {statementTimeout: 200ms}, migrations: ['filesystem:%s']}"
                .formatted(migrations));
    List<List<String>> commands = new ArrayList<>(COMMANDS);
    commands.add(MIGRATIONS);
    play(name, build(ExampleApplication.lock(), all), target, configuration, commands);
  }

  private void play(String name, SchemaLock lock, ScratchDatabase target) throws Exception {
    play(name, lock, target, configured(target.url(), target.user(), target.password()));
  }

  private void play(String name, SchemaLock lock, ScratchDatabase target, Path configuration)
      throws Exception {
    play(name, lock, target, configuration, COMMANDS);
  }

  private void play(
      String name,
      SchemaLock lock,
      ScratchDatabase target,
      Path configuration,
      List<List<String>> commands)
      throws Exception {
    Snapshot before = Snapshot.of(target);
    StringBuilder told = new StringBuilder();
    for (List<String> command : commands) {
      List<String> arguments = new ArrayList<>(command);
      arguments.add(0, "schema");
      arguments.add(2, configuration.toString());
      SchemaCommandTest.Run run = SchemaCommandTest.command(lock, arguments.toArray(String[]::new));
      told.append(
              "\n== schema %s: exit code %s\n".formatted(String.join(" ", command), run.exitCode()))
          .append(stable(run.output(), target));
    }

    assertThat(Snapshot.of(target)).isEqualTo(before);
    assertThat(told.toString()).doesNotContain(PASSWORD);
    assertSame(told.toString().strip() + "\n", EXPECTED.resolve(name + ".txt"));
  }

  private String stable(String output, ScratchDatabase target) {
    return output
        .replace(target.name(), "target")
        .replace(folder.toString(), "folder")
        .replaceAll("sha256:[0-9a-f]{64}", "sha256:…")
        .replaceAll("PostgreSQL \\d+\\.\\d+", "PostgreSQL 18");
  }

  private static void assertSame(String text, Path file) throws IOException {
    if (System.getProperty("fixtures.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text)
        .as(file.toString())
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }

  private ScratchDatabase migratedTo(String version) {
    return opened(ExampleDatabases.migratedTo(version));
  }

  private <T extends AutoCloseable> T opened(T it) {
    opened.add(it);
    return it;
  }

  private void add(String script, String text) throws IOException {
    Files.writeString(migrations.resolve(script), text);
  }

  private static Flyway flyway(Path location, ScratchDatabase database) {
    return FlywaySettings.of(
            List.of("filesystem:" + location),
            BadInputTest.class.getClassLoader(),
            "flyway_schema_history")
        .dataSource(database.dataSource())
        .load();
  }

  private static SchemaLock build(SchemaLock lock, List<Migration> migrations) {
    return SchemaLock.of(
        lock.serverMajor(), lock.scope(), migrations, lock.catalog(), lock.spellings());
  }

  private static void createVisitor(ScratchDatabase target) throws Exception {
    Sql.run(
        target,
        """
        do $$ begin
          create role %1$s login password '%2$s';
        exception when duplicate_object or unique_violation then null;
        end $$;
        """
            .formatted(VISITOR, PASSWORD));
  }

  private Path asVisitor(ScratchDatabase target) throws IOException {
    return configured(target.url(), VISITOR, PASSWORD);
  }

  private Path configured(String url, String user, String password) throws IOException {
    return ExampleFile.write(
        folder,
        url,
        user,
        password,
        "{migrate: {statementTimeout: 200ms}, migrations: ['classpath:example/migration']}");
  }
}
