package io.plumbline.monitor.web;

import java.util.Optional;

/** By what a request that is kept was sent. */
public final class Sender {

  /** The header that says it; {@code User-Agent} stands for an absent one. */
  public static final String HEADER = "X-Published-By";

  private static final int LONGEST = 200;

  private Sender() {}

  /**
   * The name of the sender, at most 200 characters.
   *
   * @throws Refusal when the header is longer
   */
  public static String name(Optional<String> publishedBy, Optional<String> userAgent) {
    String given = publishedBy.map(String::strip).orElse("");
    if (given.length() > LONGEST) {
      throw Refusal.badRequest(
          "the header %s is too long: expected at most %d characters, found %d"
              .formatted(HEADER, LONGEST, given.length()),
          "name what publishes, such as deploy/1234");
    }
    if (!given.isEmpty()) {
      return given;
    }
    String agent = userAgent.map(String::strip).filter(it -> !it.isEmpty()).orElse("unknown");
    return agent.substring(0, Math.min(agent.length(), LONGEST));
  }
}
