package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.check.Verdict;
import io.plumbline.deploy.ledger.Timeline;
import io.plumbline.deploy.ledger.TimelineEvent;
import io.plumbline.history.Migration;
import io.plumbline.lock.Fingerprint;
import io.plumbline.probe.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What led to the live schema, the newest first, with the moment at which drift was first seen.
 *
 * @param timeline what the history and the ledger tell
 * @param observation what the probe has seen
 */
record TimelineSection(Timeline timeline, Observation observation) {

  Html html() {
    List<Html> parts = new ArrayList<>();
    parts.add(Words.heading("timeline", "Migrations"));
    timeline.unread().ifPresent(it -> parts.add(element("p", Words.capitalized(it) + ".")));
    List<Html> items = items();
    parts.add(
        items.isEmpty()
            ? element("p", "No migration is recorded.")
            : element("ol", items).with("class", "timeline"));
    if (timeline.omitted() > 0) {
      parts.add(element("p", "And " + Words.count(timeline.omitted(), "earlier event") + "."));
    }
    return element("section", parts).with("aria-labelledby", "timeline");
  }

  private List<Html> items() {
    List<TimelineEvent> newestFirst = new ArrayList<>(timeline.events());
    Collections.reverse(newestFirst);
    List<Html> items = new ArrayList<>(newestFirst.stream().map(this::item).toList());
    observation.driftedSince().ifPresent(at -> items.add(later(newestFirst, at), drift(at)));
    return items;
  }

  /** How many events are known to be later than this moment. */
  private static int later(List<TimelineEvent> newestFirst, Instant moment) {
    return (int)
        newestFirst.stream()
            .takeWhile(it -> it.recordedAt().filter(moment::isBefore).isPresent())
            .count();
  }

  private static Html drift(Instant at) {
    return element(
            "li",
            element("p", element("strong", "This instance first saw the drift")),
            element("p", Words.time(at)))
        .with("class", "drift");
  }

  private Html item(TimelineEvent event) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("p", what(event)));
    List<Html> details = new ArrayList<>(when(event));
    event.left().ifPresent(it -> details.addAll(left(it)));
    parts.add(element("p", details));
    return element("li", parts)
        .with(
            "class",
            event.kind() == TimelineEvent.Kind.FAILED || event.kind() == TimelineEvent.Kind.FOUND
                ? "drift"
                : "ran");
  }

  private List<Html> what(TimelineEvent event) {
    List<Html> words = new ArrayList<>();
    event.migration().ifPresent(it -> words.add(element("code", it.script())));
    switch (event.kind()) {
      case MIGRATED -> words.add(text(isNewer(event.migration()) ? ", newer than this build" : ""));
      case FAILED -> words.add(element("strong", " failed"));
      case BASELINE -> words.add(text(", where Flyway was told to begin"));
      case REVERTED -> words.add(text(" was taken back"));
      case FOUND ->
          words.add(
              element("strong", "A deploy found another schema than the deploy before had left"));
    }
    return words;
  }

  private boolean isNewer(Optional<Migration> migration) {
    return observation
        .verdict()
        .filter(it -> migration.filter(it.history().newer()::contains).isPresent())
        .isPresent();
  }

  private static List<Html> when(TimelineEvent event) {
    return event
        .recordedAt()
        .<List<Html>>map(it -> List.of(Words.time(it)))
        .or(() -> event.installedOn().map(it -> List.of(text(Words.time(it)))))
        .orElse(List.of());
  }

  private List<Html> left(Fingerprint fingerprint) {
    return List.of(
        text("; left "), Words.shortFingerprint(fingerprint), text(likeness(fingerprint)));
  }

  private String likeness(Fingerprint fingerprint) {
    Optional<Verdict> verdict = observation.verdict();
    boolean isExpected = verdict.filter(it -> it.expected().equals(fingerprint)).isPresent();
    boolean isLive = verdict.filter(it -> it.actual().equals(fingerprint)).isPresent();
    if (isExpected) {
      return isLive ? ", as this build expects and as it still is" : ", as this build expects";
    }
    return isLive ? ", as it is now" : "";
  }
}
