package io.plumbline.deploy.observe;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as {@code SHOW} prints them, such as {@code 0}, {@code 100ms} or {@code 2min}. */
final class Timeouts {

  private static final Pattern FORM = Pattern.compile("(\\d+)([a-z]*)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "", Duration.ofMillis(1),
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Timeouts() {}

  static Duration parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !UNITS.containsKey(parts.group(2))) {
      throw new IllegalStateException("not a duration of PostgreSQL's: " + text);
    }
    return UNITS.get(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1)));
  }
}
