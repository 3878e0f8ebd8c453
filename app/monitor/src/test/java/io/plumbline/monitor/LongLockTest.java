package io.plumbline.monitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.monitor.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LongLockTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  private static final int FIFTY_MEGABYTES = 50 * 1000 * 1000;

  @AfterEach
  void nothingIsStored() throws SQLException {
    assertThat(MONITOR.stored()).isZero();
  }

  @Test
  void aLockOf50MegabytesIsRefused() {
    assertRefused(
        MONITOR
            .api()
            .put("/releases/long/1", BodyPublishers.ofByteArray(new byte[FIFTY_MEGABYTES])));
  }

  @Test
  void aLockOf50MegabytesWithoutContentLengthIsRefused() {
    byte[] body = new byte[FIFTY_MEGABYTES];
    assertRefused(
        MONITOR
            .api()
            .put(
                "/releases/long/1",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  @Test
  void aBodyThatIsShorterThanItsContentLengthIsRefused() throws IOException {
    assertThat(send("Content-Length: 1000\r\n\r\n# schema.lock: cut"))
        .satisfiesAnyOf(
            answer -> assertThat(answer).startsWith("HTTP/1.1 400"),
            answer -> assertThat(answer).isEmpty());
  }

  @Test
  void aBodyThatIsLongerThanItsContentLengthIsReadNoFurther() throws IOException {
    assertThat(send("Content-Length: 2\r\nConnection: close\r\n\r\n# schema.lock: and more"))
        .startsWith("HTTP/1.1 422");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("error"))
        .isEqualTo("the lock is too long: expected at most 33554432 bytes, found more");
    assertThat(answer.text("nextStep")).contains("maxLockSize");
  }

  /** Sends what no client would, and gives all that comes back. */
  private static String send(String headersAndBody) throws IOException {
    URI url = URI.create(MONITOR.monitor().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String request = "PUT /releases/long/1 HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n";
      socket.getOutputStream().write((request + headersAndBody).getBytes(US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
