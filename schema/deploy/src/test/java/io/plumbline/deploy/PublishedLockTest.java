package io.plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.deploy.plan.RunningRelease;
import io.plumbline.deploy.plan.RunningReleases;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishedLockTest {

  private static final SchemaLock LOCK =
      SchemaLock.of(18, Scope.ALL, List.of(), Catalog.of(List.of()), Spellings.NONE);

  private static HttpServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/releases/shop/1.4/lock", 200, LOCK.render());
    answer("/releases/shop/1.5/lock", 404, "release 1.5 of shop is not published");
    answer("/index.html", 200, "<html></html>");
    // Begins an answer of a hundred bytes, and sends none of them.
    server.createContext("/endless", exchange -> exchange.sendResponseHeaders(200, 100));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void locksOfRunningReleasesAreReadWhereTheMonitorHasThem() {
    assertThat(RunningReleases.of(List.of("1.4=" + address("/releases/shop/1.4/lock"))))
        .extracting(RunningRelease::name, RunningRelease::lock)
        .containsExactly(tuple("1.4", LOCK));
  }

  @Test
  void whatIsNoLockIsSaidWithoutThePassword() {
    assertRefused(
        "/releases/shop/1.5/lock",
        "no lock can be read from %s: expected the answer 200, found 404"
            .formatted(address("/releases/shop/1.5/lock")));
    assertRefused("/index.html", address("/index.html: "));
    assertThatThrownBy(
            () -> PublishedLock.read("http://clerk:secret@localhost:1/lock?token=secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no lock can be read from http://localhost:1/lock: ")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> PublishedLock.read("http://clerk:sec ret@localhost/lock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("sec");
  }

  @Test
  void textThatIsTooLargeIsNotRead() throws IOException {
    int length = LOCK.render().length();
    PublishedText text = PublishedText.at(address("/releases/shop/1.4/lock"));
    assertThat(text.read(length + 1)).hasSize(length);
    assertThatThrownBy(() -> text.read(length))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("expected less than ");
  }

  @Test
  void answerThatNeverEndsIsNotWaitedFor() {
    PublishedText text = PublishedText.at(address("/endless"));
    assertThatThrownBy(() -> text.read(1 << 20, Duration.ofSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("expected all of the answer within 1 seconds");
  }

  @Test
  void addressIsShownWithoutItsSecrets() {
    assertThat(PublishedText.at("https://clerk:secret@host/plan.json?token=secret"))
        .hasToString("https://host/plan.json");
  }

  private static void assertRefused(String path, String message) {
    assertThatThrownBy(() -> PublishedLock.read(address(path)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static void answer(String path, int code, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(code, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
