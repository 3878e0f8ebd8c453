package io.plumbline.dropwizard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.util.JarLocation;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.report.ReportFormat;
import io.plumbline.lock.SchemaLock;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedThrowawayServer.class)
class SchemaCommandTest {

  private static final String PASSWORD = "canary-3f9c";

  /** The commands whose output people put into a file. */
  private static final List<String> FILES = List.of("lock", "accept");

  /** Takes longer to make than most commands take. */
  private static final ValidatorFactory VALIDATORS = Validators.newValidatorFactory();

  @TempDir private Path folder;

  /** What a command printed, what it told meanwhile, and the code that it ended with. */
  record Run(int exitCode, String output, String progress) {}

  @Test
  void verifyOfAnEqualSchemaIsInSync() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      Run run = schema("verify", configuration(database.url(), database));
      assertThat(run.output()).startsWith("in sync (the same migrations have run)\n");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void verifyOfAnOlderSchemaIsDriftedAndNamesTheDifference() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Run run = schema("verify", configuration(database.url(), database));
      assertThat(run.output())
          .startsWith("drifted: 1 difference (1 breaking); migrations are pending;")
          .contains("column public.message.agent_id: expected nullable, found not null\n");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void migrateRunsWhatIsPendingAndVerifies() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      Run first = schema("migrate", configuration);
      assertThat(first.output()).contains("ran V2__agent_is_optional.sql").contains("in sync");
      assertThat(first.exitCode()).isZero();
      Run second = schema("migrate", configuration);
      assertThat(second.output()).startsWith("no migration was pending\nin sync");
      assertThat(second.exitCode()).isZero();
    }
  }

  @Test
  void planSaysWhatMigratingWouldDoAndDoesNothing() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      Run plan = schema("plan", configuration);
      assertThat(plan.output())
          .startsWith("may go on: 1 migration\n")
          .contains("1. V2__agent_is_optional.sql\n");
      assertThat(plan.exitCode()).isZero();
      assertThat(schema("verify", configuration).output()).contains("migrations are pending");
    }
  }

  @Test
  void machineReadsTheReportAloneAndPeopleWhatIsBeingDone() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      Files.writeString(
          configuration, Files.readString(configuration).replace("level: 'OFF'", "level: DEBUG"));
      Path handedOver = folder.resolve("deploy").resolve("plan.json");
      Run plan =
          command(
              "schema",
              "plan",
              configuration.toString(),
              "--format",
              "json",
              "--json",
              handedOver.toString());
      assertThat(handedOver).hasContent(plan.output());
      assertThat(new ObjectMapper().readTree(plan.output()).at("/plan/decision").asText())
          .isEqualTo("may go on");
      assertThat(plan.progress())
          .contains("\nreplaying the history: 1 migration\n")
          .contains("DEBUG");
    }
  }

  @Test
  void reportIsWrittenToAFileForMachinesAndPrintedForPeople() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      for (ReportFormat format : ReportFormat.values()) {
        Path file = folder.resolve("reports").resolve("verify." + format.extension());
        Run run =
            command(
                "schema",
                "verify",
                configuration.toString(),
                "--format",
                format.word(),
                "--output",
                file.toString(),
                "--resources",
                "app/src/main/resources");
        assertThat(run.output()).startsWith("drifted: 1 difference (1 breaking)");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(file).content().contains("public.message.agent_id");
      }
      assertThat(folder.resolve("reports/verify.sarif"))
          .content()
          .contains("\"app/src/main/resources/schema.lock\"");
      Run drift = drift(configuration, "--format", "junit");
      assertThat(drift.output()).startsWith("<?xml ").contains("<failure message=\"column ");
      assertUsage(
          drift(configuration, "--format", "pdf"),
          "no such format: expected one of text, json, markdown, sarif, junit, found pdf");
    }
  }

  @Test
  void planSaysWhatItDoesToEachReleaseThatRuns() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      Path locks = Files.createDirectory(folder.resolve("locks"));
      Path lock = locks.resolve("1.4.lock");
      command("schema", "lock", configuration.toString(), "--output", lock.toString());
      Run run = plan(configuration, locks.toString(), "canary=" + lock);
      assertThat(run.output())
          .contains("\nrelease   1.4: 1 difference\n  column public.message.agent_id: ")
          .contains("\nrelease   canary: 1 difference\n");
      assertUsage(plan(configuration, "1.4"), "no release: expected name=file.lock, name=https://");
      assertUsage(plan(configuration, "1.4=" + lock, locks.toString()), "two locks of the release");
      assertUsage(plan(configuration, "1.4=absent.lock"), "no lock can be read from absent.lock");
      Files.delete(lock);
      assertUsage(plan(configuration, locks.toString()), "no release: expected files *.lock in");
    }
  }

  private static Run plan(Path configuration, String... releases) {
    List<String> arguments = new ArrayList<>(List.of("schema", "plan", configuration.toString()));
    for (String release : releases) {
      arguments.addAll(List.of("--release", release));
    }
    return command(arguments.toArray(String[]::new));
  }

  @Test
  void rehearseRunsWhatIsPendingAndLeavesNothing() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      Path file = folder.resolve("rehearsal.json");
      Run rehearsal =
          command(
              "schema",
              "rehearse",
              configuration.toString(),
              "--format",
              "json",
              "--output",
              file.toString());
      assertThat(file).content().contains("\"ending\" : \"rehearsed\"");
      assertThat(rehearsal.output())
          .startsWith("rehearsed and rolled back\n")
          .contains("\nplan      may go on: 1 migration\n");
      assertThat(rehearsal.exitCode()).isZero();
      assertThat(schema("verify", configuration).output()).contains("migrations are pending");
    }
  }

  @Test
  void rehearseIsRefusedWhereThePlanIs() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      run(database, "alter table message add hotfix text");
      Run rehearsal = schema("rehearse", configuration(database.url(), database));
      assertThat(rehearsal.output()).startsWith("refused: the target has 1 difference");
      assertThat(rehearsal.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void migrateIsRefusedWhenAMigrationFails() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      run(database, "create table message (id bigint)");
      Run run = schema("migrate", configuration(database.url(), database));
      assertThat(run.output())
          .startsWith("refused: the database has no migration history, but objects in");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void migrateGivesUpWaitingForALock() throws Exception {
    try (ScratchDatabase database = migratedTo("1");
        Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table message in access share mode");
      Run run = schema("migrate", configuration(database.url(), database));
      assertThat(run.output()).contains("lock timeout");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void statusSaysWhatHasRunAndWhatIsToRun() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Run run = schema("status", configuration(database.url(), database));
      assertThat(run.output())
          .contains("\nhistory   migrations are pending\n")
          .containsPattern("\napplied   1, the last of them V1__.*\\.sql\n")
          .contains("\npending   V2__agent_is_optional.sql\n");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void statusNamesTheBaselineThatStandsForMigrations() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      run(database, "update flyway_schema_history set type = 'BASELINE'");
      assertThat(schema("status", configuration(database.url(), database)).output())
          .contains("\napplied   none, above the baseline 1\n");
    }
  }

  @Test
  void verifySaysSinceWhenTheSchemaIsOtherwise() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      schema("migrate", configuration);
      run(database, "alter table message add hotfix text");
      Run run = schema("verify", configuration);
      assertThat(run.output())
          .containsPattern(
              "\nledger    was still right at V2__agent_is_optional.sql on \\d{4}-\\d\\d-\\d\\d"
                  + " \\d\\d:\\d\\d UTC; changed since\n");
    }
  }

  @Test
  void lockPrintsTheDatabaseAndDriftComparesItWithAnythingElse() throws Exception {
    try (ScratchDatabase database = migratedTo("1");
        ScratchDatabase other = migratedTo("2")) {
      Path configuration = configuration(database.url(), database);
      Path file = folder.resolve("live.lock");
      Run lock = command("schema", "lock", configuration.toString(), "--output", file.toString());
      assertThat(lock.exitCode()).as(lock.output()).isZero();
      assertThat(SchemaLock.parse(Files.readString(file)).migrationVersion())
          .hasToString("Optional[1]");

      Run same = drift(configuration, "--expected", file.toString());
      assertThat(same.output())
          .startsWith(
              "expected: the lock " + file + "\nactual:   the database of the configuration\n");
      assertThat(same.exitCode()).as(same.output()).isZero();
      Run behind = drift(configuration, "--expected", "migrations");
      assertThat(behind.output())
          .contains("column public.message.agent_id: expected nullable, found not null");
      assertThat(behind.exitCode()).isEqualTo(1);
      Path elsewhere = Files.copy(configuration(other.url(), other), folder.resolve("other.yml"));
      configuration(database.url(), database);
      assertThat(drift(configuration, "--actual", elsewhere.toString()).exitCode()).isZero();
      assertUsage(
          drift(configuration, "--actual", "jdbc:postgresql://h/d?password=" + PASSWORD),
          "expected for expected and actual each lock (of this build)");
      assertUsage(
          command("schema", "verify", configuration.toString(), "--actual", "lock"),
          "schema: verify takes no option --actual");
    }
  }

  private static Run drift(Path configuration, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "schema";
    arguments[1] = "drift";
    arguments[2] = configuration.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return command(arguments);
  }

  @Test
  void aWrongPasswordCouldNotBeCheckedAndIsNotShown() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      String user = "stranger-who-does-not-exist";
      for (Path file :
          new Path[] {
            renamed("file.yml", database.url(), user, PASSWORD),
            renamed("url.yml", database.url() + "?password=" + PASSWORD, user, ""),
            renamed("down.yml", "jdbc:postgresql://localhost:1/x?sslpassword=" + PASSWORD, user, "")
          }) {
        for (String action :
            new String[] {
              "status", "verify", "plan", "rehearse", "migrate", "lock", "drift", "accept"
            }) {
          Run run = schema(action, file);
          assertThat(run.output() + run.progress())
              .contains("could not check: ")
              .doesNotContain(PASSWORD);
          assertThat(run.exitCode()).isEqualTo(2);
          assertThat(run.output().isEmpty()).as(action).isEqualTo(FILES.contains(action));
        }
      }
    }
  }

  @Test
  void wrongUsageIsSaidAndChangesNothing() throws Exception {
    try (ScratchDatabase database = migratedTo("1")) {
      Path configuration = configuration(database.url(), database);
      assertUsage(
          command("schema"),
          "schema: expected one of status, verify, plan, rehearse, migrate, lock, drift, accept, found nothing");
      assertUsage(
          command("schema", "destroy", configuration.toString()),
          "schema: expected one of status, verify, plan, rehearse, migrate, lock, drift, accept, found destroy");
      assertUsage(
          command("schema", "verify"), "schema: expected a configuration file after verify");
      assertUsage(
          command("schema", "verify", folder.resolve("none.yml").toString()),
          "no such configuration: ");
      assertUsage(
          command("schema", "verify", configuration.toString(), "more"),
          "schema: expected one configuration file");
    }
  }

  @Test
  void allWrongSettingsAreReportedAtOnce() throws Exception {
    Path file = folder.resolve("wrong.yml");
    Files.writeString(
        file,
        """
        database: {driverClass: org.postgresql.Driver, url: 'jdbc:postgresql://localhost/x'}
        schema: {checkInterval: 1ms, lockTimeout: 0s, migrations: []}
        """);
    Run run = command("schema", "verify", file.toString());
    assertUsage(run, "schema.checkInterval");
    assertThat(run.output()).contains("schema.lockTimeout").contains("schema.migrations");
  }

  @Test
  void whatACommandWorksOnShowsNoPassword() {
    DataSourceFactory database = new DataSourceFactory();
    database.setUrl("jdbc:postgresql://localhost/x?sslpassword=" + PASSWORD);
    database.setUser("u");
    database.setPassword(PASSWORD);
    SchemaConfiguration settings = new SchemaConfiguration();
    SchemaTarget target =
        new SchemaTarget(
            settings,
            database,
            new SchemaChecker(ExampleApplication.lock(), settings.limits()),
            CheckConnections.to(database, settings));
    assertThat(target + " " + target.migratingConnections() + " " + target.migrateSettings())
        .doesNotContain(PASSWORD);
  }

  @Test
  void aUrlThatIsNotPostgresIsWrongUsageAndIsNotRepeated() throws Exception {
    Path file = write("jdbc:mysql://localhost/x?password=" + PASSWORD, "u", "p");
    Run run = command("schema", "verify", file.toString());
    assertUsage(run, "expected a URL of the form jdbc:postgresql://host:port/name");
    assertThat(run.output()).doesNotContain(PASSWORD);
  }

  @Test
  void acceptedDriftAndExclusionsOfTheEnvironmentAreNoDrift() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      run(database, "alter table message add by_hand text; create table dba_notes (id integer)");
      Run draft = schema("accept", configuration(database.url(), database));
      assertThat(draft.output()).contains("column public.message.by_hand\n  actual = present\n");
      assertThat(draft.exitCode()).isEqualTo(1);

      Path drift = folder.resolve("staging.drift");
      Files.writeString(
          drift,
          """
          format 1

          column public.message.by_hand
            expected = absent
            actual = present
            reason = OPS-12
            until = 9999-12-31
          """);
      Run run = schema("verify", configuration(database, "*.dba_*", drift));
      assertThat(run.output())
          .startsWith("in sync (the same migrations have run), 1 accepted\n")
          .contains("accepted: column public.message.by_hand: expected absent, found present\n")
          .contains("accepted until 9999-12-31: OPS-12\n")
          .contains(
              "not compared: *.dba_*, which the configuration of this environment excludes\n");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void environmentOfTheReadmeIsRead() throws Exception {
    ObjectMapper mapper = Jackson.newObjectMapper(new YAMLFactory());
    try (InputStream yaml = SchemaCommandTest.class.getResourceAsStream("/staging.yml")) {
      SchemaConfiguration schema =
          mapper.treeToValue(mapper.readTree(yaml).get("schema"), SchemaConfiguration.class);

      assertThat(schema.exclude()).containsExactly(ObjectPattern.parse("table *.dba_*"));
      assertThat(schema.acceptedDrift()).contains(Path.of("staging.drift"));
    }
  }

  @Test
  void malformedExclusionsAndAcceptedDriftAreWrongUsage() throws Exception {
    try (ScratchDatabase database = migratedTo("2")) {
      Path drift = folder.resolve("absent.drift");
      assertUsage(
          schema("verify", configuration(database, "tabel public.a", drift)),
          "schema.exclude[0]: not a kind of object: tabel in tabel public.a");
      assertUsage(
          schema("verify", configuration(database, "*.dba_*", drift)),
          "the accepted drift cannot be read: expected a text file at " + drift);
      Files.writeString(drift, "format 1\ntable public.a\n");
      assertUsage(
          schema("verify", configuration(database, "*.dba_*", drift)),
          "line 2: the entry lacks actual, expected, reason, until");
    }
  }

  private Path configuration(ScratchDatabase database, String exclude, Path drift)
      throws IOException {
    return ExampleFile.write(
        folder, database, "{exclude: ['%s'], acceptedDrift: '%s'}".formatted(exclude, drift));
  }

  private static void assertUsage(Run run, String message) {
    assertThat(run.output()).contains(message);
    assertThat(run.exitCode()).isEqualTo(64);
  }

  private Run schema(String action, Path configuration) {
    return command("schema", action, configuration.toString());
  }

  static Run command(String... arguments) {
    return command(ExampleApplication.lock(), arguments);
  }

  /** The command of an application that was built with this lock. */
  static Run command(SchemaLock expected, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, UTF_8);
    PrintStream err = new PrintStream(progress, true, UTF_8);
    AtomicInteger exitCode = new AtomicInteger();
    Bootstrap<ExampleConfiguration> bootstrap = new Bootstrap<>(new ExampleApplication());
    SchemaBundle<ExampleConfiguration> bundle =
        new SchemaBundle<>(expected, ExampleConfiguration::database, ExampleConfiguration::schema);
    bootstrap.setValidatorFactory(VALIDATORS);
    bootstrap.setConfigurationFactoryFactory(
        new LocatedSettings<>(bootstrap.getConfigurationFactoryFactory()));
    bootstrap.addCommand(
        new SchemaCommand<>(
            ExampleConfiguration.class,
            bundle::target,
            new Terminal(out, err, Colours.NONE),
            exitCode::set));
    PrintStream standardOutput = System.out;
    System.setOut(out);
    try {
      new Cli(new JarLocation(ExampleApplication.class), bootstrap, out, out).run(arguments);
    } finally {
      System.setOut(standardOutput);
    }
    return new Run(exitCode.get(), output.toString(UTF_8), progress.toString(UTF_8));
  }

  private Path configuration(String url, ScratchDatabase database) throws IOException {
    return write(url, database.user(), database.password());
  }

  private Path renamed(String name, String url, String user, String password) throws IOException {
    return Files.move(write(url, user, password), folder.resolve(name));
  }

  private Path write(String url, String user, String password) throws IOException {
    return ExampleFile.write(
        folder,
        url,
        user,
        password,
        "{lockTimeout: 200ms, migrate: {lockTimeout: 200ms, attempts: 1},"
            + " migrations: ['classpath:example/migration']}");
  }

  private static ScratchDatabase migratedTo(String version) {
    return ExampleDatabases.migratedTo(version);
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
