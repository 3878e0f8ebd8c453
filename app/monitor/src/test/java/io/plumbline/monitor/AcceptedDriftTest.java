package io.plumbline.monitor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.monitor.Api.Answer;
import io.plumbline.testing.MovableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AcceptedDriftTest {

  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-06-30T23:59:00Z"));

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension(CLOCK);

  private static final String ENVIRONMENT = "/environments/production";
  private static final String PATH = ENVIRONMENT + "/accepted-drift";

  private static final String ENTRY =
      """
      format 1

      # The table is an auditor's.
      table public.message_backup
        expected = absent
        actual = present
        reason = OPS-15: kept until the audit is over
        until = 2026-06-30
      """;

  @BeforeAll
  static void publish() {
    MONITOR.api().put("/releases/messages/2", MONITOR.messages().lock());
  }

  @BeforeEach
  void drift() throws SQLException {
    MONITOR.inProduction("create table message_backup (id bigint)");
  }

  @AfterEach
  void undo() throws SQLException {
    MONITOR.inProduction("drop table if exists message_backup, dba_notes");
    MONITOR.inProduction("alter table message drop column if exists priority");
    MONITOR.api().put(PATH, "format 1\n");
    CLOCK.show(Instant.parse("2026-06-30T23:59:00Z"));
  }

  @Test
  void anAcceptedDifferenceIsToldApartAndTheEnvironmentIsInSync() {
    assertThat(check().path("outcome").asText()).isEqualTo("drifted");

    Answer accepted = MONITOR.api().put(PATH, ENTRY, "X-Published-By", "ops/7");
    assertThat(accepted.status()).isEqualTo(201);
    assertThat(accepted.text("acceptedBy")).isEqualTo("ops/7");
    assertThat(accepted.text("acceptedAt")).isEqualTo("2026-06-30T23:59:00Z");
    assertThat(accepted.json().path("entries").asInt()).isOne();

    JsonNode check = check();
    assertThat(check.path("outcome").asText()).isEqualTo("in sync");
    assertThat(check.path("state").asText()).isEqualTo("healthy");
    assertThat(check.path("differences")).isEmpty();
    assertThat(check.path("acceptedDriftProblems")).isEmpty();
    assertThat(check.path("accepted")).hasSize(1);
    assertThat(check.at("/accepted/0/difference/object").asText())
        .isEqualTo("table public.message_backup");
    assertThat(check.at("/accepted/0/difference/impact").asText()).isEqualTo("harmless");
    assertThat(check.at("/accepted/0/reason").asText())
        .isEqualTo("OPS-15: kept until the audit is over");
    assertThat(check.at("/accepted/0/until").asText()).isEqualTo("2026-06-30");
    assertThat(check.path("acceptance"))
        .hasToString(
            "{\"acceptedDrift\":%s,\"differences\":1,\"until\":\"2026-06-30\",\"problems\":0}"
                .formatted(accepted.text("id")));

    JsonNode status = MONITOR.api().get(ENVIRONMENT).json();
    assertThat(status.path("acceptedDrift")).isEqualTo(accepted.json().path("id"));
    assertThat(status.at("/latestCheck/acceptance")).isEqualTo(check.path("acceptance"));
    assertThat(status.path("outdated").isNull()).isTrue();
  }

  @Test
  void anEntryExpiresWhenItsDayIsPastThoughNothingIsSent() {
    MONITOR.api().put(PATH, ENTRY);
    assertThat(check().path("outcome").asText()).isEqualTo("in sync");
    CLOCK.move(Duration.ofMinutes(1));

    assertThat(MONITOR.api().get(ENVIRONMENT).text("outdated"))
        .isEqualTo("a difference was accepted until 2026-06-30; check again");
    JsonNode check = check();
    assertThat(check.path("outcome").asText()).isEqualTo("drifted");
    assertThat(check.path("state").asText()).isEqualTo("degraded");
    assertThat(check.path("differences")).hasSize(1);
    assertThat(check.path("accepted")).isEmpty();
    JsonNode problem = check.at("/acceptedDriftProblems/0");
    assertThat(problem.path("flaw").asText()).isEqualTo("expired");
    assertThat(problem.path("line").asInt()).isEqualTo(4);
    assertThat(problem.path("reason").asText()).isEqualTo("it was accepted until 2026-06-30");
    assertThat(MONITOR.api().get(ENVIRONMENT).json().path("outdated").isNull()).isTrue();
  }

  @Test
  void entriesThatAreStaleUnusedOrWideMakeItNotGreenAndAreNamed() throws SQLException {
    MONITOR.inProduction("alter table message add column priority integer");
    MONITOR
        .api()
        .put(
            PATH,
            ENTRY
                + """

                column public.message.body
                  attribute = nullability
                  expected = not null
                  actual = nullable
                  reason = never so
                  until = 2026-12-31

                column public.message.priority
                  expected = absent
                  actual = missing
                  reason = other values
                  until = 2026-12-31

                table public.dba_*
                  expected = absent
                  actual = present
                  reason = all of them
                  until = 2026-12-31
                """);

    JsonNode check = check();
    assertThat(check.path("outcome").asText()).isEqualTo("drifted");
    assertThat(check.path("state").asText()).isEqualTo("degraded");
    assertThat(check.path("accepted")).hasSize(1);
    assertThat(check.path("acceptedDriftProblems").findValuesAsText("flaw"))
        .containsExactly("unused", "stale", "wide");
    assertThat(check.at("/acceptance/problems").asInt()).isEqualTo(3);
    assertThat(check.at("/acceptedDriftProblems/0/attribute").asText()).isEqualTo("nullability");
    assertThat(check.at("/acceptedDriftProblems/0/nextStep").asText())
        .isEqualTo("remove the entry");
  }

  @Test
  void anUnusedEntryAloneMakesItDriftedAndDegraded() throws SQLException {
    MONITOR.inProduction("drop table message_backup");
    MONITOR.api().put(PATH, ENTRY);

    JsonNode check = check();
    assertThat(check.path("outcome").asText()).isEqualTo("drifted");
    assertThat(check.path("state").asText()).isEqualTo("degraded");
    assertThat(check.path("reason").asText()).isEqualTo("the accepted drift does not hold");
    assertThat(check.path("nextStep").asText()).isEqualTo("mend the accepted drift");
  }

  @Test
  void aBreakingDifferenceCannotBeAccepted() {
    MONITOR
        .api()
        .put(
            "/environments/staging/accepted-drift",
            """
            format 1
            column public.message.agent_id
              attribute = nullability
              expected = nullable
              actual = not null
              reason = we know
              until = 2026-12-31
            """);

    JsonNode check = MONITOR.api().post("/environments/staging/checks").json();
    assertThat(check.path("state").asText()).isEqualTo("unhealthy");
    assertThat(check.path("differences")).hasSize(1);
    assertThat(check.at("/acceptedDriftProblems/0/flaw").asText()).isEqualTo("breaking");
  }

  @Test
  void aListTakesThePlaceOfTheOneBeforeAndBothStay() throws SQLException {
    String first = MONITOR.api().put(PATH, ENTRY).text("id");
    long stored = MONITOR.stored();
    Answer again = MONITOR.api().put(PATH, ENTRY, "X-Published-By", "somebody else");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(first);
    assertThat(MONITOR.stored()).isEqualTo(stored);
    check();

    String none = MONITOR.api().put(PATH, "format 1\n").text("id");
    assertThat(MONITOR.api().get(ENVIRONMENT).text("outdated"))
        .isEqualTo("the accepted drift is another one by now; check again");
    assertThat(check().path("outcome").asText()).isEqualTo("drifted");
    assertThat(MONITOR.api().get(PATH).json().path("lists").findValuesAsText("id"))
        .startsWith(none, first);
    assertThat(MONITOR.api().get(PATH + "/" + first).body()).isEqualTo(ENTRY);
    assertThat(MONITOR.api().get("/environments/staging/accepted-drift/" + first).status())
        .isEqualTo(404);
  }

  @Test
  void aListOfAnotherFormIsRefusedWithEachProblemAndItsLine() throws SQLException {
    long stored = MONITOR.stored();
    Answer answer =
        MONITOR
            .api()
            .put(
                PATH,
                """
                format 1

                tabel public.a
                  expected = absent
                  actual = present
                  reason = r
                  until = 2026-02-30

                table public.b
                  expected = absent
                """);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("error"))
        .startsWith("the body is not a list of accepted drift:\n")
        .contains("line 3: not a kind of object: tabel")
        .contains("line 3: until is no day: expected one like 2026-06-30, found 2026-02-30")
        .contains("line 9: the entry lacks actual, reason, until");
    for (String text :
        new String[] {"", "\n", "format 2\n", "{}", "<html>", "format 1\nformat 1"}) {
      assertThat(MONITOR.api().put(PATH, text).status()).as(text).isEqualTo(422);
    }
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void whatIsNoTextOrTooLongIsRefused() throws SQLException {
    long stored = MONITOR.stored();
    byte[] latin = ENTRY.replace("kept", "behält").getBytes(ISO_8859_1);
    assertThat(MONITOR.api().put(PATH, BodyPublishers.ofByteArray(latin)).text("error"))
        .isEqualTo("the list of accepted drift is not text in UTF-8");
    assertThat(MONITOR.api().put(PATH, ENTRY.replace("kept", "ke\0pt")).status()).isEqualTo(400);
    assertThat(MONITOR.api().put(PATH, ENTRY + "#".repeat(1 << 20)).text("error"))
        .isEqualTo(
            "the list of accepted drift is too long: expected at most 1048576 bytes, found more");
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void hiddenCharactersOfAnEntryAreShownAndStored() {
    MONITOR
        .api()
        .put(
            PATH,
            """
            format 1
            table public.message_backup
              expected = absent
              actual = present
              reason:
                \\kept\\u{0}\\u{202e}
              until = 9999-12-31
            table "a\u202eb".c
              expected = absent
              actual = present
              attribute = \u202e
              reason = r
              until = 2026-12-31
            """);
    JsonNode check = check();
    assertThat(check.at("/accepted/0/reason").asText()).isEqualTo("kept\\u{0}\\u{202e}");
    assertThat(check.path("acceptedDriftProblems")).hasSize(1);
    assertThat(check.toString()).doesNotContain("\u202e");
  }

  @Test
  void aListThatANewerMonitorStoredIsNotComparable() throws SQLException {
    MONITOR.execute(
        """
        insert into accepted_drift (environment, text, entries, accepted_at, accepted_by)
        values ('paged', 'format 999', 1, now(), 'a newer Monitor')
        """);
    JsonNode check = MONITOR.api().post("/environments/paged/checks").json();
    assertThat(check.path("outcome").asText()).isEqualTo("not comparable");
    assertThat(check.path("reason").asText())
        .contains("accepted drift", "expected the line format 1");
  }

  @Test
  void aCheckThatReadNothingAcceptsNothing() {
    MONITOR.api().put("/environments/down/accepted-drift", ENTRY);
    JsonNode check = MONITOR.api().post("/environments/down/checks").json();
    assertThat(check.path("outcome").asText()).isEqualTo("could not check");
    assertThat(check.path("acceptance").isNull()).isTrue();
    assertThat(MONITOR.api().get("/environments/down").json().path("outdated").isNull()).isTrue();
  }

  @Test
  void whatTheEnvironmentExcludesIsSaidAndAnExclusionOfNothingIsAWarning() throws SQLException {
    MONITOR.inProduction("drop table message_backup; create table dba_notes (id bigint)");
    JsonNode check = MONITOR.api().post("/environments/excluding/checks").json();
    assertThat(check.path("outcome").asText()).isEqualTo("in sync");
    assertThat(check.path("actualFingerprint")).isEqualTo(check.path("expectedFingerprint"));
    assertThat(check.path("notCompared"))
        .hasToString(
            """
            ["table *.dba_*, which the configuration of this environment excludes",\
            "table *.old, which the configuration of this environment excludes; warning: it matches \
            nothing in this database, remove it where it matches in none"]""");
  }

  @Test
  void theScopeInTheHeaderOfTheLockIsHeeded() {
    MONITOR
        .api()
        .put(
            "/releases/orders/1",
            MONITOR.messages().lock("exclude table *.message_backup", "exclude view *.none"));
    JsonNode check = MONITOR.api().post("/environments/other-service/checks").json();
    assertThat(check.path("outcome").asText()).isEqualTo("in sync");
    assertThat(check.path("notCompared"))
        .hasToString(
            """
            ["table *.message_backup, which the lock excludes",\
            "view *.none, which the lock excludes; warning: it matches nothing in this database, \
            remove it where it matches in none"]""");
  }

  private static JsonNode check() {
    Answer answer = MONITOR.api().post(ENVIRONMENT + "/checks");
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }
}
