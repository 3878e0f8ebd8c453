package io.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(State.of(relation, impact)).isEqualTo(expected);
  }

  @Test
  void onlyUnhealthyIsNotReady() {
    assertThat(State.HEALTHY.isReady()).isTrue();
    assertThat(State.DEGRADED.isReady()).isTrue();
    assertThat(State.UNHEALTHY.isReady()).isFalse();
  }
}
