package io.plumbline.monitor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  private static String lock;
  private static String olderLock;

  @BeforeAll
  static void makeLocks() {
    lock = MONITOR.messages().lock();
    olderLock = MONITOR.messages().olderLock();
  }

  @Test
  void aNewReleaseIsStoredWithItsFingerprintAndItsPublisher() {
    Answer answer =
        MONITOR.api().put("/releases/new/1.0+build", lock, "X-Published-By", "deploy/1234");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("fingerprint")).isEqualTo(SchemaLock.parse(lock).fingerprint().text());
    assertThat(answer.text("publishedBy")).isEqualTo("deploy/1234");
    assertThat(MONITOR.api().get("/releases/new").json().at("/releases/0"))
        .isEqualTo(answer.json());
  }

  @Test
  void theUserAgentStandsForAnAbsentPublisher() {
    assertThat(
            MONITOR
                .api()
                .put("/releases/agent/1", lock, "User-Agent", "curl/8")
                .text("publishedBy"))
        .isEqualTo("curl/8");
    assertThat(
            MONITOR
                .api()
                .put("/releases/agent/2", lock, "User-Agent", "x".repeat(500))
                .text("publishedBy"))
        .hasSize(200);
  }

  @Test
  void theSameLockAgainChangesNothing() throws SQLException {
    Answer first = MONITOR.api().put("/releases/again/1", lock, "X-Published-By", "first");
    long stored = MONITOR.stored();
    Answer second = MONITOR.api().put("/releases/again/1", lock, "X-Published-By", "second");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    String windows = lock.replace("\n", "\r\n");
    assertThat(MONITOR.api().put("/releases/again/1", windows).status()).isEqualTo(200);
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void aReleaseNeverChanges() {
    MONITOR.api().put("/releases/fixed/1", lock);
    Answer otherSchema = MONITOR.api().put("/releases/fixed/1", olderLock);
    assertThat(otherSchema.status()).isEqualTo(409);
    assertThat(otherSchema.text("error"))
        .contains(
            SchemaLock.parse(lock).fingerprint().text(),
            SchemaLock.parse(olderLock).fingerprint().text());

    Answer otherMigrations =
        MONITOR.api().put("/releases/fixed/1", lock.replaceFirst("migration 2 .*\n", ""));
    assertThat(otherMigrations.status()).isEqualTo(409);
    assertThat(otherMigrations.text("error")).contains("same schema, but with other migrations");
    assertThat(MONITOR.api().get("/releases/fixed/1/lock").body()).isEqualTo(lock);
  }

  @Test
  void theLockComesBackAsItWasPublished() {
    String windows = olderLock.replace("\n", "\r\n");
    MONITOR.api().put("/releases/text/1", windows);
    assertThat(MONITOR.api().get("/releases/text/1/lock").body()).isEqualTo(windows);
  }

  @Test
  void releasesAreListedNewestFirst() {
    for (String version : List.of("9", "10", "2")) {
      MONITOR.api().put("/releases/ordered/" + version, lock);
    }
    assertThat(MONITOR.api().get("/releases/ordered").json().findValuesAsText("version"))
        .containsExactly("2", "10", "9");
  }

  @Test
  void whatIsNotPublishedIsNotFound() {
    assertThat(MONITOR.api().get("/releases/nobody").text("nextStep"))
        .isEqualTo("publish one with PUT /releases/nobody/{version}");
    assertThat(MONITOR.api().get("/releases/nobody/1/lock").status()).isEqualTo(404);
  }

  @Test
  void oneOfManyThatPublishAtOnceIsTheFirst() {
    List<CompletableFuture<Answer>> running = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      running.add(CompletableFuture.supplyAsync(() -> MONITOR.api().put("/releases/race/1", lock)));
    }
    assertThat(running.stream().map(CompletableFuture::join).map(Answer::status))
        .containsOnlyOnce(201)
        .containsOnly(201, 200);
  }

  @Test
  void aLockThatIsCutShortAnywhereIsRefused() throws SQLException {
    long stored = MONITOR.stored();
    for (int length = 0; length < lock.length(); length += Math.max(1, lock.length() / 40)) {
      Answer answer = MONITOR.api().put("/releases/cut/1", lock.substring(0, length));
      assertThat(answer.status()).as("cut at %d: %s", length, answer.body()).isEqualTo(422);
    }
    String withoutLastLine = lock.substring(0, lock.lastIndexOf('\n', lock.length() - 2) + 1);
    assertThat(MONITOR.api().put("/releases/cut/1", withoutLastLine).text("error"))
        .contains("changed by hand or cut short");
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void aLockThatWasChangedByHandIsRefused() throws SQLException {
    long stored = MONITOR.stored();
    Answer answer = MONITOR.api().put("/releases/edited/1", lock.replace("bigint", "integer"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("error")).contains("changed by hand");
    assertThat(answer.text("nextStep")).contains("generate the lock again");
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void aLockOfANewerFormatIsRefused() throws SQLException {
    long stored = MONITOR.stored();
    Answer answer = MONITOR.api().put("/releases/newer/1", lock.replace("format 1", "format 999"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("error")).contains("newer format", "found 999");
    assertThat(answer.text("nextStep")).isEqualTo("update the Monitor");
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void whatIsNotTextIsRefused() throws SQLException {
    long stored = MONITOR.stored();
    byte[] latin = lock.replace("public", "publiß").getBytes(ISO_8859_1);
    for (byte[] body :
        List.of(
            latin,
            new byte[] {(byte) 0xff, (byte) 0xfe, 'x'},
            lock.replace("public", "pub\0lic").getBytes(UTF_8))) {
      Answer answer = MONITOR.api().put("/releases/binary/1", BodyPublishers.ofByteArray(body));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("nextStep")).contains("UTF-8");
    }
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void anotherTypeOfBodyIsRefused() {
    Answer answer = MONITOR.api().put("/releases/json/1", "{}", "Content-Type", "application/json");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("nextStep")).contains("text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/releases/%20/1",
        "/releases/a%20b/1",
        "/releases/.hidden/1",
        "/releases/-x/1",
        "/releases/m%C3%A9ssages/1",
        "/releases/a%00b/1",
        "/releases/a%27%3B--/1",
        "/releases/messages/1%202",
        "/releases/messages/%2B1",
        "/releases/messages/a%2Fb",
        "/releases/a%2Fb/1",
        "/releases/..%2F..%2Fetc/1"
      })
  void anOddNameIsRefused(String path) throws SQLException {
    long stored = MONITOR.stored();
    assertThat(MONITOR.api().put(path, lock).status()).isEqualTo(400);
    assertThat(MONITOR.stored()).isEqualTo(stored);
  }

  @Test
  void namesAreAtMost100CharactersLong() {
    String longest = "x".repeat(100);
    assertThat(MONITOR.api().put("/releases/" + longest + "/" + longest, lock).status())
        .isEqualTo(201);
    assertThat(MONITOR.api().put("/releases/" + longest + "x/1", lock).status()).isEqualTo(400);
    assertThat(MONITOR.api().put("/releases/x/" + longest + "x", lock).status()).isEqualTo(400);
  }

  @Test
  void aPublisherIsAtMost200CharactersLong() {
    Answer answer = MONITOR.api().put("/releases/x/1", lock, "X-Published-By", "x".repeat(201));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).contains("X-Published-By", "at most 200", "found 201");
  }
}
