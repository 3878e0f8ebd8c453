package io.plumbline.precision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Entry;
import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.ObjectPattern;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.Selection;
import io.plumbline.check.Allowance;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.LiveSchema;
import io.plumbline.check.TextReport;
import io.plumbline.check.Verdict;
import io.plumbline.history.AppliedMigration;
import io.plumbline.history.History;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import io.plumbline.lock.SchemaLock;
import io.plumbline.lock.Spellings;
import io.plumbline.mutation.Playground;
import io.plumbline.mutation.Playgrounds;
import io.plumbline.testing.Servers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No name in a database begins a line of a report or a log, colours it or turns it round. */
class ForgedLinesTest {

  private static final String FORGED = "V9__\u202ex\n\u001b[31mERROR all is lost";
  @AutoClose private static final Playgrounds PLAYGROUNDS = new Playgrounds();

  private static LiveSchema live;

  @BeforeAll
  static void read() {
    int major = Servers.shared().majorVersion();
    Playground playground = PLAYGROUNDS.ofMajor(major);
    playground.run(EveryKind.sql(Naming.HIDDEN, major), "every kind");
    live = playground.read(EveryKind.EVERYTHING);
  }

  @Test
  void whatIsExtraMissingOrOtherwiseIsNamedOnVisibleLines() {
    Catalog none = Catalog.of(List.of());
    Catalog otherwise = Catalog.of(live.catalog().entries().stream().map(this::changed).toList());

    assertThat(texts(verdict(none, live.catalog(), Allowance.NONE))).hasSizeGreaterThan(100);
    assertThat(texts(verdict(live.catalog(), none, Allowance.NONE))).hasSizeGreaterThan(100);
    assertThat(texts(verdict(otherwise, live.catalog(), Allowance.NONE))).hasSizeGreaterThan(100);
  }

  private Entry changed(Entry entry) {
    Map<String, String> attributes = new TreeMap<>(entry.attributes());
    attributes.replaceAll((name, value) -> value + FORGED);
    return Entry.of(entry.kind(), entry.name(), attributes);
  }

  @Test
  void acceptedDriftAndExclusionsAreNamedOnVisibleLines() {
    Catalog none = Catalog.of(List.of());
    List<Finding> findings = verdict(none, live.catalog(), Allowance.NONE).findings();
    String entries =
        AcceptedDrift.draft(findings)
            .replaceAll("(?m)^# ?", "")
            .replaceAll("(?m)^  reason =.*$", "  reason = \u001b[31mr\u202e")
            .replaceAll("(?m)^  until =.*$", "  until = 2026-06-30");
    for (String day : List.of("2026-06-30T00:00:00Z", "2026-07-01T00:00:00Z")) {
      Allowance allowance =
          new Allowance(
              List.of(ObjectPattern.parse("table *.\"x\\u{a}\\u{1b}ERROR\"")),
              AcceptedDrift.parse("a\n\u001b.drift", entries),
              ImpactPolicy.DEFAULT,
              Clock.fixed(Instant.parse(day), ZoneOffset.UTC));
      Verdict verdict = verdict(none, live.catalog(), allowance);
      assertThat(verdict.accepted().size() + verdict.acceptanceProblems().size()).isPositive();
      List<String> all = new ArrayList<>(texts(verdict));
      verdict.accepted().forEach(it -> all.add(it.toString()));
      verdict.acceptanceProblems().forEach(it -> all.add(it.toString()));
      assertThat(all).noneMatch(Escapes::needsEscape);
    }
  }

  @Test
  void scriptsOfTheHistoryAreNamedOnVisibleLines() {
    History newer = history(true);
    Catalog none = Catalog.of(List.of());
    assertThat(
            List.of(
                relate(List.of(), none, history(false)),
                relate(List.of(), live.catalog(), newer),
                relate(pending(), none, newer),
                relate(pending(), none, new History(List.of()))))
        .allSatisfy(
            verdict ->
                assertThat(texts(verdict))
                    .anyMatch(it -> it.contains("\\u{202e}x\\u{a}\\u{1b}[31mERROR all is lost")))
        .extracting(verdict -> verdict.history().relation())
        .containsExactly(Relation.DIVERGED, Relation.AHEAD, Relation.DIVERGED, Relation.BEHIND);
  }

  private static Verdict relate(List<Migration> expected, Catalog actual, History history) {
    SchemaLock lock = SchemaLock.of(18, Scope.ALL, expected, Catalog.of(List.of()), Spellings.NONE);
    return Verdict.of(lock, with(actual, Optional.of(history)));
  }

  private static History history(boolean isSuccess) {
    Migration forged = new Migration(Optional.of(MigrationVersion.of("9")), Optional.of(1), FORGED);
    return new History(List.of(new AppliedMigration(1, "SQL", forged, FORGED, isSuccess)));
  }

  private static List<Migration> pending() {
    return List.of(new Migration(Optional.of(MigrationVersion.of("10")), Optional.of(1), FORGED));
  }

  private static Verdict verdict(Catalog expected, Catalog actual, Allowance allowance) {
    SchemaLock lock =
        SchemaLock.of(18, EveryKind.EVERYTHING, List.of(), expected, Spellings.NONE)
            .within(allowance.rules());
    return Verdict.of(lock, with(actual, Optional.of(new History(List.of()))), allowance);
  }

  private static LiveSchema with(Catalog catalog, Optional<History> history) {
    return new LiveSchema(
        live.server(),
        live.scope(),
        new Selection(catalog, Catalog.of(List.of())),
        live.unmatched(),
        live.unread(),
        history);
  }

  private static List<String> texts(Verdict verdict) {
    List<String> texts = new ArrayList<>(List.of(TextReport.of(verdict).split("\n", -1)));
    texts.add(verdict.summary());
    texts.add(verdict.cause());
    texts.add(verdict.nextStep());
    verdict.findings().forEach(it -> texts.add(it.toString()));
    assertThat(texts).noneMatch(Escapes::needsEscape);
    return texts;
  }
}
