package io.plumbline.dropwizard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Kind;
import io.plumbline.catalog.ObjectName;
import io.plumbline.check.CheckResult;
import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.NotComparable;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.ledger.Timeline;
import io.plumbline.deploy.ledger.TimelineEvent;
import io.plumbline.deploy.plan.Decision;
import io.plumbline.deploy.safety.Severity;
import io.plumbline.dropwizard.plan.DeployPlan;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedFinding;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedMigration;
import io.plumbline.dropwizard.plan.PlanReading;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.history.Relation;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import io.plumbline.lock.Fingerprint;
import io.plumbline.probe.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands on the page in states that a database takes long to get into. */
class PageTextTest {

  private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
  private static final Fingerprint EXPECTED = new Fingerprint("sha256:" + "1".repeat(64));
  private static final Fingerprint ACTUAL = new Fingerprint("sha256:" + "2".repeat(64));
  private static final Migration SECOND = migration("2");
  private static final Migration THIRD = migration("3");
  private static final CouldNotCheck DOWN =
      new CouldNotCheck("Connection refused", "see that the database runs and can be reached");

  @Test
  void aDatabaseThatNobodyHasSeenIsNotCalledDrifted() {
    String page = page(new Observation(DOWN, NOW, none(), none(), none()), none());
    assertThat(page)
        .contains("Unhealthy</h2>", "Nobody has seen whether the live schema serves this build.")
        .contains("<strong>Could not check</strong>: Connection refused")
        .contains("<strong>Next</strong>: see that the database runs and can be reached.")
        .contains("<td>not known</td>")
        .doesNotContain("rifted", "No difference", "id=\"timeline\"");
  }

  @Test
  void aDatabaseThatWentAwayKeepsTheVerdictWithItsAge() {
    Verdict verdict = verdict(relation(Relation.SAME, List.of(), List.of()), List.of());
    Observation down =
        new Observation(
            DOWN, NOW, Optional.of(verdict), Optional.of(NOW.minusSeconds(180)), none());
    assertThat(page(down, none()))
        .contains("Degraded</h2>", "<strong>Could not check</strong>")
        .contains("What follows is the last verdict, of <time datetime=\"2026-05-03T09:57:00Z\">")
        .contains("(3 minutes ago)", "No difference");
  }

  @Test
  void aServerThatIsNotSupportedIsNotComparable() {
    assertThat(
            page(
                new Observation(new NotComparable("PostgreSQL 13"), NOW, none(), none(), none()),
                none()))
        .contains("<p>not comparable: PostgreSQL 13</p>");
  }

  @Test
  void pendingMigrationsAreNamedAndNothingIsPretendedAboutThem() {
    Verdict behind = verdict(relation(Relation.BEHIND, List.of(THIRD), List.of()), List.of());
    assertThat(page(seen(behind), none()))
        .contains("Before the next deploy", "1 migration of this build did not run:")
        .contains("<li><code>V3__m.sql</code></li>")
        .contains("<code>schema plan</code>", "none of that is known here");
  }

  @Test
  void aHistoryThatDivergedIsToBeMended() {
    HistoryRelation diverged =
        new HistoryRelation(
            Relation.DIVERGED, List.of(), List.of(), List.of("V2__m.sql failed; <mend> it"));
    assertThat(page(seen(verdict(diverged, List.of())), none()))
        .contains("The history is another one:")
        .contains("<li><code>V2__m.sql failed; &lt;mend&gt; it</code></li>");
  }

  @Test
  void theTimelineBeginsWithTheNewestAndHasDriftInItsPlace() {
    Verdict ahead = verdict(relation(Relation.AHEAD, List.of(), List.of(THIRD)), List.of());
    Timeline timeline =
        new Timeline(
            List.of(
                event(TimelineEvent.Kind.MIGRATED, Optional.of(SECOND), none()),
                event(TimelineEvent.Kind.FOUND, none(), Optional.of(NOW.minusSeconds(60))),
                event(TimelineEvent.Kind.MIGRATED, Optional.of(THIRD), Optional.of(NOW))),
            7,
            Optional.of(MigrationVersion.of("3")),
            none(),
            none());
    Observation drifted =
        new Observation(
            ahead, NOW, Optional.of(ahead), Optional.of(NOW), Optional.of(NOW.minusSeconds(30)));
    assertThat(page(drifted, Optional.of(timeline)))
        .containsSubsequence(
            "V3__m.sql</code>, newer than this build",
            "left <code>sha256:222222222222…</code>, as it is now",
            "This instance first saw the drift",
            "A deploy found another schema than the deploy before had left",
            "V2__m.sql",
            "2026-05-01 12:00:00 on the migrator&#39;s clock",
            "And 7 earlier events.");
  }

