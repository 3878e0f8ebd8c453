package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.monitor.Api.Answer;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnvironmentsTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  @Test
  void environmentsStandInTheOrderOfTheConfiguration() {
    assertThat(
            MONITOR.api().get("/environments").json().path("environments").findValuesAsText("name"))
        .startsWith("production", "staging", "rotated");
  }

  @Test
  void anEnvironmentShowsTheReleaseOfTheNextCheckAndTheLastCheck() {
    Answer before = MONITOR.api().get("/environments/staging");
    assertThat(before.json().path("release").isNull()).isTrue();
    assertThat(before.json().path("latestCheck").isNull()).isTrue();

    MONITOR.api().put("/releases/messages/1", MONITOR.messages().olderLock());
    MONITOR.api().put("/releases/messages/2", MONITOR.messages().lock());
    MONITOR.api().post("/environments/staging/checks");
    JsonNode after = MONITOR.api().get("/environments/staging").json();
    assertThat(after.path("release").asText()).isEqualTo("2");
    assertThat(after.at("/latestCheck/outcome").asText()).isEqualTo("drifted");
    assertThat(after.at("/latestCheck/differenceCounts/breaking").asInt()).isEqualTo(1);
  }

  @Test
  void aConfiguredReleaseComesBeforeTheLatest() {
    assertThat(MONITOR.api().get("/environments/pinned").text("release")).isEqualTo("1.9");
  }

  @Test
  void anUnknownEnvironmentIsNotFoundAndTheKnownOnesAreNamed() {
    for (Answer answer :
        new Answer[] {
          MONITOR.api().get("/environments/producton"),
          MONITOR.api().get("/environments/producton/checks"),
          MONITOR.api().post("/environments/producton/checks")
        }) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("error")).isEqualTo("no environment is named producton");
      assertThat(answer.text("nextStep")).contains("production, staging");
    }
  }

  @Test
  void anOddNameIsRefusedAndShownWithoutHiddenCharacters() {
    Answer answer = MONITOR.api().get("/environments/%E2%80%AEproduction");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error"))
        .startsWith("not a name of an environment")
        .doesNotContain("\u202e");
  }

  @Test
  void noAnswerTellsHowADatabaseIsReached() throws Exception {
    String password = Files.readString(MONITOR.passwordFile("production"));
    for (Answer answer :
        new Answer[] {
          MONITOR.api().get("/environments"), MONITOR.api().get("/environments/unknown")
        }) {
      assertThat(answer.body())
          .doesNotContain("jdbc:", MONITOR.production().name())
          .doesNotContain(password.isEmpty() ? "password" : password);
    }
  }
}
