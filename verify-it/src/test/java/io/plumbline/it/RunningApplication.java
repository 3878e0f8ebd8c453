package io.plumbline.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The adopter's jar in a process of its own, asked over HTTP. */
final class RunningApplication implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;
  private final int adminPort;

  /** An answer of the application. */
  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + body, e);
      }
    }
  }

  private RunningApplication(Process process, Path log, int port, int adminPort) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.adminPort = adminPort;
  }

  static RunningApplication start(ScratchDatabase database, Map<String, String> settings) {
    int port = freePort();
    int adminPort = freePort();
    try {
      Path log = Files.createTempFile(Folders.target(), "application", ".log");
      ProcessBuilder builder = command(database, List.of("server"));
      builder.environment().put("PORT", String.valueOf(port));
      builder.environment().put("ADMIN_PORT", String.valueOf(adminPort));
      builder.environment().put("CHECK_INTERVAL", "200ms");
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new RunningApplication(builder.start(), log, port, adminPort);
    } catch (IOException e) {
      throw new UncheckedIOException("the application cannot be started", e);
    }
  }

  /** Runs {@code schema <action>} of the jar to its end. */
  static NestedMaven.Result schema(ScratchDatabase database, String... arguments) {
    try {
      Process process = command(database, List.of(arguments)).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new NestedMaven.Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("the command cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static ProcessBuilder command(ScratchDatabase database, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-jar");
    command.add(MessagesProject.jar().toString());
    command.addAll(arguments);
    command.add(MessagesProject.configuration().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DATABASE_URL", database.url());
    builder.environment().put("DATABASE_USER", database.user());
    builder.environment().put("DATABASE_PASSWORD", database.password());
    return builder;
  }

  /** Asks for {@code /health} until an answer is as wanted, and fails with the last one if none. */
  Answer awaitHealth(Predicate<Answer> wanted) {
    return await("/health", port, wanted);
  }

  /** Asks the admin port's {@code /healthcheck}, which has all details. */
  Answer details() {
    return ask("/healthcheck", adminPort).orElseThrow();
  }

  Answer awaitReadiness(int status) {
    return await("/health-check?type=ready", port, answer -> answer.status() == status);
  }

  Answer send(String message) {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/messages", port))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    return send(request).orElseThrow();
  }

  /** The exit code of an application that ends by itself. */
  int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the application still runs:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("no log", e);
    }
  }

  /** Waits until the application has logged this. */
  void awaitLog(String text) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!log().contains(text)) {
      if (Instant.now().isAfter(end) || !process.isAlive()) {
        throw new AssertionError("not logged: " + text + "\n" + log());
      }
      pause();
    }
  }

  private Answer await(String path, int atPort, Predicate<Answer> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    Optional<Answer> last = Optional.empty();
    while (Instant.now().isBefore(end) && process.isAlive()) {
      last = ask(path, atPort);
      if (last.filter(wanted).isPresent()) {
        return last.get();
      }
      pause();
    }
    throw new AssertionError("last answer of " + path + ": " + last + "\n" + log());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Optional<Answer> ask(String path, int atPort) {
    return send(HttpRequest.newBuilder(uri(path, atPort)).timeout(Duration.ofSeconds(10)).build());
  }

  /** Empty while the application does not listen yet. */
  private Optional<Answer> send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return Optional.of(new Answer(response.statusCode(), response.body()));
    } catch (ConnectException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static URI uri(String path, int port) {
    return URI.create("http://localhost:" + port + path);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
