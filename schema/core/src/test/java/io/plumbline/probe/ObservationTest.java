package io.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.check.CouldNotCheck;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.State;
import io.plumbline.check.Verdict;
import io.plumbline.history.HistoryRelation;
import io.plumbline.history.Relation;
import io.plumbline.lock.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private static final Instant EARLIER = Instant.parse("2026-05-03T10:00:00Z");
  private static final Instant LATER = EARLIER.plusSeconds(30);
  private static final CouldNotCheck DOWN = new CouldNotCheck("the database is down", "start it");

  @Test
  void aSchemaThatNobodyEverSawIsNotReady() {
    Observation observation = Observation.first(DOWN, EARLIER);
    assertThat(observation.state()).isEqualTo(State.UNHEALTHY);
    assertThat(observation.verdict()).isEmpty();
  }

  @Test
  void anUnreachableDatabaseKeepsTheLastVerdictWithItsMoment() {
    Verdict inSync = verdict();
    Observation observation = Observation.first(inSync, EARLIER).next(DOWN, LATER);
    assertThat(observation.state()).isEqualTo(State.DEGRADED);
    assertThat(observation.verdict()).contains(inSync);
    assertThat(observation.verdictAt()).contains(EARLIER);
    assertThat(observation.checkedAt()).isEqualTo(LATER);
  }

  @Test
  void aNewVerdictReplacesTheFailure() {
    Observation observation = Observation.first(DOWN, EARLIER).next(verdict(), LATER);
    assertThat(observation.state()).isEqualTo(State.HEALTHY);
    assertThat(observation.verdictAt()).contains(LATER);
  }

  @Test
  void driftBeginsWhenItIsFirstSeenAndEndsWithAVerdictThatSeesNone() {
    Observation drifted = Observation.first(verdict(), EARLIER).next(drifted(), LATER);
    assertThat(drifted.driftedSince()).contains(LATER);
    Observation later = drifted.next(DOWN, LATER.plusSeconds(30));
    assertThat(later.next(drifted(), LATER.plusSeconds(60)).driftedSince()).contains(LATER);
    assertThat(later.next(verdict(), LATER.plusSeconds(60)).driftedSince()).isEmpty();
  }

  private static Verdict drifted() {
    return verdict(Relation.NONE);
  }

  private static Verdict verdict() {
    return verdict(Relation.SAME);
  }

  private static Verdict verdict(Relation relation) {
    Fingerprint fingerprint = new Fingerprint("sha256:" + "0".repeat(64));
    return new Verdict(
        fingerprint,
        fingerprint,
        Optional.empty(),
        new HistoryRelation(relation, List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ImpactPolicy.DEFAULT);
  }
}
