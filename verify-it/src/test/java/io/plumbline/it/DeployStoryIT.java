package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.it.RunningApplication.Answer;
import io.plumbline.scratch.MigrationSource;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import io.plumbline.scratch.ScratchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story that Plumbline exists for: the application was generated at V2, where a message needs
 * no agent, and meets databases that are elsewhere.
 */
class DeployStoryIT {

  private static final Map<String, String> LENIENT = Map.of("FAIL_FAST", "false");

  @TempDir private Path folder;

  @Test
  void refusesToStartOnTheOlderSchemaAndServesOnceItIsMigrated() throws SQLException {
    try (ScratchDatabase staging = migratedTo("1")) {
      try (RunningApplication strict =
          RunningApplication.start(staging, Map.of("WAIT_UP_TO", "0s"))) {
        assertThat(strict.awaitExit()).isEqualTo(1);
        assertThat(strict.log())
            .contains("The application does not start: the live schema breaks this build.")
            .contains("column public.message.agent_id: expected nullable, found not null")
            .contains("run the pending migrations: V2__let_messages_have_no_agent.sql")
            .contains("schema migrate");
      }
      try (RunningApplication lenient = RunningApplication.start(staging, LENIENT)) {
        Answer before = lenient.awaitHealth(answer -> true);
        assertThat(before.status()).isEqualTo(503);
        assertThat(before.json().path("status").asText()).isEqualTo("unhealthy");
        assertThat(before.json().at("/schema/relation").asText()).isEqualTo("behind");
        assertThat(before.json().at("/schema/verdict").asText()).isEqualTo("drifted");
        assertThat(before.body()).doesNotContain("agent_id");
        lenient.awaitReadiness(503);
        assertThat(lenient.send("nobody sent this").status()).isEqualTo(500);

        NestedMaven.Result migrated = RunningApplication.schema(staging, "schema", "migrate");
        assertThat(migrated.output())
            .contains("ran V2__let_messages_have_no_agent.sql")
            .contains("in sync");
        assertThat(migrated.exitCode()).isZero();

        Answer after = lenient.awaitHealth(answer -> answer.status() == 200);
        assertThat(after.json().path("status").asText()).isEqualTo("healthy");
        assertThat(after.json().at("/schema/actual"))
            .isEqualTo(after.json().at("/schema/expected"));
        lenient.awaitReadiness(200);
        assertThat(lenient.send("nobody sent this").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void waitsAtTheStartUntilTheMigrationJobIsDone() {
    try (ScratchDatabase staging = migratedTo("1");
        RunningApplication application = RunningApplication.start(staging, Map.of())) {
      application.awaitLog("Waiting up to 60 s for a schema that serves this build");
      assertThat(RunningApplication.schema(staging, "schema", "migrate").exitCode()).isZero();
      application.awaitHealth(answer -> isState(answer, "healthy"));
      assertThat(application.log()).containsOnlyOnce("Waiting up to");
    }
  }

  @Test
  void isDegradedWhenSomebodyChangedTheSchemaByHand() throws SQLException {
    try (ScratchDatabase production = migratedTo("2");
        RunningApplication application = RunningApplication.start(production, Map.of())) {
      application.awaitHealth(answer -> isState(answer, "healthy"));
      run(production, "alter table message alter column body drop not null");
      Answer dropped = application.awaitHealth(answer -> isState(answer, "degraded"));
      assertThat(dropped.status()).isEqualTo(200);
      assertThat(dropped.json().at("/schema/cause").asText())
          .isEqualTo("changed outside the migrations");
      assertThat(application.details().body())
          .contains("column public.message.body: expected not null, found nullable");

      run(production, "alter table message alter column body set not null");
      application.awaitHealth(answer -> isState(answer, "healthy"));
      run(production, "alter table message add column note text");
      Answer added = application.awaitHealth(answer -> isState(answer, "degraded"));
      assertThat(added.json().at("/schema/cause").asText())
          .isEqualTo("changed outside the migrations");
      assertThat(application.details().body())
          .contains("column public.message.note: expected absent, found present");
    }
  }

  @Test
  void staysHealthyWhileANewerReleaseAddsWhatItDoesNotSee() throws Exception {
    try (ScratchDatabase production = migratedTo("2");
        RunningApplication application = RunningApplication.start(production, Map.of())) {
      application.awaitHealth(answer -> isState(answer, "healthy"));
      release(production, "V3__add_a_note.sql", "alter table message add column note text;");
      Answer ahead =
          application.awaitHealth(
              answer -> answer.json().at("/schema/relation").asText().equals("ahead"));
      assertThat(ahead.status()).isEqualTo(200);
      assertThat(ahead.json().path("status").asText()).isEqualTo("healthy");
      assertThat(ahead.json().at("/schema/differences").asInt()).isEqualTo(1);
      assertThat(application.send("still works").status()).isEqualTo(200);
    }
  }

  @Test
  void isUnhealthyWhenANewerReleaseDropsAColumnThatItReads() throws Exception {
    try (ScratchDatabase production = migratedTo("2");
        RunningApplication application = RunningApplication.start(production, Map.of())) {
      application.awaitHealth(answer -> isState(answer, "healthy"));
      release(production, "V3__drop_the_body.sql", "alter table message drop column body;");
      Answer ahead = application.awaitHealth(answer -> isState(answer, "unhealthy"));
      assertThat(ahead.status()).isEqualTo(503);
      assertThat(ahead.json().at("/schema/relation").asText()).isEqualTo("ahead");
      assertThat(application.details().body())
          .contains("column public.message.body: expected present, found missing")
          .contains("V3__drop_the_body.sql");
    }
  }

  @Test
  void couldNotCheckWhileTheDatabaseIsDownAndIsHealthyAgainWithoutARestart() {
    try (ScratchPostgres server = ScratchPostgres.start(ScratchSettings.fromSystemProperties());
        ScratchDatabase production = server.migratedTo(migrations(), "2").copy();
        RunningApplication application = RunningApplication.start(production, Map.of())) {
      application.awaitHealth(answer -> isState(answer, "healthy"));
      server.stop();
      Answer down =
          application.awaitHealth(
              answer -> answer.json().at("/schema/verdict").asText().equals("could not check"));
      assertThat(down.json().path("status").asText()).isEqualTo("degraded");
      assertThat(down.json().at("/schema/differences").asInt()).isZero();
      assertThat(RunningApplication.schema(production, "schema", "verify").exitCode()).isEqualTo(2);

      server.restart();
      application.awaitHealth(answer -> isState(answer, "healthy"));
    }
  }

  @Test
  void saysThatThereIsNoHistoryWhenTheTablesWereMadeByHand() throws Exception {
    try (ScratchDatabase byHand = ScratchPostgres.shared().create()) {
      for (String script :
          new String[] {"V1__create_message.sql", "V2__let_messages_have_no_agent.sql"}) {
        run(byHand, Files.readString(MessagesProject.migrations().resolve(script)));
      }
      try (RunningApplication application = RunningApplication.start(byHand, Map.of())) {
        Answer answer = application.awaitHealth(it -> true);
        assertThat(answer.json().path("status").asText()).isEqualTo("degraded");
        assertThat(answer.json().at("/schema/relation").asText()).isEqualTo("none");
        assertThat(answer.json().at("/schema/differences").asInt()).isZero();
        assertThat(answer.json().at("/schema/cause").asText())
            .isEqualTo("there is no migration history");
      }
    }
  }

  private static boolean isState(Answer answer, String state) {
    return answer.json().path("status").asText().equals(state);
  }

  private static MigrationSource migrations() {
    return MigrationSource.of("filesystem:" + MessagesProject.migrations());
  }

  private static ScratchDatabase migratedTo(String version) {
    return ScratchPostgres.shared().migratedTo(migrations(), version).copy();
  }

  /** Migrates as the next release does: with all scripts up to its own. */
  private void release(ScratchDatabase database, String script, String sql) throws IOException {
    for (String earlier :
        new String[] {"V1__create_message.sql", "V2__let_messages_have_no_agent.sql"}) {
      Files.copy(MessagesProject.migrations().resolve(earlier), folder.resolve(earlier));
    }
    Files.writeString(folder.resolve(script), sql);
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + folder)
        .load()
        .migrate();
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
