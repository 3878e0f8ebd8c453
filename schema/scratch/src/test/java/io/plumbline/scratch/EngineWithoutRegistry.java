package io.plumbline.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a Docker engine does that reaches no registry and has the given images alone. */
final class EngineWithoutRegistry implements AutoCloseable {
  private static final String UNREACHABLE = "dial tcp: lookup registry-1.docker.io: no such host";

  private final List<String> images;
  private final List<String> pulls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  EngineWithoutRegistry(String... images) throws IOException {
    this.images = List.of(images);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** For {@code DOCKER_HOST}. */
  String host() {
    return "tcp://localhost:" + server.getAddress().getPort();
  }

  /** The queries by which it was asked to pull, in order. */
  List<String> pulls() {
    return List.copyOf(pulls);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      // Clients that know versions of the protocol name one before the path.
      String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
      if (path.equals("/images/create")) {
        pulls.add(exchange.getRequestURI().getQuery());
        write(exchange, 500, "{\"message\": \"" + UNREACHABLE + "\"}");
      } else if (path.startsWith("/images/")) {
        boolean isThere = images.stream().anyMatch(it -> path.equals("/images/" + it + "/json"));
        write(exchange, isThere ? 200 : 404, "{\"Id\": \"sha256:1\"}");
      } else if (path.equals("/info") || path.equals("/version") || path.equals("/_ping")) {
        write(exchange, 200, "{\"ApiVersion\": \"1.44\"}");
      } else {
        write(exchange, 404, "{\"message\": \"not known here\"}");
      }
    }
  }

  private static void write(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
