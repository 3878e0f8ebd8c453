package io.plumbline.dropwizard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.Verdict;
import io.plumbline.deploy.plan.Decision;
import io.plumbline.dropwizard.plan.DeployPlan.PlannedMigration;
import io.plumbline.dropwizard.plan.PlanOutlook.Standing;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.history.Relation;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the migrations of a plan. */
class PlanOutlookTest {

  private static final Migration SECOND = versioned("V2__b.sql", "2", 20);
  private static final Migration THIRD = versioned("V3__c.sql", "3", 30);
  private static final Migration VIEW =
      new Migration(Optional.empty(), Optional.of(90), "R__view.sql");

  @Test
  void migrationThatIsPendingIsAhead() {
    Verdict behind = verdict(Relation.BEHIND, List.of(THIRD), List.of());
    assertThat(standings(plan(SECOND, THIRD), behind))
        .containsExactly(Standing.RAN, Standing.PENDING);
  }

  @Test
  void migrationOfTheNextBuildIsAheadUntilTheHistoryHasIt() {
    Migration next = versioned("V4__d.sql", "4", 40);
    assertThat(standings(plan(next), verdict(Relation.SAME, List.of(), List.of())))
        .containsExactly(Standing.OF_ANOTHER_BUILD);
    assertThat(standings(plan(next), verdict(Relation.AHEAD, List.of(), List.of(next))))
        .containsExactly(Standing.RAN);
  }

  @Test
  void migrationWithAnotherTextHasNotBeenPlanned() {
    Migration other = versioned("V3__c.sql", "3", 31);
    Migration newView = new Migration(Optional.empty(), Optional.of(91), "R__view.sql");
    assertThat(standings(plan(other, newView), verdict(Relation.BEHIND, List.of(THIRD), List.of())))
        .containsExactly(Standing.OTHER_TEXT, Standing.OTHER_TEXT);
    assertThat(standings(plan(newView), verdict(Relation.AHEAD, List.of(), List.of(newView))))
        .containsExactly(Standing.RAN);
  }

  @Test
  void whereTheHistoryTellsNothingNothingIsCalledOver() {
    DeployPlan plan = plan(SECOND, versioned("V4__d.sql", "4", 40));
    assertThat(standings(plan, verdict(Relation.DIVERGED, List.of(), List.of())))
        .containsExactly(Standing.UNKNOWN, Standing.UNKNOWN);
    assertThat(
            PlanOutlook.of(plan, List.of(SECOND), Optional.empty()).steps().stream()
                .map(PlanOutlook.Step::standing))
        .containsExactly(Standing.UNKNOWN, Standing.UNKNOWN);
    Migration newer = versioned("V4__d.sql", "4", 40);
    assertThat(standings(plan(VIEW), verdict(Relation.AHEAD, List.of(), List.of(newer))))
        .containsExactly(Standing.UNKNOWN);
  }

  @Test
  void pendingMigrationThatThePlanDoesNotHaveIsNamed() {
    Verdict behind = verdict(Relation.BEHIND, List.of(SECOND, THIRD), List.of());
    assertThat(outlook(plan(SECOND), behind).unplanned()).containsExactly(THIRD);
  }

  private static List<Standing> standings(DeployPlan plan, Verdict verdict) {
    return outlook(plan, verdict).steps().stream().map(PlanOutlook.Step::standing).toList();
  }

  private static PlanOutlook outlook(DeployPlan plan, Verdict verdict) {
    return PlanOutlook.of(plan, List.of(SECOND, THIRD, VIEW), Optional.of(verdict));
  }

  private static DeployPlan plan(Migration... migrations) {
    return new DeployPlan(
        Instant.EPOCH,
        fingerprint("1"),
        "shop",
        Decision.MAY_GO_ON,
        List.of(),
        List.of(migrations).stream()
            .map(it -> new PlannedMigration(it.script(), it.checksum(), List.of()))
            .toList(),
        List.of());
  }

  private static Verdict verdict(
      Relation relation, List<Migration> pending, List<Migration> newer) {
    return new Verdict(
        fingerprint("1"),
        fingerprint("2"),
        Optional.empty(),
        new HistoryRelation(relation, pending, newer, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ImpactPolicy.DEFAULT);
  }

  private static Fingerprint fingerprint(String digit) {
    return new Fingerprint("sha256:" + digit.repeat(64));
  }

  private static Migration versioned(String script, String version, int checksum) {
    return new Migration(Optional.of(MigrationVersion.of(version)), Optional.of(checksum), script);
  }
}
