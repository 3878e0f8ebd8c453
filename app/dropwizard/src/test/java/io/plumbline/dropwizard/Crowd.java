package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.dropwizard.OpenConnections.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Many who ask at once whether an application is healthy. */
final class Crowd implements AutoCloseable {

  private static final int SIZE = 500;
  private static final int ONE_BY_ONE = 200;
  private static final String HEALTH = "/health";

  /** Less than that after which a server ends a connection over which nobody asks. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final OpenConnections connections;
  private final ObjectMapper json = new ObjectMapper();

  private record Answer(int code, String status, String verdict) {}

  /**
   * How they were answered.
   *
   * @param noticed until one of them was told what was to be noticed
   * @param slowest of those who asked at once
   */
  record Answers(int number, Duration noticed, Duration slowest) {}

  /**
   * What those wait who are answered the slowest.
   *
   * @param oneByOne of those who ask one after another
   * @param atOnce of those who ask at once
   * @param constant of those who ask at once for what is always the same
   */
  record Figures(Duration oneByOne, Duration atOnce, Duration constant) {}

  Crowd(int port) throws IOException {
    this.connections = new OpenConnections(port, SIZE);
  }

  /**
   * Asks all at once, then one after another until one is told this verdict, then all at once
   * again, who must all be told the same. Every answer must be right: the verdict is this one or
   * one of those that may come before it, and the status is what it says.
   */
  Answers askUntil(String verdict, String status, String... before) throws IOException {
    long begin = System.nanoTime();
    List<Reply> first = connections.ask(HEALTH, SIZE);
    List<Answer> answers = new ArrayList<>(read(first));
    while (!answers.get(answers.size() - 1).verdict.equals(verdict)) {
      answers.addAll(read(connections.ask(HEALTH, 1)));
      assertThat(System.nanoTime() - begin)
          .as("nobody was told %s, but %s", verdict, answers.get(answers.size() - 1))
          .isLessThan(PATIENCE.toNanos());
    }
    Duration noticed = Duration.ofNanos(System.nanoTime() - begin);
    List<Reply> last = connections.ask(HEALTH, SIZE);
    assertThat(read(last)).allSatisfy(it -> assertThat(it.verdict).isEqualTo(verdict));
    answers.addAll(read(last));
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
    return new Answers(
        answers.size(), noticed, Collections.max(List.of(slowest(first), slowest(last))));
  }

  /**
   * Asks again and again; for what is always the same, too, to show what the server itself takes.
   */
  Figures measure(int rounds) throws IOException {
    List<Duration> oneByOne = new ArrayList<>();
    for (int i = 0; i < ONE_BY_ONE; i++) {
      oneByOne.add(slowest(connections.ask(HEALTH, 1)));
    }
    List<Duration> atOnce = new ArrayList<>();
    List<Duration> constant = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      atOnce.add(slowest(connections.ask(HEALTH, SIZE)));
      constant.add(slowest(connections.ask(ExampleApplication.CONSTANT, SIZE)));
    }
    return new Figures(
        Collections.max(oneByOne), Collections.max(atOnce), Collections.max(constant));
  }

  private static Duration slowest(Collection<Reply> replies) {
    return Collections.max(replies.stream().map(Reply::waited).toList());
  }

  private List<Answer> read(List<Reply> replies) {
    return replies.stream().map(this::read).toList();
  }

  private Answer read(Reply reply) {
    try {
      JsonNode answer = json.readTree(reply.body());
      return new Answer(
          reply.code(),
          answer.get("status").textValue(),
          answer.get("schema").get("verdict").textValue());
    } catch (IOException e) {
      throw new AssertionError(reply.body(), e);
    }
  }

  @Override
  public void close() throws IOException {
    connections.close();
  }
}
