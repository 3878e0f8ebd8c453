package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is shipped, with the configuration that is shipped. */
class MonitorJarIT {

  private static final String JAR = System.getProperty("monitor.jar");

  @TempDir private Path folder;

  @AutoClose private final ScratchDatabase database = ScratchPostgres.shared().create();

  @Test
  void theJarMigratesItsDatabaseAndThenServes() throws Exception {
    assertThat(run("schema", "verify"))
        .contains("there is no migration history")
        .endsWith("exit 1");
    assertThat(run("server")).contains("The application does not start").endsWith("exit 1");
    assertThat(run("schema", "migrate")).contains("in sync").endsWith("exit 0");
    assertThat(run("schema", "verify")).contains("in sync").endsWith("exit 0");

    int port = freePort();
    Process server = start(port, "server");
    try {
      Api api = new Api("http://localhost:" + port);
      awaitAnswer(port, server);
      assertThat(api.get("/health").text("status")).isEqualTo("healthy");
      assertThat(api.put("/releases/monitor/1", Messages.lockOf(database)).status()).isEqualTo(201);
      assertThat(api.get("/releases/monitor").status()).isEqualTo(200);
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private String run(String... command) throws Exception {
    Process process = start(freePort(), command);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", List.of(command)).isTrue();
    return Files.readString(output()).strip() + "\nexit " + process.exitValue();
  }

  private Process start(int port, String... command) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line =
        Stream.of(Stream.of(java, "-jar", JAR), Stream.of(command), Stream.of(MonitorFile.SHIPPED))
            .flatMap(words -> words.map(Object::toString))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output().toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "MONITOR_WAIT_UP_TO",
                "0s",
                "MONITOR_DATABASE_URL",
                database.url(),
                "MONITOR_DATABASE_USER",
                database.user(),
                "MONITOR_DATABASE_PASSWORD",
                database.password(),
                "MONITOR_PORT",
                Integer.toString(port),
                "MONITOR_ADMIN_PORT",
                "0"));
    return builder.start();
  }

  private Path output() {
    return folder.resolve("output");
  }

  private void awaitAnswer(int port, Process server) throws Exception {
    for (int attempt = 0; attempt < 300; attempt++) {
      assertThat(server.isAlive()).as(Files.readString(output())).isTrue();
      try {
        new Api("http://localhost:" + port).get("/health");
        return;
      } catch (UncheckedIOException e) {
        // Nobody listens yet.
        server.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    throw new AssertionError("no answer: " + Files.readString(output()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
