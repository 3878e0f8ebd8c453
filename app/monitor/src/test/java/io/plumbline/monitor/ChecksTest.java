package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.monitor.Api.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  @BeforeAll
  static void publish() {
    MONITOR.api().put("/releases/messages/2", MONITOR.messages().lock());
  }

  @Test
  void aDatabaseWithAllMigrationsIsInSync() {
    Answer answer = MONITOR.api().post("/environments/production/checks");
    assertThat(answer.status()).isEqualTo(201);
    JsonNode check = answer.json();
    assertThat(check.path("outcome").asText()).isEqualTo("in sync");
    assertThat(check.path("state").asText()).isEqualTo("healthy");
    assertThat(check.path("relation").asText()).isEqualTo("same");
    assertThat(check.path("release").asText()).isEqualTo("2");
    assertThat(check.path("nextStep").isNull()).isTrue();
    assertThat(check.path("actualFingerprint")).isEqualTo(check.path("expectedFingerprint"));
    assertThat(check.path("differences")).isEmpty();
  }

  @Test
  void aPendingMigrationIsDriftWithEachDifferenceAndWhatToDo() {
    JsonNode check = MONITOR.api().post("/environments/staging/checks").json();
    assertThat(check.path("outcome").asText()).isEqualTo("drifted");
    assertThat(check.path("state").asText()).isEqualTo("unhealthy");
    assertThat(check.path("relation").asText()).isEqualTo("behind");
    assertThat(check.path("nextStep").asText()).contains("V2__let_messages_have_no_agent.sql");
    assertThat(check.path("differenceCounts").path("breaking").asInt()).isEqualTo(1);
    JsonNode difference = check.path("differences").path(0);
    assertThat(difference.path("object").asText()).isEqualTo("column public.message.agent_id");
    assertThat(difference.path("attribute").asText()).isEqualTo("nullability");
    assertThat(difference.path("expected").asText()).isEqualTo("nullable");
    assertThat(difference.path("actual").asText()).isEqualTo("not null");
    assertThat(difference.path("impact").asText()).isEqualTo("breaking");
    assertThat(difference.path("nextStep").asText()).isEqualTo("run the pending migrations");
  }

  @Test
  void theWorstDifferenceComesFirst() throws SQLException {
    MONITOR.inProduction(
        "create index aaa on agent (name); alter table message add column zzz text not null");
    try {
      JsonNode check = MONITOR.api().post("/environments/production/checks").json();
      assertThat(check.path("differences").findValuesAsText("impact"))
          .containsExactly("breaking", "harmless");
      assertThat(check.path("reason").asText()).isEqualTo("changed outside the migrations");
    } finally {
      MONITOR.inProduction("drop index aaa; alter table message drop column zzz");
    }
  }

  @Test
  void theLocationOfACheckGivesItAgain() {
    Answer made = MONITOR.api().post("/environments/staging/checks");
    String path = made.location().substring(MONITOR.monitor().url().length());
    assertThat(path).isEqualTo("/environments/staging/checks/" + made.text("id"));
    assertThat(MONITOR.api().get(path).json()).isEqualTo(made.json());
  }

  @Test
  void aCheckOfAnotherEnvironmentIsNotFound() {
    String id = MONITOR.api().post("/environments/staging/checks").text("id");
    assertThat(MONITOR.api().get("/environments/production/checks/" + id).status()).isEqualTo(404);
    assertThat(MONITOR.api().get("/environments/production/checks/first").text("error"))
        .isEqualTo("environment production has no such check");
  }

  @Test
  void aDatabaseThatIsDownCouldNotBeChecked() {
    Answer answer = MONITOR.api().post("/environments/down/checks");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("outcome")).isEqualTo("could not check");
    assertThat(answer.json().path("state").isNull()).isTrue();
    assertThat(answer.text("reason")).contains("localhost:1", "refused");
    assertThat(answer.text("nextStep")).isEqualTo("see that the database runs and can be reached");
    assertThat(MONITOR.api().get("/environments/down").json().at("/latestCheck/outcome").asText())
        .isEqualTo("could not check");
  }

  @Test
  void aPasswordFileIsReadForEachCheck() throws Exception {
    Path file = MONITOR.passwordFile("rotated");
    String password = Files.readString(file);
    Files.delete(file);
    Answer without = MONITOR.api().post("/environments/rotated/checks");
    assertThat(without.text("outcome")).isEqualTo("could not check");
    assertThat(without.text("reason")).contains(file.toString(), "NoSuchFileException");

    Files.writeString(file, password + "\n");
    assertThat(MONITOR.api().post("/environments/rotated/checks").text("outcome"))
        .isEqualTo("in sync");
  }

  @Test
  void aVariableThatIsNotSetIsNamed() {
    Answer answer = MONITOR.api().post("/environments/by-variable/checks");
    assertThat(answer.text("outcome")).isEqualTo("could not check");
    assertThat(answer.text("reason")).contains("MONITOR_TEST_UNSET");
  }

  @Test
  void anEnvironmentWithoutReleaseIsNotCheckedAndNothingIsStored() throws SQLException {
    long before = MONITOR.stored();
    Answer unpublished = MONITOR.api().post("/environments/other-service/checks");
    assertThat(unpublished.status()).isEqualTo(409);
    assertThat(unpublished.text("error")).contains("no release of orders is published");
    assertThat(unpublished.text("nextStep")).contains("PUT /releases/orders/{version}");

    Answer pinned = MONITOR.api().post("/environments/pinned/checks");
    assertThat(pinned.status()).isEqualTo(409);
    assertThat(pinned.text("error")).contains("release 1.9 of messages");
    assertThat(MONITOR.stored()).isEqualTo(before);
  }

  @Test
  void aLockThatANewerMonitorStoredIsNotComparable() throws SQLException {
    MONITOR.execute(
        """
        insert into release (service, version, fingerprint, lock, published_by)
        select 'later', '1', fingerprint, replace(lock, 'format 1', 'format 999'), 'a newer Monitor'
        from release where service = 'messages' and version = '2'
        """);
    Answer answer = MONITOR.api().post("/environments/later/checks");
    assertThat(answer.text("outcome")).isEqualTo("not comparable");
    assertThat(answer.text("reason")).contains("newer format");
  }

  @Test
  void checksAreListedNewestFirstInPages() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, MONITOR.api().post("/environments/paged/checks").text("id"));
    }
    JsonNode first = MONITOR.api().get("/environments/paged/checks?limit=2").json();
    assertThat(first.path("checks").findValuesAsText("id")).isEqualTo(made.subList(0, 2));
    String before = first.path("nextBefore").asText();
    JsonNode rest = MONITOR.api().get("/environments/paged/checks?limit=3&before=" + before).json();
    assertThat(rest.path("checks").findValuesAsText("id")).isEqualTo(made.subList(2, 5));
    assertThat(rest.path("nextBefore").isNull()).isTrue();
    assertThat(MONITOR.api().get("/environments/paged/checks").json().path("checks")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=-1",
        "limit=ten",
        "limit=",
        "before=0",
        "before=x",
        "before=99999999999999999999"
      })
  void aPageThatIsNoneIsRefused(String query) {
    Answer answer = MONITOR.api().get("/environments/production/checks?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).contains(query.replaceAll("=.*", ""), "expected a number");
  }

  @Test
  void manyChecksOfOneEnvironmentAtOnceAreAllStored() {
    List<CompletableFuture<Answer>> running = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> MONITOR.api().post("/environments/production/checks")));
    }
    List<Answer> answers = running.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(answer -> answer.text("id")).doesNotHaveDuplicates();
  }
}
