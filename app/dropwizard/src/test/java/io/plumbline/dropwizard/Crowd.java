package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Many who ask at once whether an application is healthy. */
final class Crowd {

  private static final int SIZE = 500;
  private static final int ONE_BY_ONE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final URI uri;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  private record Answer(int code, String status, String verdict) {}

  /**
   * How they were answered.
   *
   * @param noticed until one of them was told what was to be noticed
   * @param slowest of those who asked one after another, afterwards
   * @param burst until all were answered who asked at once
   */
  record Answers(int number, Duration noticed, Duration slowest, Duration burst) {}

  Crowd(int port) {
    this.uri = URI.create("http://localhost:" + port + "/health");
  }

  /**
   * Asks all at once, then one after another until one is told this verdict, then all at once
   * again, who must all be told the same. Every answer must be right: the verdict is this one or
   * one of those that may come before it, and the status is what it says.
   */
  Answers askUntil(String verdict, String status, String... before) {
    long begin = System.nanoTime();
    List<Answer> answers = new ArrayList<>(ask(SIZE));
    while (!answers.get(answers.size() - 1).verdict.equals(verdict)) {
      answers.addAll(ask(1));
      assertThat(System.nanoTime() - begin)
          .as("nobody was told %s, but %s", verdict, answers.get(answers.size() - 1))
          .isLessThan(PATIENCE.toNanos());
    }
    Duration noticed = Duration.ofNanos(System.nanoTime() - begin);
    long beginOfBurst = System.nanoTime();
    List<Answer> last = ask(SIZE);
    Duration burst = Duration.ofNanos(System.nanoTime() - beginOfBurst);
    assertThat(last).allSatisfy(it -> assertThat(it.verdict).isEqualTo(verdict));
    answers.addAll(last);
    List<String> expected = Stream.concat(Stream.of(verdict), Stream.of(before)).toList();
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(expected).contains(answer.verdict);
              assertThat(answer.code).isEqualTo(answer.status.equals("unhealthy") ? 503 : 200);
              if (answer.verdict.equals(verdict)) {
                assertThat(answer.status).isEqualTo(status);
              }
            });
    return new Answers(answers.size(), noticed, slowestOf(ONE_BY_ONE), burst);
  }

  private Duration slowestOf(int number) {
    long slowest = 0;
    for (int i = 0; i < number; i++) {
      long begin = System.nanoTime();
      ask(1);
      slowest = Math.max(slowest, System.nanoTime() - begin);
    }
    return Duration.ofNanos(slowest);
  }

  private List<Answer> ask(int number) {
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      asked.add(
          client
              .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
              .thenApply(it -> answer(it.statusCode(), it.body())));
    }
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private Answer answer(int code, String body) {
    try {
      JsonNode answer = json.readTree(body);
      return new Answer(
          code, answer.get("status").textValue(), answer.get("schema").get("verdict").textValue());
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }
}
