package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;

import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.dropwizard.page.Html.Element;
import io.plumbline.impact.Impact;
import io.plumbline.lock.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How numbers, times and small things are written on the page. */
final class Words {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** A part of a fingerprint that people can tell from others. */
  private static final int SHORT = "sha256:".length() + 12;

  private Words() {}

  static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static Element time(Instant moment) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return element("time", SECONDS.format(second.atOffset(ZoneOffset.UTC)) + " UTC")
        .with("datetime", second.toString());
  }

  /** A time that a clock showed of which nobody knows where it was. */
  static String time(LocalDateTime local) {
    return SECONDS.format(local) + " on the migrator's clock";
  }

  static String ago(Instant moment, Instant now) {
    Duration age = Duration.between(moment, now);
    if (age.toHours() >= 1) {
      return count((int) age.toHours(), "hour") + " ago";
    }
    if (age.toMinutes() >= 1) {
      return count((int) age.toMinutes(), "minute") + " ago";
    }
    return age.toSeconds() >= 1 ? count((int) age.toSeconds(), "second") + " ago" : "just now";
  }

  static Element fingerprint(Fingerprint fingerprint) {
    return element("code", fingerprint.text()).with("class", "fingerprint");
  }

  static Element shortFingerprint(Fingerprint fingerprint) {
    return element("code", fingerprint.text().substring(0, SHORT) + "…");
  }

  static Element impact(Impact impact) {
    return badge(impact.word(), impact);
  }

  static Element severity(Severity severity) {
    return badge(
        severity.word(),
        switch (severity) {
          case WARNING -> Impact.RISKY;
          case ERROR -> Impact.BREAKING;
        });
  }

  static Element decision(Decision decision) {
    return badge(
        decision.words(),
        switch (decision) {
          case MAY_GO_ON -> Impact.HARMLESS;
          case CANNOT_PROVE -> Impact.RISKY;
          case REFUSED -> Impact.BREAKING;
        });
  }

  private static Element badge(String word, Impact like) {
    return element("strong", word).with("class", "impact " + like.word());
  }

  static Element fact(String name, Html... value) {
    return element("div", element("dt", name), element("dd", value));
  }

  static Element heading(String id, String heading) {
    return element("h2", heading).with("id", id);
  }
}
