package io.plumbline.dropwizard.page;

import static io.plumbline.dropwizard.page.Html.element;
import static io.plumbline.dropwizard.page.Html.text;

import io.plumbline.check.Verdict;
import io.plumbline.deploy.ledger.Timeline;
import io.plumbline.history.MigrationVersion;
import io.plumbline.probe.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the build and the database are like as a whole, and when that was seen.
 *
 * @param content what there is to show
 */
record FactsTable(PageContent content) {

  private static final Html UNKNOWN = text("not known");

  Html html() {
    Optional<Verdict> verdict = content.observation().verdict();
    return element(
        "table",
        element("caption", "What this build expects, and what is live"),
        element(
            "thead",
            element(
                "tr",
                element("td"),
                element("th", "Expected").with("scope", "col"),
                element("th", "Live").with("scope", "col"))),
        element(
            "tbody",
            row(
                "Fingerprint",
                Words.fingerprint(content.fingerprint()),
                verdict.<Html>map(it -> Words.fingerprint(it.actual())).orElse(UNKNOWN)),
            row("Newest migration", version(content.version()), liveVersion())));
  }

  private static Html row(String name, Html expected, Html actual) {
    return element(
        "tr",
        element("th", name).with("scope", "row"),
        element("td", expected),
        element("td", actual));
  }

  private static Html version(Optional<MigrationVersion> version) {
    return text(version.map(MigrationVersion::toString).orElse("none"));
  }

  private Html liveVersion() {
    return content
        .timeline()
        .filter(it -> it.unread().isEmpty())
        .map(it -> version(it.version()))
        .orElse(UNKNOWN);
  }

  Html list() {
    Observation observation = content.observation();
    List<Html> facts = new ArrayList<>();
    observation
        .verdict()
        .ifPresent(
            it -> add(facts, "History", text(Words.capitalized(it.history().relation().words()))));
    addTime(facts, "Last check", observation.checkedAt());
    observation
        .verdictAt()
        .filter(it -> !it.equals(observation.checkedAt()))
        .ifPresent(it -> addTime(facts, "Last verdict", it));
    observation
        .driftedSince()
        .ifPresent(it -> addTime(facts, "Drift first seen by this instance", it));
    content
        .timeline()
        .flatMap(Timeline::dating)
        .ifPresent(it -> add(facts, "By the ledger", text(Words.capitalized(it))));
    return element("dl", facts);
  }

  private void addTime(List<Html> facts, String name, Instant moment) {
    Html ago = text(" (" + Words.ago(moment, content.now()) + ")");
    add(facts, name, Words.time(moment), ago);
  }

  private static void add(List<Html> facts, String name, Html... value) {
    facts.add(Words.fact(name, value));
  }
}
