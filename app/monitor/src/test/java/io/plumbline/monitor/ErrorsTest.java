package io.plumbline.monitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.monitor.Api.Answer;
import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  @Test
  void anUnknownPathIsNotFound() {
    for (String path : new String[] {"/", "/nothing", "/environments/production/nothing"}) {
      Answer answer = MONITOR.api().get(path);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("nextStep")).isEqualTo("GET /openapi.yaml lists the paths");
    }
  }

  @Test
  void anotherMethodIsRefusedWithThoseThatWork() {
    Answer answer =
        MONITOR.api().send("DELETE", "/environments/production/checks", BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.text("nextStep")).contains("GET", "POST");
  }

  @Test
  void aTypeThatIsNotAnsweredIsRefusedInJsonAllTheSame() {
    Answer answer =
        MONITOR
            .api()
            .send("GET", "/environments", BodyPublishers.noBody(), "Accept", "application/pdf");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.text("error")).contains("Accept");
  }

  @Test
  void whatIsNoRequestAtAllIsRefusedInTheSameForm() throws IOException {
    URI url = URI.create(MONITOR.monitor().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 400")
          .containsIgnoringCase("content-type: application/json")
          .contains("{\"error\":\"the request is not understood: Bad Request\"");
    }
  }

  @Test
  void aFailureOfTheMonitorTellsNoInternals(@TempDir Path folder) throws Exception {
    try (ScratchDatabase database = database();
        RunningMonitor monitor = RunningMonitor.start(new MonitorFile(folder).write(), database)) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("alter table release rename to gone");
      }
      Answer answer = new Api(monitor.url()).get("/releases/messages");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text("error")).isEqualTo("the Monitor failed");
      assertThat(answer.body()).doesNotContain("release", "SQL", "Exception");
    }
  }

  @Test
  void aMonitorWhoseDatabaseIsAwaySaysSo(@TempDir Path folder) throws Exception {
    ScratchDatabase database = database();
    try (RunningMonitor monitor = RunningMonitor.start(new MonitorFile(folder).write(), database)) {
      database.close();
      Answer answer = new Api(monitor.url()).get("/releases/messages");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text("error")).isEqualTo("the Monitor's own database does not answer");
    }
  }

  private static ScratchDatabase database() {
    return ScratchPostgres.shared().migrated(MonitorExtension.MIGRATIONS).copy();
  }
}
