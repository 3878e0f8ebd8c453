package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.history.Relation;
import io.plumbline.impact.Impact;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All twenty cells of the table that makes a state of a relation and an impact. */
class StateTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "SAME,     NONE,     HEALTHY",
    "SAME,     HARMLESS, DEGRADED",
    "SAME,     RISKY,    DEGRADED",
    "SAME,     BREAKING, UNHEALTHY",
    "AHEAD,    NONE,     HEALTHY",
    "AHEAD,    HARMLESS, HEALTHY",
    "AHEAD,    RISKY,    DEGRADED",
    "AHEAD,    BREAKING, UNHEALTHY",
    "BEHIND,   NONE,     DEGRADED",
    "BEHIND,   HARMLESS, DEGRADED",
    "BEHIND,   RISKY,    DEGRADED",
    "BEHIND,   BREAKING, UNHEALTHY",
    "DIVERGED, NONE,     DEGRADED",
    "DIVERGED, HARMLESS, DEGRADED",
    "DIVERGED, RISKY,    DEGRADED",
    "DIVERGED, BREAKING, UNHEALTHY",
    "NONE,     NONE,     DEGRADED",
    "NONE,     HARMLESS, DEGRADED",
    "NONE,     RISKY,    DEGRADED",
    "NONE,     BREAKING, UNHEALTHY"
  })
  void relationAndWorstImpactMakeTheState(Relation relation, String worst, State expected) {
    Optional<Impact> impact =
        worst.equals("NONE") ? Optional.empty() : Optional.of(Impact.valueOf(worst));

    assertThat(ImpactPolicy.DEFAULT.state(relation, impact)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "SAME,   BREAKING, DEGRADED",
    "SAME,   RISKY,    DEGRADED",
    "SAME,   HARMLESS, HEALTHY",
    "BEHIND, HARMLESS, DEGRADED",
    "AHEAD,  BREAKING, DEGRADED"
  })
  void policyOfAnEnvironmentDecidesButForTheHistory(
      Relation relation, Impact impact, State expected) {
    ImpactPolicy lenient = new ImpactPolicy(State.DEGRADED, State.DEGRADED, State.HEALTHY);

    assertThat(lenient.state(relation, Optional.of(impact))).isEqualTo(expected);
  }

  @Test
  void harmlessChangesOfANewerReleaseAreHealthyByTheStrictestPolicy() {
    ImpactPolicy strict = new ImpactPolicy(State.UNHEALTHY, State.UNHEALTHY, State.UNHEALTHY);

    assertThat(strict.state(Relation.AHEAD, Optional.of(Impact.HARMLESS))).isEqualTo(State.HEALTHY);
    assertThat(strict.state(Relation.SAME, Optional.of(Impact.HARMLESS)))
        .isEqualTo(State.UNHEALTHY);
  }

  @Test
  void aLesserImpactThatMakesSomethingWorseIsRefused() {
    assertThatThrownBy(() -> new ImpactPolicy(State.DEGRADED, State.UNHEALTHY, State.DEGRADED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected that a risky difference makes nothing worse than a breaking one, found"
                + " unhealthy and degraded");
  }

  @Test
  void onlyUnhealthyIsNotReady() {
    assertThat(State.HEALTHY.isReady()).isTrue();
    assertThat(State.DEGRADED.isReady()).isTrue();
    assertThat(State.UNHEALTHY.isReady()).isFalse();
  }
}