  @Test
  void moreDifferencesThanAnybodyReadsAreCounted() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 502; i++) {
      findings.add(extra("t" + i, i == 400 ? Impact.BREAKING : Impact.HARMLESS));
    }
    String page =
        page(seen(verdict(relation(Relation.SAME, List.of(), List.of()), findings)), none());
    assertThat(page).contains("502 differences", "2 more are not shown here");
    assertThat(page.indexOf("public.t400")).isLessThan(page.indexOf("public.t0"));
  }

  @Test
  void aPolicyThatChangesTheStateIsSaid() {
    Verdict verdict =
        new Verdict(
            EXPECTED,
            ACTUAL,
            none(),
            relation(Relation.SAME, List.of(), List.of()),
            List.of(extra("t", Impact.BREAKING)),
            List.of(),
            List.of(),
            List.of(),
            List.of("policies"),
            List.of(),
            new ImpactPolicy(State.DEGRADED, State.DEGRADED, State.DEGRADED));
    assertThat(page(seen(verdict), none()))
        .contains("Degraded</h2>", "Statements of this build fail on the live schema.")
        .contains("The configured policy makes it degraded; by default it is unhealthy.")
        .contains("<strong>Could not check</strong>: policies.");
  }

  @Test
  void whatAPlanSaysIsNeverMarkup() {
    String evil = "<script>\u202e\n</pre>";
    PlannedFinding finding =
        new PlannedFinding(
            evil,
            Severity.ERROR,
            1,
            evil,
            none(),
            evil,
            evil,
            evil,
            evil,
            "javascript:" + evil,
            none());
    assertThat(planned(List.of(new PlannedMigration(evil, none(), List.of(finding)))))
        .doesNotContain("<script", "\u202e", "javascript:<", "href=\"javascript")
        .contains("<h3>&lt;script&gt;\\u{202e}\\u{a}&lt;/pre&gt;</h3>")
        .contains("<pre><code>&lt;script&gt;\\u{202e}\n&lt;/pre&gt;</code></pre>");
  }

  @Test
  void findingsOfMigrationsThatHaveRunAreCountedAndNotShown() {
    assertThat(
            planned(
                List.of(
                    migration("V2__m.sql", finding("a-gone-danger", none())),
                    migration("V3__m.sql", finding("add-check-scans", none())))))
        .contains("1 open finding of the deploy&#39;s plan")
        .contains("1 of its 2 migrations has run since. Its 1 finding about what has run is no")
        .contains("href=\"schema/safety/add-check-scans\"")
        .doesNotContain("a-gone-danger");
  }

  @Test
  void allowedFindingsAreNotOpenAndHaveTheirReason() {
    assertThat(
            planned(
                List.of(migration("V3__m.sql", finding("a-danger", Optional.of("nobody works"))))))
        .contains("No open finding of the deploy&#39;s plan")
        .contains("what is dangerous. Allowed because nobody works.");
  }

  @Test
  void moreFindingsThanAnybodyReadsAreCounted() {
    PlannedFinding[] many = new PlannedFinding[130];
    Arrays.fill(many, finding("a-danger", none()));
    String page = planned(List.of(migration("V3__m.sql", many)));
    assertThat(page).contains("130 open findings", "30 more are not shown here");
    assertThat(page.split("class=\"finding ", -1)).hasSize(101);
  }

  @Test
  void pendingMigrationsThatWereNotPlannedAreNamed() {
    assertThat(planned(List.of()))
        .contains("When it was made, no migration was pending.")
        .contains("<strong>Not planned</strong>: it says nothing about <code>V3__m.sql</code>");
  }

  /** The page of a build whose third migration is pending, with the plan of that build. */
  private static String planned(List<PlannedMigration> migrations) {
    Verdict behind = verdict(relation(Relation.BEHIND, List.of(THIRD), List.of()), List.of());
    DeployPlan plan =
        new DeployPlan(
            NOW, EXPECTED, "shop", Decision.REFUSED, List.of(), migrations, List.of("a limit"));
    return page(seen(behind), none(), Optional.of(new PlanReading.Read("plan.json", NOW, plan)));
  }

  private static PlannedMigration migration(String script, PlannedFinding... findings) {
    return new PlannedMigration(script, Optional.of(1), List.of(findings));
  }

  private static PlannedFinding finding(String rule, Optional<String> allowedBecause) {
    return new PlannedFinding(
        rule,
        Severity.WARNING,
        1,
        "alter table t",
        none(),
        "what is dangerous",
        "A reason.",
        "PostgreSQL 14 to 18",
        "alter table t;",
        "docs/safety/" + rule + ".md",
        allowedBecause);
  }

  private static String page(Observation observation, Optional<Timeline> timeline) {
    return page(observation, timeline, none());
  }

  private static String page(
      Observation observation, Optional<Timeline> timeline, Optional<PlanReading> plan) {
    return new SchemaPage(
            new PageContent(
                "messages",
                EXPECTED,
                Optional.of(MigrationVersion.of("2")),
                observation,
                timeline,
                List.of(SECOND, THIRD),
                plan,
                NOW,
                Optional.of(Duration.ofSeconds(30))))
        .html();
  }

  private static Observation seen(CheckResult result) {
    Verdict verdict = (Verdict) result;
    return new Observation(verdict, NOW, Optional.of(verdict), Optional.of(NOW), none());
  }

  private static Verdict verdict(HistoryRelation history, List<Finding> findings) {
    return new Verdict(
        EXPECTED,
        ACTUAL,
        none(),
        history,
        findings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ImpactPolicy.DEFAULT);
  }

  private static HistoryRelation relation(
      Relation relation, List<Migration> pending, List<Migration> newer) {
    return new HistoryRelation(relation, pending, newer, List.of());
  }

  private static Finding extra(String table, Impact impact) {
    return new Finding(
        Kind.TABLE,
        ObjectName.of("public", table),
        none(),
        "absent",
        "present",
        impact,
        "a-rule",
        "a reason",
        "a step");
  }

  private static TimelineEvent event(
      TimelineEvent.Kind kind, Optional<Migration> migration, Optional<Instant> recordedAt) {
    return new TimelineEvent(
        kind,
        migration,
        Optional.of(LocalDateTime.parse("2026-05-01T12:00:00")),
        recordedAt,
        recordedAt.map(at -> ACTUAL));
  }

  private static Migration migration(String version) {
    return new Migration(
        Optional.of(MigrationVersion.of(version)), Optional.of(1), "V" + version + "__m.sql");
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
