package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plumbline.dropwizard.plan.PlanReading;
import io.plumbline.dropwizard.plan.PlanSource;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads plans where a deploy may have left them, and is hurt by nothing that it finds there. */
class PlanKeeperTest {

  private static final Duration LONG = Duration.ofHours(1);

  private static final String PLAN =
      """
      {"version": 1, "command": "plan", "plan": {"madeAt": "2026-05-03T10:00:00Z",
       "build": "sha256:%s", "decision": "may go on", "reasons": [], "target": "shop",
       "drift": {"incomparable": []}, "migrations": [], "end": {"incomparable": []},
       "releases": [], "notes": []}}
      """
          .formatted("1".repeat(64));

  @TempDir private Path folder;

  @Test
  void planIsReadFromAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("plan.json"), PLAN);
    PlanKeeper keeper = keeper(file.toString());
    assertThat(keeper.latest()).isInstanceOf(PlanReading.NotYet.class);
    assertThat(keeper.reread().summary())
        .isEqualTo("the plan %s of 2026-05-03T10:00:00Z says: may go on".formatted(file));
    Files.delete(file);
    assertProblem(keeper, "there is no such file");
  }

  @Test
  void planIsReadFromAnAddressWhoseSecretsNobodySees() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = PLAN.getBytes(StandardCharsets.UTF_8);
          boolean isThere = exchange.getRequestURI().getPath().equals("/plan.json");
          exchange.sendResponseHeaders(isThere ? 200 : 403, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String host = "localhost:" + server.getAddress().getPort();
      assertThat(keeper("http://clerk:canary@" + host + "/plan.json?token=canary").reread())
          .isInstanceOf(PlanReading.Read.class)
          .extracting(PlanReading::source)
          .isEqualTo("http://" + host + "/plan.json");
      assertProblem(keeper("http://" + host + "/other"), "expected the answer 200, found 403");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsNoFileOrTooLargeIsNotRead() throws Exception {
    assertProblem(keeper(folder.toString()), "expected a file, found something else");
    assertProblem(keeper("/dev/zero"), "expected a file, found something else");
    Path large = folder.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 33);
    }
    assertProblem(keeper(large.toString()), "expected less than 8 MB, found more");
  }

  @Test
  void eachProblemIsLoggedOnce() throws Exception {
    Path file = folder.resolve("plan.json");
    try (Logged logged = Logged.by(PlanKeeper.class)) {
      PlanKeeper keeper = keeper(file.toString());
      keeper.reread();
      keeper.reread();
      Files.writeString(file, PLAN);
      keeper.reread();
      Files.writeString(file, "\u202e");
      keeper.reread();
      assertThat(logged.messages())
          .satisfiesExactly(
              it -> assertThat(it).endsWith("plan.json: there is no such file"),
              it ->
                  assertThat(it)
                      .contains("expected JSON, found at line 1")
                      .doesNotContain("\u202e"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "ftp://clerk:canary@host/plan", "file:/plan", "https://a b/canary"})
  void whatIsNoSourceIsAWrongSetting(String words) {
    assertThatThrownBy(() -> PlanSource.of(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }

  private static void assertProblem(PlanKeeper keeper, String problem) {
    assertThat(keeper.reread())
        .isInstanceOfSatisfying(
            PlanReading.Unreadable.class, it -> assertThat(it.problem()).isEqualTo(problem));
  }

  private static PlanKeeper keeper(String words) {
    return new PlanKeeper(PlanSource.of(words), LONG, LONG);
  }
}
