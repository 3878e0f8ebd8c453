package io.plumbline.monitor.check;

import io.plumbline.monitor.web.Refusal;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most
 * @param before only what has a smaller id than this
 */
record PageRequest(int limit, long before) {

  private static final int MAX_LIMIT = 200;

  /**
   * The page that the parameters ask for.
   *
   * @throws Refusal when they are no numbers or out of range
   */
  static PageRequest of(String limit, Optional<String> before) {
    return new PageRequest(
        (int) number("limit", limit, MAX_LIMIT),
        before.map(id -> number("before", id, Long.MAX_VALUE)).orElse(Long.MAX_VALUE));
  }

  private static long number(String parameter, String text, long max) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is out of range.
    }
    throw Refusal.badRequest(
        "%s: expected a number from 1 to %d".formatted(parameter, max),
        parameter.equals("before") ? "use nextBefore of the page before" : "leave it out for 20");
  }
}
